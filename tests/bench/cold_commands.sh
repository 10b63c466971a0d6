#!/usr/bin/env bash
# How many times as many instructions as a cold route does a whole command take? Counted by Valgrind, not timed: the same
# on a busy machine as on a quiet one.
#   cold_commands.sh [VERST]
# Needs the package valgrind.
set -euo pipefail
export LC_ALL=C

root=$(cd "$(dirname "$0")/../.." && pwd)
verst=${1:-$root/build/release/bin/verst}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# instructions ARGS...: of one run of verst.
instructions() {
  local status=0
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$verst" "$@" >/dev/null 2>"$work/log" || status=$?
  # 1 is an answer too: not all that was asked holds.
  [ "$status" -le 1 ] || { cat "$work/log" >&2 && return "$status"; }
  sed -n 's/^.*Collected : \([0-9]*\).*$/\1/p' "$work/log"
}

route=$(instructions route Pyongyang Vladivostok)

# report TARGET ARGS...
report() {
  local target=$1 count
  shift
  count=$(instructions "$@")
  awk -v args="$*" -v count="$count" -v route="$route" -v target="$target" 'BEGIN {
    ratio = count / route
    printf "%-28s %5.1f times a route (target: at most %d) %s\n", args, ratio, target, ratio <= target ? "met" : "MISSED"
  }'
}
printf 'cold commands, instructions; verst route Pyongyang Vladivostok takes %d million\n' $((route / 1000000))
report 3 journey
report 20 journey --all
report 10 journey --format html
