#!/usr/bin/env bash
# Wrong programs must not compile: check.sh SOURCE COMPILER [FLAG...]
# Without VERST_WRONG the source compiles; with each number that it knows it does not, for an error on the line of that part.
set -euo pipefail
export LC_ALL=C

source=$1
shift
"$@" -fsyntax-only -DVERST_WRONG=0 "$source"

status=0
for number in $(sed -n 's/^#\(el\)\?if VERST_WRONG == \([0-9]*\).*/\2/p' "$source"); do
  line=$(grep -n "if VERST_WRONG == $number\b" "$source" | cut -d: -f1)
  if messages=$("$@" -fsyntax-only -DVERST_WRONG="$number" "$source" 2>&1); then
    echo "$source: part $number compiles, and must not"
    status=1
  elif ! grep -q "$(basename "$source"):$((line + 1)):.*error" <<<"$messages"; then
    echo "$source: part $number fails for another reason:"
    echo "$messages"
    status=1
  fi
done
exit "$status"
