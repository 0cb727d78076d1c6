// Figures and weights from publications that only copies could be read of, by a second reading. The files of
// tests/second_readings were written down apart from the tables: figures from another copy of the publication; weights,
// of which there is one copy, from the same.
#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "given.hpp"

namespace {

using namespace given;

struct SecondReading {
  PerMineral<std::optional<double>> in_100_g;  // none: not known
  std::set<double> grams;                      // of its portions
};

std::optional<double> figure_of(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(std::stod(text));
}

// By item. The description is quoted where it has a comma, and it alone is.
std::map<std::string, SecondReading> second_readings(const std::string& file) {
  std::ifstream in(std::string(CALMAG_TESTS) + "/second_readings/" + file);
  std::map<std::string, SecondReading> items;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const std::size_t description = line.find(',') + 1;
    const bool quoted = line[description] == '"';
    const std::size_t figures = line.find(quoted ? "\"," : ",", description) + (quoted ? 2 : 1);
    SecondReading& item = items[line.substr(0, description - 1)];
    std::istringstream rest(line.substr(figures));
    std::string calcium;
    std::string magnesium;
    std::getline(rest, calcium, ',');
    std::getline(rest, magnesium, ',');
    item.in_100_g = {figure_of(calcium), figure_of(magnesium)};
    for (double grams = 0; rest >> grams;) item.grams.insert(grams);
  }
  return items;
}

double plain(Fraction value) {
  return static_cast<double>(value.numerator()) / static_cast<double>(value.denominator());
}

TEST_CASE("figures and weights are those of a second reading", "[data]") {
  struct Case {
    const char* source;
    const char* file;
    std::size_t least_figures, least_weights;  // that the table has of it
  };
  const auto [source, file, least_figures, least_weights] = GENERATE(values<Case>(
      {{"usda-fndds-2017", "fndds-2017-2018.csv", 900, 700}, {"uk-cofid-2021", "cofid-2021.csv", 900, 100}}));
  const std::map<std::string, SecondReading> items = second_readings(file);
  std::size_t figures = 0;
  std::size_t weights = 0;
  for (const Food& food : catalogue().foods.front()->foods()) {
    CAPTURE(food.id);
    for (const Mineral mineral : kMinerals) {
      const std::optional<Figure>& figure = food.figures[mineral];
      if (!figure || figure->citation->source != source) continue;
      const std::optional<double>& same = items.at(std::string(figure->citation->item)).in_100_g[mineral];
      CHECK(figure->content.per == Grams::of(100));
      CHECK(figure->content.element.milligrams() == Approx(same.value()).margin(1e-9));
      ++figures;
    }
    for (const Portion& portion : food.portions) {
      if (portion.citation->source != source) continue;
      CAPTURE(plain(portion.grams.units()));
      CHECK(items.at(std::string(portion.citation->item)).grams.contains(plain(portion.grams.units())));
      ++weights;
    }
  }
  CHECK(figures > least_figures);
  CHECK(weights > least_weights);
}

}  // namespace
