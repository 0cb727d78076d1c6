// A summary of many days as text, for programs, documents and print. docs/formats.md has what each format holds.
//
// Every format has a row or an object for each period. Those with nothing logged are there too: one by one in what
// programs read, as one row for each run of them in what people read.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "calmag/report.hpp"
#include "calmag/summary.hpp"

namespace calmag {

// With a newline at the end. A wide page has sparklines of the days beside longer periods.
std::string summary_text(const Summary& summary, const Catalogue& catalogue, const Person& person, TextStyle style);

// Takes a text a piece at a time: that of thirty years as JSON is larger than all that a summary holds.
using TextSink = std::function<void(std::string_view)>;

// calmag.summary/1: see data/schema/summary.schema.json.
void write_summary_json(const Summary& summary, const Catalogue& catalogue, const Person& person, const TextSink& out);
// Its periods alone, one on each line.
void write_summary_json_lines(const Summary& summary, const TextSink& out);

// A header and a row for each period; figures as in JSON, an empty field for what is not known. CSV as in RFC 4180;
// no field of either holds a tab or a line break.
void write_summary_csv(const Summary& summary, const TextSink& out);
void write_summary_tsv(const Summary& summary, const TextSink& out);

// A heading, a table, sentences. Whole milligrams, whose parts add up to the shown total.
std::string summary_markdown(const Summary& summary, const Catalogue& catalogue, const Person& person);

// One page that holds all it needs, to look at and to print: sentences, charts as SVG, the table, notes.
std::string summary_html(const Summary& summary, const Catalogue& catalogue, const Person& person);

}  // namespace calmag
