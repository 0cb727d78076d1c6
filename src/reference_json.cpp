#include "reference_json.hpp"

namespace calmag {
namespace {

Json end_of(MonthSpan span) { return span.to == MonthSpan::kNoEnd ? Json(nullptr) : Json(span.to); }

Json rows_json(const Reference& reference) {
  Json out = Json::array();
  for (const ReferenceRow* row : reference.rows) {
    Json one;
    one["kind"] = row->kind;
    one["mg"] = number(row->amount);
    one["sex"] = row->sex ? Json(name(*row->sex)) : Json("any");
    one["months_from"] = row->ages.from;
    one["months_to"] = end_of(row->ages);
    one["stage"] = row->stage ? Json(name(*row->stage)) : Json("any");
    one["stage_months_from"] = row->stage_months.from;
    one["stage_months_to"] = end_of(row->stage_months);
    one["edition"] = row->edition;
    one["support"] = row->support;
    one["note"] = text_or_null(row->note);
    out.push_back(std::move(one));
  }
  return out;
}

Json range_json(const Reference& reference) {
  Json out;
  out["low_mg"] = number(reference.low);
  out["high_mg"] = number(reference.high);
  out["complete"] = reference.complete;
  out["by_age_alone"] = reference.by_age_alone;
  return out;
}

}  // namespace

Json recommended_json(const std::optional<Reference>& reference) {
  if (!reference) return nullptr;
  Json out = range_json(*reference);
  out["rows"] = rows_json(*reference);
  return out;
}

Json upper_level_json(const std::optional<Reference>& reference) {
  if (!reference) return nullptr;
  Json out = range_json(*reference);
  out["counts"] = name(reference->rows.front()->counts);
  out["rows"] = rows_json(*reference);
  return out;
}

Json references_json(const Authority& authority, const PerMineral<MineralReference>& references) {
  Json out;
  out["authority"] = authority.id;
  out["title"] = authority.title;
  out["edition"] = authority.edition;
  for (const Mineral mineral : kMinerals) {
    Json& one = out[std::string(name(mineral))];
    one["recommended"] = recommended_json(references[mineral].recommended);
    one["upper_level"] = upper_level_json(references[mineral].upper_level);
    const std::optional<bool> set = references[mineral].upper_level_set;
    one["upper_level_set"] = set ? Json(*set) : Json(nullptr);
  }
  return out;
}

}  // namespace calmag
