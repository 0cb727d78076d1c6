#!/usr/bin/env bash
# Measures calmag beside the peers that are installed, each doing its nearest equivalent on the same data, in turns.
#
#   tests/bench/run.sh [ENTRIES [ROUNDS]]      1,000,000 entries and 11 rounds where nothing is said
#
# Builds the release program first. wc counts words; mawk, Miller and ledger add numbers that were made for them, where
# calmag reads foods. Instructions are counted by callgrind, if it is installed: they do not depend on the machine's
# load. The parts are measured where libbenchmark-dev is installed.
set -euo pipefail
entries=${1:-1000000}
rounds=${2:-11}
source "$(dirname "${BASH_SOURCE[0]}")/prepare.sh" generate_log compare
log=$work/log.txt
"$build/tests/generate_log" "$entries" 1 > "$log"
# For those that only add: a date and a number a line, as CSV and as a ledger.
awk '/^[0-9]{4}-/ { date = $1; next } /^#/ { next } { print date "," ($1 + 0) }' "$log" > "$work/numbers.csv"
awk -F, '{ print $1 " food\n  eaten  " $2 " mg\n  body\n" }' "$work/numbers.csv" > "$work/journal.ledger"
has() { command -v "$1" >/dev/null; }

printf '%s entries, %s bytes\n' "$entries" "$(stat -c %s "$log")"
contenders=("wc=env LC_ALL=C wc $log"
  "calmag --by week=$build/calmag summary --by week $log"
  "wc, from a pipe=sh -c 'cat $log | LC_ALL=C wc'"
  "calmag, from a pipe=sh -c 'cat $log | $build/calmag summary --by week -'"
  "calmag --format json=$build/calmag summary --by week --format json $log")
has mawk && contenders+=("mawk, adding=mawk -F, '{ sum[\$1] += \$2 } END { for (day in sum) print day, sum[day] }' $work/numbers.csv")
has mlr && contenders+=("mlr, adding=mlr --icsv --implicit-csv-header --ojson stats1 -a sum -f 2 -g 1 $work/numbers.csv")
if has ledger && [ "$entries" -le 100000 ]; then
  contenders+=("ledger=ledger -f $work/journal.ledger --weekly register eaten")
fi
"$build/tests/compare" "$rounds" "${contenders[@]}"

printf '\nfrom start to end\n'
"$build/tests/compare" 101 "true=/bin/true" "calmag 1 cup yogurt=$build/calmag 1 cup yogurt"

if cmake --build --preset test --target micro >/dev/null 2>&1; then
  printf '\nparts\n'
  "$build/tests/micro" --benchmark_min_time=0.2 2>/dev/null
fi

if has valgrind; then
  instructions() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null | sed -n 's/.*Collected : //p'
  }
  printf '\ninstructions\n'
  printf '%-40s %15s\n' 'calmag 1 cup yogurt' "$(instructions "$build/calmag" 1 cup yogurt)"
  "$build/tests/generate_log" 100000 1 > "$work/short.txt"
  printf '%-40s %15s\n' 'calmag summary of 100,000 entries' "$(instructions "$build/calmag" summary --by week "$work/short.txt")"
  printf '%-40s %15s\n' 'wc of the same' "$(LC_ALL=C instructions wc "$work/short.txt")"
fi
