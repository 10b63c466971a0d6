#!/usr/bin/env bash
# The memory that an import and a route on it take: import_memory.sh [VERST] [FILE]
# Target: russia-rail.osm.pbf under 100 MB. Needs the package time.
set -euo pipefail
export LC_ALL=C

root=$(cd "$(dirname "$0")/../.." && pwd)
verst=${1:-$root/build/release/bin/verst}
file=${2:-${VERST_OSM_FILES:-$root/../shared/osm}/russia-rail.osm.pbf}
if [ ! -e "$file" ]; then
  echo "import_memory: $file is not there: nothing is measured"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
command time -f "import: %M KB, %e s" "$verst" import "$file" -o "$work/network.verst" >/dev/null
command time -f "route on it: %M KB, %e s" "$verst" data --data "$work/network.verst" >/dev/null
ls -l "$work/network.verst" | awk '{print "image: " $5 " bytes"}'
