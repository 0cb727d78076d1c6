// Documents against the schemas of data/schema, by a validator that is not calmag's.
#pragma once

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace given {

inline nlohmann::json read_json(const std::filesystem::path& path) {
  std::ifstream in(path);
  INFO(path);
  REQUIRE(in);
  return nlohmann::json::parse(in);
}

// Why `document` breaks the schema, "" if it does not.
inline std::string violations(const std::string& schema_name, const nlohmann::json& document) {
  const nlohmann::json schema_document =
      read_json(std::filesystem::path(CALMAG_DATA) / "schema" / (schema_name + ".schema.json"));
  valijson::Schema schema;
  valijson::SchemaParser parser;
  parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_document), schema);
  valijson::Validator validator;
  valijson::ValidationResults results;
  validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document), &results);
  std::string out;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    for (const std::string& step : error.context) out += step;
    out += ": " + error.description + '\n';
  }
  return out;
}

// The document keeps its schema, and with another value at `at` it does not.
inline void check_refused(const char* schema, const nlohmann::json& document, const char* at,
                          const nlohmann::json& value) {
  CAPTURE(at);
  nlohmann::json changed = document;
  changed[nlohmann::json::json_pointer(at)] = value;
  CHECK(violations(schema, document) == "");
  CHECK(violations(schema, changed) != "");
}

}  // namespace given
