#!/usr/bin/env bash
# Measures calmag on logs that were made to be slow, each beside one of ten times the size, which should take ten times
# as long and the same memory.
#
#   tests/bench/slow.sh [ENTRIES [ROUNDS]]      20,000 entries in the smaller ones and 3 rounds where nothing is said
set -euo pipefail
entries=${1:-20000}
rounds=${2:-3}
source "$(dirname "${BASH_SOURCE[0]}")/prepare.sh" compare

# Writes a log of COUNT entries, of one day.
one_day() { awk -v count="$1" 'BEGIN { for (i = 0; i < count; ++i) printf "%.1f cups milk\n", i % 99 / 10 + 0.1 }'; }
unlike() {
  awk -v count="$1" 'BEGIN {
    for (i = 0; i < count; ++i) printf "1 cup drink no%dx {calcium %d mg, magnesium %d mg}\n", i, i % 900, i % 400 }'
}
unknown() { awk -v count="$1" 'BEGIN { for (i = 0; i < count; ++i) printf "%d cup florp%d\n", i % 7 + 1, i }'; }
one_line() { awk -v count="$1" 'BEGIN { for (i = 0; i < count; ++i) printf "%d cups milk; ", i % 9 + 1; print "" }'; }
one_entry() { head -c "$((13 * $1))" /dev/zero | tr '\0' a; }  # as long as one_line

for log in one_day unlike unknown one_line one_entry; do
  contenders=()
  for count in "$entries" "$((10 * entries))"; do
    { printf "2026-11-21\n1 cup milk\n"; "$log" "$count"; } > "$work/$log-$count.txt"
    contenders+=("$log, $count=$build/calmag summary --by week $work/$log-$count.txt")
  done
  "$build/tests/compare" "$rounds" "${contenders[@]}"
done
