// The reference intakes of the tables against those of the notes.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

// What does not agree, a line each. Every row of `tables` has its like in `notes`, or is the sum of one for the age and
// what a stage adds to it; and what the notes have seen in a copy is in the tables, unless there is a reason.
std::vector<std::string> reference_disagreements(const nlohmann::json& tables, const nlohmann::json& notes);
