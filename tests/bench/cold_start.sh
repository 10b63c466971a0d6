#!/usr/bin/env bash
# How much longer and larger than GeographicLib's GeodSolve, answering one line, is a cold verst?
#   cold_start.sh [VERST] [RUNS]
# Both are started in turn, so that a busy machine slows both alike; the medians are compared.
# Needs the packages geographiclib-tools and time.
set -euo pipefail
export LC_ALL=C

root=$(cd "$(dirname "$0")/../.." && pwd)
verst=${1:-$root/build/release/bin/verst}
runs=${2:-200}
target_time=1.5
target_memory=2.5

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
line="39.0047 125.7364 42.4299 130.6451"

run_verst() { "$verst" route Pyongyang Khasan Vostochny >/dev/null; }
run_geod() { GeodSolve -i <<<"$line" >/dev/null; }

# Once untimed: both work, and both are in the page cache.
run_verst
run_geod

# timed NAME COMMAND: microseconds of one run.
timed() {
  local begin=${EPOCHREALTIME/./}
  "$2"
  echo $((${EPOCHREALTIME/./} - begin)) >>"$work/$1.us"
}
for ((i = 0; i < runs; ++i)); do
  timed verst run_verst
  timed geod run_geod
done
for ((i = 0; i < 9; ++i)); do
  command time -f %M -a -o "$work/verst.kb" "$verst" route Pyongyang Khasan Vostochny >/dev/null
  command time -f %M -a -o "$work/geod.kb" GeodSolve -i <<<"$line" >/dev/null
done

median() { sort -n "$1" | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

# report WHAT UNIT DIVISOR VERST GEOD TARGET
report() {
  awk -v what="$1" -v unit="$2" -v divisor="$3" -v a="$4" -v b="$5" -v target="$6" 'BEGIN {
    ratio = a / b
    printf "%-12s verst %7.2f %s, GeodSolve %7.2f %s: %.2f times (target: at most %.1f) %s\n",
      what, a / divisor, unit, b / divisor, unit, ratio, target, ratio <= target ? "met" : "MISSED"
  }'
}
echo "cold start, medians of $runs runs"
report "wall time" ms 1000 "$(median "$work/verst.us")" "$(median "$work/geod.us")" "$target_time"
report "peak memory" MB 1024 "$(median "$work/verst.kb")" "$(median "$work/geod.kb")" "$target_memory"
