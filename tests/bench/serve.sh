#!/usr/bin/env bash
# How many times in a second does verst serve answer, what of its processor's time does each answer take, and does its
# memory stay where it is?
#   serve.sh [VERST] [REQUESTS]
# REQUESTS (200,000 by default) are asked on the loopback, for two minutes at most. Needs the packages wrk and curl.
set -euo pipefail
export LC_ALL=C

root=$(cd "$(dirname "$0")/../.." && pwd)
verst=${1:-$root/build/release/bin/verst}
requests=${2:-200000}
target_rate=20000
question='distance?place=Pyongyang&place=Vostochny&format=json'

work=$(mktemp -d)
"$verst" serve --listen 127.0.0.1:0 --quiet >"$work/address" 2>"$work/log" &
server=$!
trap 'kill "$server"; wait "$server" || true; rm -rf "$work"' EXIT
until [ -s "$work/address" ]; do sleep 0.1; done
address=$(cat "$work/address")

answered() { curl -sf "${address}metrics" | awk '/^verst_request_seconds_count/ { print $2 }'; }
failed() { curl -sf "${address}metrics" | awk '/^verst_requests_total/ && !/status="200"/ { n += $2 } END { print n + 0 }'; }
# Hundredths of a second, of the program itself and of the system for it.
ticks() { awk '{ print $14, $15 }' "/proc/$server/stat"; }
memory_kb() { awk '/^VmRSS/ { print $2 }' "/proc/$server/status"; }

# asked URL: a slice of five seconds, and what it came to.
asked() {
  local before=($(ticks)) from to rate after
  from=$(answered)
  rate=$(wrk -t1 -c50 -d5s "$1" | awk '/^Requests\/sec/ { print $2 }')
  to=$(answered)
  after=($(ticks))
  awk -v rate="$rate" -v n=$((to - from)) -v user=$((after[0] - before[0])) -v kernel=$((after[1] - before[1])) \
    -v target="$2" 'BEGIN {
      printf "%.0f answers in a second, each %.1f us of processor time and %.1f us of the system for it", rate,
        user * 1e4 / n, kernel * 1e4 / n
      if (target > 0) printf " (target: at least %d in a second) %s", target, (rate >= target ? "met" : "MISSED")
      print "" }'
}

curl -sf "$address$question" >/dev/null
printf 'the same distance: '
asked "$address$question" "$target_rate"
first=$(memory_kb)
begun=$SECONDS
while [ "$(answered)" -lt "$requests" ] && [ $((SECONDS - begun)) -lt 120 ]; do
  wrk -t1 -c50 -d5s "$address$question" >/dev/null
done
printf 'memory: %d kB after the first slice, %d kB after %d answers, of which %d failed\n' "$first" "$(memory_kb)" \
  "$(answered)" "$(failed)"
