#!/usr/bin/env bash
# The pages of the manual, read by those readers that there are: they find nothing to complain of.
# manual_test.sh VERST
set -euo pipefail
verst=$1
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
for name in $("$verst" man --list); do
  "$verst" man "$name" >"$directory/$name.1"
done
[ -s "$directory/verst.1" ] && [ -s "$directory/verst-data-check.1" ]
readers=0
if command -v mandoc >/dev/null; then
  readers=$((readers + 1))
  mandoc -Tlint "$directory"/*.1
fi
# As lintian reads them.
if command -v man >/dev/null && command -v groff >/dev/null; then
  readers=$((readers + 1))
  for page in "$directory"/*.1; do
    said=$(LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)
    [ -z "$said" ] || { echo "$page: $said" && exit 1; }
  done
fi
[ "$readers" -gt 0 ] || exit 77 # neither is installed: skipped
