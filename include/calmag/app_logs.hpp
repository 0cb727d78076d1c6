// What other applications export of a diary, as entries of a log: Cronometer, MyFitnessPal, Lose It!.
// docs/import-apps.md says what is taken of each.
//
// A file is read once, a row at a time. A figure that is missing is unknown, never 0. Every entry that is handed on has
// been read back by this project's own reader.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/catalogue.hpp"
#include "calmag/dates.hpp"
#include "calmag/moment.hpp"
#include "calmag/quantity.hpp"
#include "calmag/source.hpp"

namespace calmag {

enum class App : unsigned char { cronometer, myfitnesspal, lose_it };

// "cronometer", "MyFitnessPal", "loseit": letter case does not matter.
std::optional<App> read_app(std::string_view name);
// "Lose It!"
std::string_view title(App app);

// What a file turned out to be.
struct AppFile {
  std::string_view title;                 // "Cronometer, servings.csv"
  std::vector<std::string_view> assumed;  // each a sentence for the head of the log
  std::string_view lacks;                 // what nobody can know from such a file; empty: nothing
};

// A row that is an entry, or words about one that was not understood.
struct AppRow {
  Place place;
  Date date{};
  std::optional<Moment> moment;
  std::string entry;
  bool understood = true;
  std::string_view remark;  // about the day; empty: none
};

class AppLogReceiver {
 public:
  AppLogReceiver() = default;
  AppLogReceiver(const AppLogReceiver&) = delete;
  AppLogReceiver& operator=(const AppLogReceiver&) = delete;
  AppLogReceiver(AppLogReceiver&&) = delete;
  AppLogReceiver& operator=(AppLogReceiver&&) = delete;
  virtual ~AppLogReceiver() = default;

  virtual void begin(const AppFile& file) = 0;  // once, before the rows
  virtual void take(AppRow row) = 0;
  virtual void refuse(Place place, std::string reason) = 0;
  virtual void leave_out(std::string_view why) = 0;  // "deleted": a sound row that is no entry
};

struct AppLogOptions {
  // The daily value that MyFitnessPal's percentages of calcium are of; none: they say nothing.
  std::optional<Milligrams> calcium_of_100_percent;
};

// Gives the rows of `path` to `receiver`; "-" is standard input. Returns why the file cannot be used, with what was
// expected, or an empty string. Throws std::system_error.
std::string read_app_log(App app, const std::string& path, const AppLogOptions& options, const Catalogue& catalogue,
                         AppLogReceiver& receiver);

}  // namespace calmag
