// One food or one dose with its amount, read from what somebody typed.
//
// Everything in the text is accounted for, or there is a fault: no word is dropped, no unit guessed, no name matched
// in part.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calmag/catalogue.hpp"
#include "calmag/measure.hpp"
#include "calmag/moment.hpp"
#include "calmag/source.hpp"

namespace calmag {

// An amount of one substance in a dose, or on a label, in all of what was taken.
struct Dose {
  Substance substance;
  Interval<Milligrams> elemental;  // of the element; of another nutrient: nothing, it is not counted
  bool known = true;               // false: the label says that it is not known, and `elemental` is nothing
};

struct Entry {
  Origin origin = Origin::food;
  Extent extent;                   // in the text that was read
  std::string text;                // as typed
  std::string name;                // what is left without amounts and times: "cooked kale"
  std::optional<Measure> measure;  // none: no amount was given, and none was taken for granted
  bool amount_stated = false;      // `measure` was said, and not taken for granted
  std::optional<Moment> moment;
  const Food* food = nullptr;        // of a food from the table
  Interval<Grams> grams;             // of that food
  std::vector<Dose> doses;           // of a dose, or of what a label in braces says
  bool labelled = false;             // `doses` come from a label: in braces, or of a product of the user's own
  std::string_view recipe;           // the recipe that was asked for, of which this is a part; empty: none
  std::vector<std::string> remarks;  // what was assumed, in words
};

// An entry and what is wrong with it. With faults, the entry is as far as it was understood, and must not be counted.
struct Reading {
  Entry entry;
  std::vector<Fault> faults;

  bool understood() const { return faults.empty(); }
};

// No amount of food above this is believed, and none of an element.
inline constexpr int kMostGramsOfFood = 100'000;
inline constexpr int kMostMilligramsOfElement = 10'000;

// Gives the fault of an unknown food the names that are nearest to it. To find them takes ten times as long as reading,
// and a log repeats what it has wrong: so it remembers some.
class NameSuggester {
 public:
  // The catalogue must outlive this.
  explicit NameSuggester(const Catalogue& catalogue) : catalogue_(catalogue) {}
  void suggest(Reading& reading);

 private:
  struct Near {
    std::vector<std::string> names;
    std::string help;  // empty: there is none
  };
  const Near& near(const std::string& name);

  const Catalogue& catalogue_;
  std::map<std::string, Near> known_;
};

// Reads the entries of one line, or of a piece of it, which `;` and commas separate. An entry without a time of its own
// gets `moments`: one reading for each; behind a time that holds for what follows they are its. Extents count in
// `text`. No suggester: unknown foods get no suggestions. Requires readable text (see text.hpp).
std::vector<Reading> read_entries(std::string_view text, const Catalogue& catalogue, std::vector<Moment>& moments,
                                  NameSuggester* suggester);
std::vector<Reading> read_entries(std::string_view text, const Catalogue& catalogue,
                                  const std::vector<Moment>& moments = {});

}  // namespace calmag
