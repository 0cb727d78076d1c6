#include "calmag/app_logs.hpp"

#include "app_logs/app_table.hpp"
#include "calmag/text.hpp"
#include "file.hpp"
#include "log_record.hpp"

namespace calmag {

std::optional<App> read_app(std::string_view name) {
  const std::string word = folded(name);
  if (word == "cronometer") return App::cronometer;
  if (word == "myfitnesspal") return App::myfitnesspal;
  if (word == "loseit" || word == "lose-it") return App::lose_it;
  return std::nullopt;
}

std::string_view title(App app) {
  switch (app) {
    case App::cronometer: return "Cronometer";
    case App::myfitnesspal: return "MyFitnessPal";
    case App::lose_it: break;
  }
  return "Lose It!";
}

std::string read_app_log(App app, const std::string& path, const AppLogOptions& options, const Catalogue& catalogue,
                         AppLogReceiver& receiver) {
  const File file = File::for_reading(path);
  ByteReader bytes(file);
  bytes.beginning();
  skip_mark(bytes);
  if (bytes.ahead().empty()) return "the file is empty";
  SeparatedRows rows(bytes, separator_in(bytes.ahead()), true, kMostLogRowBytes);
  AppTable table(rows, catalogue, receiver);
  switch (app) {
    case App::cronometer: return read_cronometer(table);
    case App::myfitnesspal: return read_myfitnesspal(table, options);
    case App::lose_it: break;
  }
  return read_lose_it(table);
}

}  // namespace calmag
