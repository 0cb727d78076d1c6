#include <algorithm>

#include <fmt/format.h>

#include "calmag/label.hpp"
#include "calmag/own_table.hpp"
#include "calmag/text.hpp"
#include "calmag/wording.hpp"
#include "commands.hpp"
#include "diagnostics.hpp"
#include "input.hpp"
#include "own_foods_file.hpp"
#include "places.hpp"

namespace calmag::cli {
namespace {

using Json = nlohmann::ordered_json;

// A row for the user's table, and what is said of it.
struct NewRow {
  std::string list;
  Json row;
  std::vector<std::string> notes;
};

[[noreturn]] void refuse(const std::string& reason) { throw UsageError("foods add: " + reason); }

// "30%", "30 %" -> 30
std::optional<Fraction> percent_of(std::string_view typed) {
  std::string_view text = trimmed(typed);
  if (!text.ends_with('%')) return std::nullopt;
  text = trimmed(text.substr(0, text.size() - 1));
  std::vector<Fault> faults;
  const std::vector<Token> tokens = tokens_of(text, faults);
  Cursor cursor{text, tokens, 0};
  const std::optional<Number> number = read_number(cursor, faults);
  if (!number || !cursor.done() || !faults.empty() || !number->value.exact()) {
    refuse(fmt::format("'{}' is no percentage", printable(typed)));
  }
  return number->value.counted;
}

class RowMaker {
 public:
  RowMaker(const RawFoodsAddOptions& raw, const Catalogue& catalogue, std::string title)
      : raw_(raw),
        catalogue_(catalogue),
        title_(std::move(title)) {}

  NewRow make() {
    row_["title"] = title_;
    if (!raw_.names.empty()) row_["names"] = raw_.names;
    raw_.of.empty() ? make_product() : make_recipe();
    return {raw_.of.empty() ? "products" : "recipes", std::move(row_), std::move(notes_)};
  }

 private:
  void make_recipe() {
    if (!raw_.per.empty() || !raw_.calcium.empty() || !raw_.magnesium.empty() || raw_.supplement || raw_.food) {
      refuse("a recipe is the sum of what it is made --of; leave out the label");
    }
    if (!raw_.servings.empty()) row_["servings"] = Json::parse(raw_.servings, nullptr, false);
    if (row_.contains("servings") && !row_["servings"].is_number()) refuse("--servings is a number, as in 4");
    row_["of"] = raw_.of;
  }

  void make_product() {
    if (raw_.per.empty())
      refuse("--per says what the label's figures are for, as in --per '2 caplets' or --per '100 g'");
    if (!raw_.servings.empty()) refuse("--servings is for recipes; --per says what a label is for");
    if (raw_.calcium.empty() && raw_.magnesium.empty()) refuse("give --calcium, --magnesium, or both");
    const std::optional<Measure> per = read_exact_amount(raw_.per, catalogue_.units);
    if (!per)
      refuse(fmt::format("--per {}: this is no amount; write it as '2 caplets', '100 g', '1 slice (40 g)'",
                         printable(raw_.per)));
    if (raw_.supplement && raw_.food) refuse("--supplement and --food exclude each other");
    const bool supplement = raw_.supplement || (!raw_.food && per->has_unit(UnitKind::dose));
    row_["kind"] = supplement ? "supplement" : "food";
    std::string label = fmt::format("per {}:", raw_.per);
    add_mineral(label, Mineral::calcium, raw_.calcium, supplement);
    add_mineral(label, Mineral::magnesium, raw_.magnesium, supplement);
    row_["label"] = label;
  }

  void add_mineral(std::string& label, Mineral mineral, const std::string& typed, bool supplement) {
    if (typed.empty()) {
      notes_.push_back(supplement ? fmt::format("{}: none, since its label does not list it", name(mineral))
                                  : fmt::format("{}: not known, which is not zero", name(mineral)));
      return;
    }
    label += fmt::format("{} {} {}", label.ends_with(':') ? "" : ",", name(mineral), amount_of(mineral, typed));
  }

  // What was typed as an amount with its unit; a percentage worked out by the label's country and year.
  std::string amount_of(Mineral mineral, const std::string& typed) {
    if (std::ranges::none_of(typed, is_digit)) {
      refuse(fmt::format("--{} {}: give milligrams, as in 300, or a percentage, as in 15%", name(mineral),
                         printable(typed)));
    }
    const std::optional<Fraction> percent = percent_of(typed);
    if (!percent)
      return std::ranges::all_of(typed, [](char c) { return is_digit(c) || c == '.' || c == ',' || c == ' '; })
                 ? typed + " mg"
                 : typed;
    const DailyValue daily = daily_value_of(mineral);
    const Fraction milligrams = daily.amount.exact() * *percent / 100;
    notes_.push_back(fmt::format("{}: {}% of {} ({}) is {} mg", name(mineral), in_words(*percent),
                                 in_milligrams(daily.amount), catalogue_.daily_values.find(raw_.label)->title,
                                 in_words(milligrams)));
    return in_words(milligrams) + " mg";
  }

  DailyValue daily_value_of(Mineral mineral) const {
    std::string known;
    for (const LabelRules& rules : catalogue_.daily_values.labels()) {
      known += fmt::format("{}{}", known.empty() ? "" : ", ", rules.id);
    }
    if (raw_.label.empty()) refuse("a percentage needs the label's country and year: --label " + known);
    const LabelRules* rules = catalogue_.daily_values.find(raw_.label);
    if (rules == nullptr) refuse(fmt::format("--label {}: give one of {}", printable(raw_.label), known));
    const std::optional<DailyValue>& value = rules->values[mineral];
    if (!value)
      refuse(fmt::format("what 100 % of {} is on a {} is not known; give milligrams", name(mineral), rules->title));
    return *value;
  }

  const RawFoodsAddOptions& raw_;
  const Catalogue& catalogue_;
  std::string title_;
  Json row_;
  std::vector<std::string> notes_;
};

// What the user's table, with the new row in it, makes of the row's name. Throws UsageError for a row that breaks a
// rule.
std::string described(const std::string& table_text, const std::string& title) {
  TableStorage storage;
  std::vector<TableFault> faults;
  Catalogue catalogue = builtin_catalogue();
  const OwnTable table = read_own_table(table_text, catalogue, storage, faults);
  if (!faults.empty()) refuse(faults.front().reason);
  const Name name(title, catalogue.vocabulary);
  if (const Product* product = table.find_product(name, catalogue.vocabulary)) {
    return fmt::format("{}, a {}: {}", product->title, product->origin == Origin::food ? "food" : "supplement",
                       contents_in_words(product->label));
  }
  const Recipe* recipe = table.find_recipe(name, catalogue.vocabulary);
  if (recipe == nullptr) refuse("this name cannot be found again; choose another");
  return fmt::format("{}, a recipe: {} part{} for {} serving{}", recipe->title, recipe->parts.size(),
                     recipe->parts.size() == 1 ? "" : "s", in_words(recipe->servings),
                     recipe->servings == 1 ? "" : "s");
}

}  // namespace

void add_foods_add_options(CLI::App& app, RawFoodsAddOptions& raw) {
  app.add_option("--per", raw.per, "What the label's figures are for, as in '2 caplets', '100 g', '1 slice (40 g)'")
      ->option_text("AMOUNT");
  app.add_option("--calcium", raw.calcium, "In that amount: mg, or % with --label")->option_text("X");
  app.add_option("--magnesium", raw.magnesium, "Likewise; leave out what the label does not say")->option_text("X");
  app.add_option("--label", raw.label, "Whose percentages: us, us-old (before 2016), eu, canada-old")
      ->option_text("COUNTRY");
  app.add_flag("--supplement", raw.supplement, "It is a supplement (taken for granted of tablets and the like)");
  app.add_flag("--food", raw.food, "It is a food");
  app.add_option("--of", raw.of, "A recipe's parts, as entries; may be repeated")
      ->option_text("ENTRIES")
      ->allow_extra_args(false);
  app.add_option("--servings", raw.servings, "How many servings the recipe makes (default: 1)")->option_text("N");
  app.add_option("--also", raw.names, "Another name for it; may be repeated")
      ->option_text("NAME")
      ->allow_extra_args(false);
  app.add_flag("--replace", raw.replace, "Replace what has that name already");
}

ExitStatus run_foods_add(const RawFoodsAddOptions& raw, const Catalogue& catalogue,
                         const std::vector<std::string>& words) {
  const std::string title = fmt::format("{}", fmt::join(words, " "));
  if (title.empty()) refuse("name it, as in: calmag foods add CalMag --per '2 caplets' --calcium 650 --magnesium 266");
  NewRow row = RowMaker(raw, catalogue, title).make();
  OwnFoodsFile file(own_foods_file());
  const bool was_there = file.remove(words_of(title, catalogue.vocabulary), catalogue.vocabulary).has_value();
  if (was_there && !raw.replace) refuse(fmt::format("'{}' is there already; --replace replaces it", printable(title)));
  file.add(row.list, std::move(row.row));
  std::string report = described(file.text(), title) + "\n";
  for (const std::string& note : row.notes) report += fmt::format("  {}\n", note);
  const Food* other = builtin_catalogue().find_food(Name(title, catalogue.vocabulary));
  if (other != nullptr) report += fmt::format("  from now on this name means yours, and no longer {}\n", other->title);
  file.save();
  write_output(report + fmt::format("  kept in {}\n", printable(file.path())));
  return ExitStatus::done;
}

}  // namespace calmag::cli
