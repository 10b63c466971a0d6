#!/usr/bin/env bash
# Makes the Debian package of a build, installs it into a root of its own, and looks at it there: everything is in its
# place, the program runs and finds its data, dpkg takes it away again, and lintian finds no error.
# package_test.sh BUILD_DIR VERSION DATE
set -euo pipefail
build=$1 version=$2 date=$3
for tool in cpack dpkg dpkg-deb dpkg-shlibdeps gzip; do
  command -v "$tool" >/dev/null || { echo "package: $tool is not installed" && exit 77; } # skipped
done
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
fail() { echo "package: $*" && exit 1; }

# The build is packed as it is: nothing is configured or compiled again.
(cd "$build" && cpack -G DEB -D CPACK_DEBIAN_COMPRESSION_TYPE=gzip -B "$directory") >"$directory/log" 2>&1 ||
  { cat "$directory/log" && fail "cpack"; }
packages=("$directory"/verst_"$version"_*.deb)
package=${packages[0]}
[ "$(dpkg-deb -f "$package" Version)" = "$version" ] || fail "the version is not $version"
[[ $(dpkg-deb -f "$package" Depends) == *libc6* ]] || fail "no dependencies were found"
# What is loaded when it is first called is not found by dpkg-shlibdeps (src/cli/lazy_libraries.cc).
for needed in zlib1g libbz2-1.0 libexpat1; do
  [[ $(dpkg-deb -f "$package" Depends) == *"$needed"* ]] || fail "the package does not depend on $needed"
done

root=$directory/root
mkdir -p "$root/var/lib/dpkg/"{info,updates} "$root/var/log"
touch "$root/var/lib/dpkg/status" "$root/var/lib/dpkg/available"
# Its root is empty: what the package depends on is that of this machine.
in_root() { dpkg --root="$root" --force-not-root --force-depends --force-bad-path --no-triggers "$@" >>"$directory/log" 2>&1; }
in_root -i "$package" || { cat "$directory/log" && fail "dpkg -i"; }
for file in bin/verst share/verst/stations/lines.csv share/verst/stations/journeys share/man/man1/verst.1.gz \
  share/man/man1/verst-route.1.gz share/man/man1/verst-data-check.1.gz share/bash-completion/completions/verst \
  share/zsh/vendor-completions/_verst share/fish/vendor_completions.d/verst.fish include/verst/base/version.hpp \
  share/doc/verst/copyright share/doc/verst/changelog.gz; do
  [ -e "$root/usr/$file" ] || fail "/usr/$file is missing"
done

# The changelog tells of this version, on the day that the manual has.
read -r name told _ < <(zcat "$root/usr/share/doc/verst/changelog.gz")
[ "$name $told" = "verst ($version)" ] || fail "the changelog begins with $name $told"
day=$(zcat "$root/usr/share/doc/verst/changelog.gz" | sed -n 's/^ -- .*>  //p' | sed -n 1p)
[ "$(date -u -d "$day" +%F)" = "$date" ] || fail "the changelog is of $day, the manual of $date"

# The program finds the data of its own root.
installed() { env -u VERST_DATA "$root/usr/bin/verst" "$@"; }
[[ $(installed data) == *"$root/usr/share/verst/stations"* ]] || fail "the data is not found"
[[ $(installed distance Pyongyang Khasan --format csv) == *Khasan* ]] || fail "the program does not answer"

in_root -r verst || { cat "$directory/log" && fail "dpkg -r"; }
[ ! -e "$root/usr/bin/verst" ] || fail "dpkg -r leaves the program"

if command -v lintian >/dev/null; then
  # Lintian tells root off, which is none of the package's business.
  said=$(lintian --allow-root --fail-on none "$package" 2>/dev/null | grep '^E:' || true)
  [ -z "$said" ] || fail "$said"
fi
