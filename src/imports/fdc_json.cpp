// FoodData Central's downloads in JSON: one object with one list of foods. The list may be any number of gigabytes.
#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "calmag/text.hpp"
#include "fdc_food.hpp"
#include "import_readers.hpp"
#include "json_list.hpp"
#include "json_walk.hpp"

namespace calmag {
namespace {

using Kind = JsonLeaf::Kind;

struct ListOfFoods {
  std::string_view key;
  std::string_view data_type;
  ImportSource source;
};
constexpr std::array<ListOfFoods, 4> kLists{{{"FoundationFoods", "Foundation", ImportSource::foundation},
                                             {"SRLegacyFoods", "SR Legacy", ImportSource::sr_legacy},
                                             {"SurveyFoods", "Survey (FNDDS)", ImportSource::survey},
                                             {"BrandedFoods", "Branded", ImportSource::branded}}};

std::string_view data_type_of(ImportSource source) {
  for (const ListOfFoods& list : kLists) {
    if (list.source == source) return list.data_type;
  }
  return {};
}

enum class Field : unsigned char {
  item,
  description,
  data_type,
  historical,
  brand_name,
  brand_owner,
  serving_size,
  serving_unit,
  household,
  nutrient_id,
  nutrient_number,
  nutrient_unit,
  nutrient_amount,
  portion_amount,
  portion_value,
  portion_unit,
  portion_modifier,
  portion_description,
  portion_grams,
};

struct FieldKind {
  Field field;
  Kind kind;
};
const std::unordered_map<std::string_view, FieldKind>& fields() {
  static const std::unordered_map<std::string_view, FieldKind> known{
      {"/fdcId", {Field::item, Kind::number}},
      {"/description", {Field::description, Kind::text}},
      {"/dataType", {Field::data_type, Kind::text}},
      {"/isHistoricalReference", {Field::historical, Kind::boolean}},
      {"/brandName", {Field::brand_name, Kind::text}},
      {"/brandOwner", {Field::brand_owner, Kind::text}},
      {"/servingSize", {Field::serving_size, Kind::number}},
      {"/servingSizeUnit", {Field::serving_unit, Kind::text}},
      {"/householdServingFullText", {Field::household, Kind::text}},
      {"/foodNutrients/nutrient/id", {Field::nutrient_id, Kind::number}},
      {"/foodNutrients/nutrient/number", {Field::nutrient_number, Kind::text}},
      {"/foodNutrients/nutrient/unitName", {Field::nutrient_unit, Kind::text}},
      {"/foodNutrients/amount", {Field::nutrient_amount, Kind::number}},
      {"/foodPortions/amount", {Field::portion_amount, Kind::number}},
      {"/foodPortions/value", {Field::portion_value, Kind::number}},
      {"/foodPortions/measureUnit/name", {Field::portion_unit, Kind::text}},
      {"/foodPortions/modifier", {Field::portion_modifier, Kind::text}},
      {"/foodPortions/portionDescription", {Field::portion_description, Kind::text}},
      {"/foodPortions/gramWeight", {Field::portion_grams, Kind::number}},
  };
  return known;
}

std::string_view kind_in_words(Kind kind) {
  switch (kind) {
    case Kind::text: return "text";
    case Kind::number: return "number";
    case Kind::boolean: return "true or false";
    case Kind::null: break;
  }
  return "null";
}

class FoodVisitor : public JsonVisitor {
 public:
  explicit FoodVisitor(ImportSource source) { food_.source = source; }

  void leaf(std::string_view path, const JsonLeaf& leaf) override {
    const auto known = fields().find(path);
    if (known == fields().end() || leaf.kind == Kind::null) return;
    const auto [field, kind] = known->second;
    if (leaf.kind != kind) {
      why_ = fmt::format("'{}' is no {}", path.substr(1), kind_in_words(kind));
      return;
    }
    if (field == Field::historical) {
      food_.superseded = leaf.text == "true";
      return;
    }
    std::string& place = place_of(field);
    if (!place.empty() && place != leaf.text) why_ = fmt::format("'{}' is there twice", path.substr(1));
    place = leaf.text;
  }

  void object_ends(std::string_view path) override {
    if (path == "/foodNutrients") {
      const bool counts = mineral_of_id(nutrient_.id) || mineral_of_number(nutrient_.number);
      if (counts) food_.nutrients.push_back(nutrient_);
      nutrient_ = {};
    } else if (path == "/foodPortions") {
      if (portion_.amount.empty()) portion_.amount = portion_value_;
      if (food_.portions.size() < kMostImportedPortions) food_.portions.push_back(std::move(portion_));
      portion_ = {};
      portion_value_.clear();
    }
  }

  ImportedRecord finish() {
    const std::string_view expected = data_type_of(food_.source);
    if (why_.empty() && !data_type_.empty() && data_type_ != expected) {
      why_ = fmt::format("its data type is '{}', not '{}'", printable(data_type_.substr(0, 40)), expected);
    }
    if (!why_.empty()) return why_;
    return imported(food_);
  }

 private:
  std::string& place_of(Field field) {
    switch (field) {
      case Field::item: return food_.item;
      case Field::description: return food_.description;
      case Field::brand_name: return food_.brand_name;
      case Field::brand_owner: return food_.brand_owner;
      case Field::serving_size: return food_.serving_size;
      case Field::serving_unit: return food_.serving_unit;
      case Field::household: return food_.household;
      case Field::nutrient_id: return nutrient_.id;
      case Field::nutrient_number: return nutrient_.number;
      case Field::nutrient_unit: return nutrient_.unit;
      case Field::nutrient_amount: return nutrient_.amount;
      case Field::portion_amount: return portion_.amount;
      case Field::portion_value: return portion_value_;
      case Field::portion_unit: return portion_.unit;
      case Field::portion_modifier: return portion_.modifier;
      case Field::portion_description: return portion_.description;
      case Field::portion_grams: return portion_.grams;
      case Field::data_type:
      case Field::historical: break;
    }
    return data_type_;
  }

  FdcFood food_;
  FdcNutrient nutrient_;
  FdcPortion portion_;
  std::string portion_value_;
  std::string data_type_;
  std::string why_;
};

ImportedRecord read_food(const JsonList::Value& value, ImportSource source) {
  if (value.too_long) return fmt::format("it is longer than {} MiB", kMostRecordBytes >> 20U);
  FoodVisitor visitor(source);
  if (!walk_json(value.text, visitor)) return "it is not a JSON object";
  return visitor.finish();
}

}  // namespace

std::optional<FdcJsonHead> fdc_json_head(std::string_view beginning) {
  std::size_t at = 0;
  const auto take = [&](std::string_view token) {
    at = std::min(beginning.find_first_not_of(" \t\r\n", at), beginning.size());
    if (!beginning.substr(at).starts_with(token)) return false;
    at += token.size();
    return true;
  };
  if (!take("{")) return std::nullopt;
  for (const ListOfFoods& list : kLists) {
    const std::size_t before = at;
    if (take("\"") && beginning.substr(at).starts_with(list.key)) {
      at += list.key.size();
      if (beginning.substr(at).starts_with('"') && take("\"") && take(":") && take("["))
        return FdcJsonHead{list.source, at};
    }
    at = before;
  }
  return std::nullopt;
}

std::string read_fdc_json(ByteReader& bytes, ImportSource source, const std::string& file, ImportReceiver& receiver) {
  JsonList list(bytes);
  std::size_t record = 0;
  while (const std::optional<JsonList::Value> value = list.next()) {
    receiver.take({file, ++record, value->line}, read_food(*value, source));
  }
  skip_json_space(bytes);
  const bool closed = list.closed() && bytes.peek() == '}';
  if (closed) bytes.take(1);
  skip_json_space(bytes);
  const bool ended = bytes.peek() < 0;
  if (closed && ended) return {};
  return fmt::format(
      "line {}: {}, behind {} foods: download it again", bytes.line(),
      ended ? "the file ends before its list of foods does" : "something stands behind the list of foods", record);
}

}  // namespace calmag
