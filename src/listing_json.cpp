// A listing as JSON: calmag.foods/1. data/schema/foods-list.schema.json is its schema.
#include <fmt/format.h>

#include "calmag/food_listing.hpp"
#include "json_values.hpp"

namespace calmag {
namespace {

void add_minerals(Json& out, std::string_view ending, const ListedMinerals& minerals) {
  for (const Mineral mineral : kMinerals)
    out[fmt::format("{}_mg{}", name(mineral), ending)] = number(minerals[mineral]);
}

Json portion_json(const ListedPortion& portion) {
  Json out;
  out["amount"] = portion.amount;
  out["grams"] = number(portion.grams);
  add_minerals(out, "", portion.minerals);
  return out;
}

Json source_json(const ListedSource& source) {
  Json out;
  out["of"] = source.of;
  out["source"] = source.id;
  out["title"] = source.title;
  out["item"] = text_or_null(source.item);
  return out;
}

Json row_json(const ListingRow& row) {
  Json out;
  out["id"] = row.id;
  out["title"] = row.title;
  out["portion"] = row.shown ? Json(row.shown->amount) : Json(nullptr);
  out["grams"] = row.shown ? number(row.shown->grams) : Json(nullptr);
  add_minerals(out, "", row.shown ? row.shown->minerals : ListedMinerals{});
  out["ratio"] = number(row.ratio);
  add_minerals(out, "_per_100_g", row.per_hundred_grams);
  out["names"] = row.names;
  out["portions"] = Json::array();
  for (const ListedPortion& portion : row.portions) out["portions"].push_back(portion_json(portion));
  out["sources"] = Json::array();
  for (const ListedSource& source : row.sources) out["sources"].push_back(source_json(source));
  out["preferred"] = Json::object();
  for (const ListedMeaning& meaning : row.preferred) out["preferred"][meaning.name] = meaning.why;
  out["note"] = text_or_null(row.note);
  return out;
}

}  // namespace

std::string listing_json(const FoodListing& listing) {
  Json out;
  out["schema"] = "calmag.foods/1";
  out["query"] = listing.query;
  out["per"] = text_or_null(listing.per);
  out["foods"] = Json::array();
  for (const ListingRow& row : listing.rows) out["foods"].push_back(row_json(row));
  out["more"] = listing.more;
  out["without_figure"] = listing.without_figure;
  out["not_measured"] = listing.not_measured;
  return out.dump(2) + "\n";
}

}  // namespace calmag
