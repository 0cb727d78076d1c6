// The checks of an assessment, in the order in which reports show them.
#pragma once

#include <vector>

#include "calmag/assess.hpp"

namespace calmag {

// One finding for each check. Requires an assessment with all but its findings.
std::vector<Finding> findings_for(const Assessment& assessment, const Catalogue& catalogue, const Person& person);

// The targets and the limits alone, by the reference intakes of the person's authority.
std::vector<Finding> findings_by(const PerMineral<MineralReference>& reference, const Assessment& assessment,
                                 const Catalogue& catalogue, const Person& person);

}  // namespace calmag
