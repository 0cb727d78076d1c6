// Work that is done in a process of its own.
#pragma once

#include <functional>

namespace calmag::cli {

// Runs `work` in a child, which ends with the status that it returns, and waits for it. Returns what waitpid() says of
// it. Throws std::system_error if there can be no child.
int run_in_child(const std::function<int()>& work);

}  // namespace calmag::cli
