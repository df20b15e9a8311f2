#!/usr/bin/env bash
# Brings the sources of the libraries that are built for the page and for native tests alike into DIR.
# usage: cmake/fetch_sources.sh DIR
#
# They come from the pool of the Debian mirror that this system uses, as the archive's own upstream tarballs, each
# checked against its SHA-256 in the archive's signed index. Where there is no such mirror, or it has moved on to a
# later version, they come from the tag upstream. Either way the files that we compile must be those named below.
set -euo pipefail

dir=${1:?usage: cmake/fetch_sources.sh DIR}

# name | path in the pool | its SHA-256 | repository and tag upstream | files that we use | SHA-256 of their SHA-256s
sources=(
  "imgui|i/imgui/imgui_1.92.2b+ds.orig.tar.xz|e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48|ocornut/imgui v1.92.2b|im*.cpp im*.h backends/imgui_impl_opengl3*|d3273cb9f8c304fdcf83890e7663a0aad54f252e06a9775485a8693dd80e1bdb"
  "libunibreak|libu/libunibreak/libunibreak_6.1.orig.tar.gz|890674996168ef5ba143d80d49ab8b61594a4eb70198dcac76caf6e1bd264a41|adah1972/libunibreak libunibreak_6_1|src/*.c src/*.h|95680abd2afd707b0355e1729cc7348394b627b29cf49cbb4340ea45a07ae8d1"
  "md4c|m/md4c/md4c_0.5.2.orig.tar.gz|55d0111d48fb11883aaee91465e642b8b640775a4d6993c2d0e7a8092758ef21|mity/md4c release-0.5.2|src/md4c.c src/md4c.h|6795f3fdfe5fc1edd6877aae081c66785d347a8c52f845ddb82d7f9655a5728c"
  "pcre2|p/pcre2/pcre2_10.42.orig.tar.gz|c33b418e3b936ee3153de2c61cc638e7e4fe3156022a5c77d0711bcbb9d64f1f|PCRE2Project/pcre2 pcre2-10.42|src/*.c src/*.h src/*.generic src/*.dist|6f6bcb56329f879243476b88c50d62903aef06ea581493bbdb0e5c4e049f06ae"
  "utf8proc|u/utf8proc/utf8proc_2.8.0.orig.tar.gz|a0a60a79fe6f6d54e7d411facbfcc867a6e198608f2cd992490e46f04b1bcecc|JuliaStrings/utf8proc v2.8.0|utf8proc.c utf8proc.h utf8proc_data.c|25dc6365b116490f8a8bbe10c764700edf15a40c8de26b9fcf05208909095bcc"
)

# The mirror that apt is set up to use: deb822 files first, then one-line entries.
mirror() {
  { cat /etc/apt/sources.list.d/*.sources /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null || true; } |
    sed -n -e 's/^URIs: *\([^ ]*\).*/\1/p' -e 's/^deb \(\[[^]]*\] \)\{0,1\}\([^ ]*\).*/\2/p' |
    grep -v security | sed -n 1p
}

from_mirror() {  # PATH SHA256 FILE
  local base
  base=$(mirror)
  [ -n "$base" ] && [ -x /usr/lib/apt/apt-helper ] &&
    /usr/lib/apt/apt-helper -o APT::Sandbox::User=root \
      download-file "${base%/}/pool/main/$1" "$3" "SHA256:$2" >/dev/null &&
    echo "$2  $3" | sha256sum --check --quiet
}

from_upstream() {  # "OWNER/REPOSITORY TAG" FILE
  local url="https://github.com/${1% *}/archive/refs/tags/${1#* }.tar.gz"
  if command -v curl >/dev/null; then curl -fsSL -o "$2" "$url"; else wget -q -O "$2" "$url"; fi
}

contents() {  # DIR PATTERNS: one hash for the files that we use
  # shellcheck disable=SC2086
  (cd "$1" && LC_ALL=C sha256sum $2 | sha256sum | cut -d' ' -f1)
}

fail() {  # NAME MESSAGE
  echo "fetch_sources: $1 $2" >&2
  echo "  Give the directory of a copy instead: cmake --preset debug -DCOUNTERPOINT_${1^^}_DIR=..." >&2
  exit 1
}

fetch() {  # the fields of one line
  local name=$1 archive="$dir/$1.tar"
  echo "Fetching $name: ${2##*/}"
  from_mirror "$2" "$3" "$archive" || from_upstream "$4" "$archive" ||
    fail "$name" "could not be downloaded from the Debian mirror nor from github.com/${4% *}."
  rm -rf "${dir:?}/$name"
  mkdir -p "$dir/$name"
  tar -xf "$archive" -C "$dir/$name" --strip-components=1
  rm "$archive"
  [ "$(contents "$dir/$name" "$5")" = "$6" ] || fail "$name" "does not hold the files that were expected."
  echo "$6" >"$dir/$name/.sha256"
}

mkdir -p "$dir"
for line in "${sources[@]}"; do
  IFS='|' read -r name path sha upstream files hash <<<"$line"
  [ "$(cat "$dir/$name/.sha256" 2>/dev/null)" = "$hash" ] || fetch "$name" "$path" "$sha" "$upstream" "$files" "$hash"
done
