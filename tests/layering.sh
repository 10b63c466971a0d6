#!/usr/bin/env bash
# Checks the order of the rooms: layering.sh [SOURCE_DIR]
#  - a room includes only itself and rooms on floors below;
#  - a public header includes only the standard library, tl/expected.hpp and verst/;
#  - base, geo, time, network, route and journey do without fmt: figures are put into words above;
#  - Boost.Graph stays in the sources of route and journey;
#  - the library never includes <iostream>.
set -euo pipefail
cd "${1:-$(dirname "$0")/..}"

files=$(find include/verst src -name '*.hpp' -o -name '*.cpp' | LC_ALL=C sort)
if [ -z "$files" ]; then
  echo "layering: no sources in $PWD" >&2
  exit 1
fi

# shellcheck disable=SC2086
awk '
  BEGIN {
    split("base:1 geo:2 time:2 network:3 osm:4 route:4 journey:5 render:6 command:7 http:8 cli:9", rooms, " ")
    for (i in rooms) { split(rooms[i], pair, ":"); floor[pair[1]] = pair[2] }
  }
  function complain(what) { printf "%s:%d: %s\n", FILENAME, FNR, what; bad = 1 }

  FNR == 1 {
    count++
    split(FILENAME, part, "/")
    is_public = (part[1] == "include")
    room = is_public ? part[3] : part[2]
    if (!(room in floor)) complain("\"" room "\" is not a room")
  }

  /^[ \t]*#[ \t]*include[ \t]*[<"]/ {
    line = $0
    sub(/^[ \t]*#[ \t]*include[ \t]*/, "", line)
    quoted = (substr(line, 1, 1) == "\"")
    line = substr(line, 2)
    sub(/[>"].*/, "", line)
    path = line

    # The room that the included file lives in: verst/ROOM/..., ROOM/..., ../ROOM/...
    target = path
    ours = (path ~ /^verst\//)
    while (sub(/^(\.\.?|verst)\//, "", target)) {}
    target = (target ~ /\//) ? substr(target, 1, index(target, "/") - 1) : ""
    if (ours && !(target in floor)) complain("no room in " path)
    if ((ours || quoted) && target in floor && target != room && floor[target] >= floor[room])
      complain("room " room " (floor " floor[room] ") includes " path " (floor " floor[target] ")")

    if (is_public && !ours && path != "tl/expected.hpp" && (quoted || path ~ /[\/.]/))
      complain("public header includes " path)
    if (path ~ /^fmt\// && room ~ /^(base|geo|time|network|route|journey)$/)
      complain("room " room " words nothing: " path)
    if (path ~ /^boost\/graph\// && room != "route" && room != "journey")
      complain("room " room " includes Boost.Graph: " path)
    if (path == "iostream" && room != "cli")
      complain("the library does not print: <iostream> in room " room)
  }

  END {
    if (!bad) printf "layering: %d files in order\n", count
    exit bad
  }' $files
