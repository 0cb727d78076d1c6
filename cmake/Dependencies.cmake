# Each dependency once: the Debian 12 package that has it, and what it is for.
#   libcli11-dev         options of the command line
#   nlohmann-json3-dev   JSON in and out
#   libfmt-dev           text
#   zlib1g-dev           foods, deflated
#   catch2               unit tests (developers)
#   libvalijson-dev      JSON Schema validation (developers)
macro(calmag_require package debian)
  find_package(${package} ${ARGN} CONFIG QUIET)
  if(NOT ${package}_FOUND)
    message(FATAL_ERROR "${package} was not found. On Debian: apt-get install ${debian}")
  endif()
endmacro()

calmag_require(CLI11 libcli11-dev 2.1)
calmag_require(nlohmann_json nlohmann-json3-dev 3.11)
calmag_require(fmt libfmt-dev 9.1)
set(ZLIB_USE_STATIC_LIBS ${CALMAG_STATIC})
find_package(ZLIB QUIET)
if(NOT ZLIB_FOUND)
  message(FATAL_ERROR "ZLIB was not found. On Debian: apt-get install zlib1g-dev")
endif()
if(CALMAG_DEVELOPER)
  calmag_require(Catch2 catch2)
  calmag_require(valijson libvalijson-dev)
endif()
