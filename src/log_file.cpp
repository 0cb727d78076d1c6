#include "calmag/log_file.hpp"

#include <array>

#include "calmag/text.hpp"
#include "file.hpp"
#include "imports/byte_reader.hpp"
#include "log_record.hpp"

namespace calmag {
namespace {

constexpr std::size_t kPieceSize = std::size_t{64} * 1024;

std::string_view without_mark(std::string_view beginning) {
  return beginning.starts_with(kByteOrderMark) ? beginning.substr(kByteOrderMark.size()) : beginning;
}

// A brace alone may begin the label of an entry; an object has a quote behind it, or ends.
bool begins_object(std::string_view beginning) {
  const std::size_t brace = beginning.find_first_not_of(" \t\r\n");
  if (brace == std::string_view::npos || beginning[brace] != '{') return false;
  const std::size_t next = beginning.find_first_not_of(" \t", brace + 1);
  return next != std::string_view::npos && (beginning[next] == '"' || beginning[next] == '}');
}

// The text that `beginning` begins, in pieces as they come.
void feed_text(std::string_view beginning, const File& file, LogReader& reader) {
  reader.feed(beginning);
  std::array<char, kPieceSize> piece{};
  for (;;) {
    const std::size_t size = file.read(piece);
    if (size == 0) return;
    reader.feed({piece.data(), size});
  }
}

}  // namespace

LogForm log_form_of(std::string_view beginning) {
  beginning = without_mark(beginning);
  if (begins_object(beginning)) return LogForm::json_lines;
  return begins_like_separated_log(beginning) ? LogForm::separated : LogForm::text;
}

void read_log_file(const std::string& path, std::optional<LogForm> form, LogReader& reader) {
  const File file = File::for_reading(path);
  ByteReader bytes(file);
  const std::string_view beginning = bytes.beginning();
  reader.begin(file.name());
  const LogForm known = form.value_or(log_form_of(beginning));
  if (known != LogForm::text) skip_mark(bytes);
  switch (known) {
    case LogForm::text: feed_text(beginning, file, reader); break;
    case LogForm::separated: read_separated_log(bytes, reader); break;
    case LogForm::json_lines: read_json_lines_log(bytes, reader); break;
  }
  reader.end();
}

}  // namespace calmag
