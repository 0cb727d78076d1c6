// A log as JSON Lines: an object on each line, with the keys that a table has as columns.
#include <fmt/format.h>

#include "calmag/text.hpp"
#include "imports/json_walk.hpp"
#include "log_record.hpp"

namespace calmag {
namespace {

class RecordVisitor : public JsonVisitor {
 public:
  explicit RecordVisitor(LogRecord& record) : record_(record) {}

  void leaf(std::string_view path, const JsonLeaf& leaf) override {
    const std::string_view key = path.substr(1, path.find('/', 1) - 1);
    const std::optional<LogColumn> column = log_column(key);
    if (!column || key.empty()) return;
    bool& was_seen = seen_[static_cast<std::size_t>(*column)];
    if (was_seen) refuse(key, "is there twice, or is a list");
    was_seen = true;
    if (key.size() + 1 < path.size() || leaf.kind == JsonLeaf::Kind::boolean) refuse(key, "is neither text nor number");
    record_[*column].text = trimmed(leaf.text);
  }
  void object_ends(std::string_view /*path*/) override {}

  // What is wrong with the keys, and with which; empty: nothing.
  const std::string& reason() const { return reason_; }
  const std::string& key() const { return key_; }

 private:
  void refuse(std::string_view key, std::string_view what) {
    if (!reason_.empty()) return;
    key_ = key;
    reason_ = fmt::format("'{}' {}", printable(key), what);
  }

  LogRecord& record_;
  std::array<bool, kLogColumns> seen_{};
  std::string reason_;
  std::string key_;
};

// Where the value of a key begins, or the line if the key is written with escapes.
std::size_t column_of(std::string_view line, std::string_view key) {
  const std::string written = fmt::format("\"{}\"", key);
  const std::size_t at = line.find(written);
  if (at == std::string_view::npos) return 1;
  std::size_t value = line.find_first_not_of(" \t:", at + written.size());
  if (value == std::string_view::npos) return at + 1;
  if (line[value] == '"') ++value;
  return value + 1;
}

void read_line_of_json(std::string_view line, std::size_t number, LogReader& reader) {
  const auto refuse = [&](Extent extent, std::string reason, std::string help) {
    reader.refuse_row({}, {number, 1}, line, {extent, "log.row", std::move(reason), std::move(help)});
  };
  LogRecord record;
  record.line = number;
  RecordVisitor visitor(record);
  if (!walk_json(line, visitor)) {
    return refuse({0, 1}, "this is not a JSON object on a line of its own",
                  "as in {\"date\":\"2026-11-21\",\"entry\":\"1 egg\"}");
  }
  if (!visitor.reason().empty()) {
    const std::size_t at = column_of(line, visitor.key()) - 1;
    return refuse({at, 1}, visitor.reason(), "one value for each key");
  }
  for (std::size_t i = 0; i < kLogColumns; ++i) {
    record.fields[i].column = column_of(line, name(static_cast<LogColumn>(i)));
  }
  read_record(record, reader);
}

}  // namespace

void read_json_lines_log(ByteReader& bytes, LogReader& reader) {
  std::string line;
  bool too_long = false;
  for (std::size_t number = bytes.line(); read_line(bytes, kMostLogRowBytes, line, too_long); number = bytes.line()) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    if (too_long) {
      reader.refuse_row({}, {number, 1}, {}, {{}, "log.row", "this line is longer than 1 MiB", ""});
    } else {
      read_line_of_json(line, number, reader);
    }
  }
}

}  // namespace calmag
