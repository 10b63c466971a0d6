#!/usr/bin/env bash
# The completions of bash are run; those of zsh and fish are run, or read, where there are such shells.
# completion_test.sh VERST
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
mkdir "$directory/bin"
ln -s "$1" "$directory/bin/verst"
PATH=$directory/bin:$PATH
cd "$directory"
touch mine.toml
mkdir tables

# Not read from a pipe: bash 5 loses lines of a script that starts programs.
verst completions bash >verst.bash
# shellcheck disable=SC1091
source verst.bash

# expect WORDS... -- CANDIDATE...: the last word is being typed.
expect() {
  COMP_WORDS=()
  while [ "$1" != -- ]; do COMP_WORDS+=("$1") && shift; done
  shift
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  COMPREPLY=()
  _verst || true
  [ "${COMPREPLY[*]}" = "$*" ] || {
    echo "after '${COMP_WORDS[*]}' is offered '${COMPREPLY[*]}', not '$*'"
    exit 1
  }
}

expect verst ro -- route
expect verst d -- distance detours data
expect verst data ch -- check
expect verst data check ta -- tables
expect verst data check --for -- --format --force
expect verst --units m -- mi
expect verst --data tables rea -- reach
expect verst route --se -- --sections
expect verst route --by t -- time
expect verst route --by = t -- time
expect verst route Khasan --by time --format geo -- geojson
expect verst matrix --format g --
expect verst place khaba -- khabarovsk-city khabarovsk-1
expect verst route Moscow Khasa -- khasan
expect verst route --speed 5 --
expect verst line bam-e -- "$(verst data --format csv | cut -d, -f1 | grep '^bam-e' | tr '\n' ' ' | sed 's/ $//')"
expect verst journey 2023-09 -- 2023-09-russia
expect verst journey mi -- mine.toml
expect verst passes 2023-09 -- 2023-09-russia
expect verst passes 2023-09-russia ussuriysk-2 -- ussuriysk-2
expect verst where 2023-09-russia --at 2 --
expect verst help rou -- route
expect verst check --is at- -- at-least at-most

verst completions zsh >_verst
verst completions fish >verst.fish
if command -v zsh >/dev/null; then zsh -n _verst; fi
if command -v fish >/dev/null; then
  offered=$(HOME=$directory fish -c "source verst.fish; complete -C 'verst route --by ti'")
  [[ $offered == time* ]] || { echo "fish offers '$offered'" && exit 1; }
fi
