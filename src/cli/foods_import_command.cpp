#include "foods_import_command.hpp"

#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <map>
#include <memory>
#include <system_error>

#include <fmt/format.h>

#include "calmag/imported_table.hpp"
#include "calmag/imports.hpp"
#include "calmag/text.hpp"
#include "diagnostics.hpp"
#include "file.hpp"
#include "input.hpp"
#include "options.hpp"

namespace calmag::cli {
namespace {

constexpr std::size_t kMostShown = 20;

// "1 food", "2 foods"
// Held while tables are written: two imports at once would write into the same files.
class FolderLock {
 public:
  explicit FolderLock(const std::string& folder) : file_(File::created(folder + "/lock")) {
    if (flock(file_.descriptor(), LOCK_EX | LOCK_NB) == 0) return;
    if (errno == EWOULDBLOCK) throw UsageError("another import is running: wait for its end");
    throw std::system_error(errno, std::generic_category(), file_.name());
  }

 private:
  File file_;
};

// A line on the terminal that is written over again and again.
class Progress {
 public:
  void show(const std::string& text) {
    if (!on_terminal_) return;
    write_error(fmt::format("\r{}\x1b[K", text));
    shown_ = true;
  }
  void clear() {
    if (shown_) write_error("\r\x1b[K");
    shown_ = false;
  }

 private:
  bool on_terminal_ = isatty(STDERR_FILENO) != 0;
  bool shown_ = false;
};

class Import : public ImportReceiver {
 public:
  Import(const ImportOptions& options, const Catalogue& catalogue) : options_(options), catalogue_(catalogue) {}

  void read(const std::string& file) {
    file_ = shown_name(file);
    const std::string refusal = import_foods(file, options_.folder, *this);
    progress_.clear();
    if (!refusal.empty()) throw UsageError(fmt::format("{}: {}\nnothing was imported", printable(file_), refusal));
  }

  void take(const RecordPlace& place, ImportedRecord record) override {
    ++records_;
    if (const auto* food = std::get_if<ImportedFood>(&record)) {
      if (!add(*food)) refuse(place, "a food of this number has been read before, or its name has no words");
    } else if (const auto* why = std::get_if<LeftOut>(&record)) {
      ++left_out_[*why];
    } else {
      refuse(place, std::get<std::string>(record));
    }
  }

  void advance(std::uint64_t bytes_read, std::uint64_t bytes_in_all) override {
    const std::string share = bytes_in_all == 0 ? "" : fmt::format("{} %, ", bytes_read * 100 / bytes_in_all);
    progress_.show(fmt::format("{}: {}{} records", printable(file_), share, records_));
  }

  ExitStatus finish() {
    for (auto& [source, table] : tables_) {
      progress_.show(fmt::format("writing {}", name(source)));
      table.writer->finish();
    }
    progress_.clear();
    if (bad_ > kMostShown) write_error(fmt::format("calmag: and {}\n", counted(bad_ - kMostShown, "more bad record")));
    write_output(summary());
    if (tables_.empty()) return ExitStatus::usage;
    return bad_ > 0 ? ExitStatus::in_part : ExitStatus::done;
  }

 private:
  struct Table {
    std::unique_ptr<ImportedTableWriter> writer;
    std::size_t foods = 0;
    PerMineral<std::size_t> with;
  };

  bool add(const ImportedFood& food) {
    Table& table = tables_[food.source];
    if (!table.writer) {
      table.writer = std::make_unique<ImportedTableWriter>(options_.folder, food.source, catalogue_.vocabulary);
    }
    if (!table.writer->add(food)) return false;
    ++table.foods;
    for (const Mineral mineral : kMinerals) table.with[mineral] += food.per_hundred_grams[mineral] ? 1U : 0U;
    return true;
  }

  void refuse(const RecordPlace& place, std::string_view reason) {
    if (++bad_ > kMostShown) return;
    progress_.clear();
    const std::string line = place.line == 0 ? "" : fmt::format("{}:", place.line);
    const std::string record = place.record == 0 ? "" : fmt::format("record {}: ", place.record);
    write_error(fmt::format("calmag: {}:{} error: {}{}\n", printable(place.file), line, record, printable(reason)));
  }

  std::string summary() const {
    std::string out = counted(records_, "record") + " read\n";
    for (const auto& [source, table] : tables_) {
      out +=
          fmt::format("{}: {}, {} with calcium, {} with magnesium\n  {}\n", name(source), counted(table.foods, "food"),
                      table.with.calcium, table.with.magnesium, printable(table_path(options_.folder, source)));
    }
    for (const LeftOut why : kLeftOut) {
      if (const auto at = left_out_.find(why); at != left_out_.end()) {
        out += fmt::format("left out: {} {}\n", at->second, in_words(why));
      }
    }
    if (bad_ > 0) out += fmt::format("left out: {}\n", counted(bad_, "bad record"));
    if (tables_.empty()) out += "nothing was imported: no record is a food with calcium or magnesium\n";
    return out;
  }

  const ImportOptions& options_;
  const Catalogue& catalogue_;
  Progress progress_;
  std::string file_;
  std::map<ImportSource, Table> tables_;
  std::map<LeftOut, std::size_t> left_out_;
  std::size_t records_ = 0;
  std::size_t bad_ = 0;
};

}  // namespace

ExitStatus run_foods_import(const ImportOptions& options, const Catalogue& catalogue) {
  if (options.files.empty()) throw UsageError("foods import: give the files to read, or the folder of a download");
  if (options.folder.empty()) throw UsageError("foods import: neither XDG_DATA_HOME nor HOME says where to keep foods");
  std::filesystem::create_directories(options.folder);
  const FolderLock lock(options.folder);
  Import import(options, catalogue);
  for (const std::string& file : options.files) import.read(file);
  return import.finish();
}

}  // namespace calmag::cli
