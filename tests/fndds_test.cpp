// Figures and weights from FNDDS 2017-2018, by a second reading of it: tests/fndds/fndds-2017-2018.csv was written down
// apart from the table: the figures from another copy of the publication, the weights from the same.
#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "given.hpp"

namespace {

using namespace given;

constexpr std::string_view kSource = "usda-fndds-2017";

struct SurveyFood {
  PerMineral<double> in_100_g;
  std::set<double> grams;  // of its portions
};

// The description is quoted where it has a comma, and it alone is.
std::map<std::string, SurveyFood> survey_foods() {
  std::ifstream in(std::string(CALMAG_TESTS) + "/fndds/fndds-2017-2018.csv");
  std::map<std::string, SurveyFood> foods;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const std::size_t description = line.find(',') + 1;
    const bool quoted = line[description] == '"';
    const std::size_t figures = line.find(quoted ? "\"," : ",", description) + (quoted ? 2 : 1);
    SurveyFood& food = foods[line.substr(0, description - 1)];
    std::istringstream rest(line.substr(figures));
    char comma = ' ';
    rest >> food.in_100_g.calcium >> comma >> food.in_100_g.magnesium >> comma;
    for (double grams = 0; rest >> grams;) food.grams.insert(grams);
  }
  return foods;
}

double plain(Fraction value) {
  return static_cast<double>(value.numerator()) / static_cast<double>(value.denominator());
}

TEST_CASE("figures and weights of FNDDS are those of a second reading", "[data]") {
  const std::map<std::string, SurveyFood> survey = survey_foods();
  std::size_t figures = 0;
  std::size_t weights = 0;
  for (const Food& food : catalogue().foods.front()->foods()) {
    CAPTURE(food.id);
    for (const Mineral mineral : kMinerals) {
      const std::optional<Figure>& figure = food.figures[mineral];
      if (!figure || figure->citation->source != kSource) continue;
      const SurveyFood& same = survey.at(std::string(figure->citation->item));
      CHECK(figure->content.per == Grams::of(100));
      CHECK(figure->content.element.milligrams() == Approx(same.in_100_g[mineral]).margin(1e-9));
      ++figures;
    }
    for (const Portion& portion : food.portions) {
      if (portion.citation->source != kSource) continue;
      const SurveyFood& same = survey.at(std::string(portion.citation->item));
      CAPTURE(plain(portion.grams.units()));
      CHECK(same.grams.contains(plain(portion.grams.units())));
      ++weights;
    }
  }
  CHECK(figures > 900);
  CHECK(weights > 700);
}

}  // namespace
