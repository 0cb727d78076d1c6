// Prints docs/meanings.md: what general names mean, and why, from the tables that were compiled in.
//
//   meanings > docs/meanings.md
#include <algorithm>
#include <iostream>
#include <string_view>
#include <utility>
#include <vector>

#include "calmag/catalogue.hpp"

int main() {
  using namespace calmag;
  const Catalogue catalogue = builtin_catalogue();
  std::vector<std::pair<const PreferredMeaning*, const Food*>> rows;
  for (const Food& food : catalogue.foods.front()->foods()) {
    for (const PreferredMeaning& preferred : food.preferences) rows.emplace_back(&preferred, &food);
  }
  std::ranges::sort(rows, {}, [](const auto& row) { return row.first->name; });
  std::cout
      << "# What general names mean\n\n"
         "A name such as `milk` could be several foods. Each of these means one, which the output shows; the table "
         "says\n"
         "why that one, and what to say for another. It is printed from `data/foods/` by `tests/meanings`, and a test\n"
         "keeps it so. How they were chosen: the calcium post's foods as the post has them; what is eaten cooked is\n"
         "cooked, fruit and salad are raw; the plain, unfortified, commonest kind; and no meaning where two are as "
         "likely\n"
         "(`chips`, `beans`, `soup`), which are then refused.\n\n"
         "| name | food | why |\n| --- | --- | --- |\n";
  for (const auto& [preferred, food] : rows) {
    std::cout << "| " << preferred->name << " | " << food->title << " | " << preferred->why << " |\n";
  }
  std::cout.flush();
  return std::cout ? 0 : 1;
}
