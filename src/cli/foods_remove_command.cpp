#include <fmt/format.h>

#include "calmag/text.hpp"
#include "commands.hpp"
#include "diagnostics.hpp"
#include "input.hpp"
#include "own_foods_file.hpp"
#include "places.hpp"

namespace calmag::cli {

ExitStatus run_foods_remove(const Catalogue& catalogue, const std::vector<std::string>& words) {
  const std::string name = fmt::format("{}", fmt::join(words, " "));
  if (name.empty()) throw UsageError("foods remove: name what is to be taken out");
  OwnFoodsFile file(own_foods_file());
  const std::optional<std::string> title = file.remove(words_of(name, catalogue.vocabulary), catalogue.vocabulary);
  if (!title) throw UsageError(fmt::format("foods remove: there is no '{}' among your own foods", printable(name)));
  file.save();
  write_output(fmt::format("{} is no longer among your own foods\n", printable(*title)));
  return ExitStatus::done;
}

}  // namespace calmag::cli
