# Each public header includes only headers that stand before it in this row:
#   cmake -D INCLUDE=include/calmag -P module_order.cmake
set(order
  mineral quantity source text moment dates period birth profile tokens units number measure wording lists names foods packed_foods more_foods substances
  reference person daily_values advice suggestions catalogue food_search tables profile_settings imports imported_table imported_foods entry label own_table
  log diary_line log_file app_logs intake entry_rows day_record known_lines verdict assess summary suggest candidates notes report summary_report proposals plan plan_report food_listing ranges)

file(GLOB headers RELATIVE "${INCLUDE}" "${INCLUDE}/*.hpp")
foreach(header IN LISTS headers)
  string(REPLACE ".hpp" "" module "${header}")
  list(FIND order "${module}" place)
  if(place EQUAL -1)
    message(SEND_ERROR "${header} has no place in the order of modules")
  endif()
  file(STRINGS "${INCLUDE}/${header}" lines REGEX "^#include \"")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "^#include \"calmag/(.*)\\.hpp\"$" "\\1" included "${line}")
    list(FIND order "${included}" included_place)
    if(included_place EQUAL -1 OR NOT included_place LESS place)
      message(SEND_ERROR "${header} includes ${included}, which does not stand before it")
    endif()
  endforeach()
endforeach()
