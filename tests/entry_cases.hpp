// Tables of entries, each with what it is read as.
#pragma once

#include <catch2/catch.hpp>

#include <initializer_list>

#include "given.hpp"

namespace given {

struct EntryCase {
  const char* text;
  const char* read;  // as in_short() says it
};

inline void check_all(std::initializer_list<EntryCase> cases) {
  for (const EntryCase& one : cases) {
    INFO(one.text);
    CHECK(in_short(readings(one.text)) == one.read);
  }
}

}  // namespace given
