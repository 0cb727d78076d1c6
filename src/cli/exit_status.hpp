// What calmag's exit status says; the README and the man page repeat it.
#pragma once

namespace calmag::cli {

enum class ExitStatus : int {
  done = 0,
  check_failed = 1,  // done, and --check found something
  usage = 2,         // wrong usage, or nothing could be understood
  input_output = 3,  // reading or writing failed
  in_part = 4,       // some entries were not understood; the rest was answered
};

}  // namespace calmag::cli
