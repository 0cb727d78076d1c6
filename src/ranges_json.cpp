// Ranges as JSON: calmag.ranges/1. data/schema/ranges.schema.json is its schema.
#include "calmag/ranges.hpp"
#include "profile_json.hpp"
#include "reference_json.hpp"

namespace calmag {
namespace {

Json mineral_json(const MineralRange& range) {
  Json out;
  out["recommended"] = recommended_json(range.recommended);
  out["upper_level"] = upper_level_json(range.upper_level);
  out["upper_level_set"] = range.upper_level ? Json(true) : range.none_set.empty() ? Json(nullptr) : Json(false);
  return out;
}

Json line_json(const AuthorityRange& line) {
  const Authority& authority = *line.authority;
  Json out;
  out["authority"] = authority.id;
  out["title"] = authority.title;
  out["edition"] = authority.edition;
  out["issuer"] = authority.issuer;
  out["superseded"] = text_or_null(authority.superseded);
  for (const Mineral mineral : kMinerals) out[std::string(name(mineral))] = mineral_json(line.minerals[mineral]);
  out["ratio_low"] = line.ratio ? number(line.ratio->low) : Json(nullptr);
  out["ratio_high"] = line.ratio ? number(line.ratio->high) : Json(nullptr);
  out["left_out"] = text_or_null(authority.left_out);
  return out;
}

}  // namespace

std::string ranges_json(const Ranges& ranges, const Catalogue& catalogue) {
  Json out;
  out["schema"] = "calmag.ranges/1";
  out["profile"] = profile_json(ranges.profile);
  out["ratio_ceiling"] = number(catalogue.advice.ratio_ceiling.value);
  out["authorities"] = Json::array();
  for (const AuthorityRange& line : ranges.lines) out["authorities"].push_back(line_json(line));
  out["notes"] = Json::array();
  out["notes"].push_back(catalogue.advice.disclaimer.says);
  return out.dump(2) + "\n";
}

}  // namespace calmag
