#!/usr/bin/env bash
# Brings the sources of the libraries that are built for the page and for native tests alike into DIR.
# usage: cmake/fetch_sources.sh DIR
#
# They come from the pool of the Debian mirror that this system uses, as the archive's own upstream tarballs,
# and each is checked against the SHA-256 below (taken from the archive's signed index).
set -euo pipefail

dir=${1:?usage: cmake/fetch_sources.sh DIR}

# name | path in the pool | SHA-256
sources="
imgui|i/imgui/imgui_1.92.2b+ds.orig.tar.xz|e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
libunibreak|libu/libunibreak/libunibreak_6.1.orig.tar.gz|890674996168ef5ba143d80d49ab8b61594a4eb70198dcac76caf6e1bd264a41
md4c|m/md4c/md4c_0.5.2.orig.tar.gz|55d0111d48fb11883aaee91465e642b8b640775a4d6993c2d0e7a8092758ef21
utf8proc|u/utf8proc/utf8proc_2.8.0.orig.tar.gz|a0a60a79fe6f6d54e7d411facbfcc867a6e198608f2cd992490e46f04b1bcecc
"

# The mirror that apt is set up to use: deb822 files first, then one-line entries.
mirror() {
  { cat /etc/apt/sources.list.d/*.sources /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null || true; } |
    sed -n -e 's/^URIs: *\([^ ]*\).*/\1/p' -e 's/^deb \(\[[^]]*\] \)\{0,1\}\([^ ]*\).*/\2/p' |
    grep -v security | sed -n 1p
}

fail() {
  echo "fetch_sources: $1" >&2
  echo "  Give the directory of a copy instead: cmake -DCOUNTERPOINT_$(echo "$2" | tr '[:lower:]' '[:upper:]')_DIR=..." >&2
  exit 1
}

mkdir -p "$dir"
for line in $sources; do
  IFS='|' read -r name path sha <<<"$line"
  [ "$(cat "$dir/$name/.sha256" 2>/dev/null)" = "$sha" ] && continue
  base=$(mirror)
  [ -n "$base" ] || fail "no Debian mirror is set up on this system, so $name cannot be fetched." "$name"
  echo "Fetching $name: ${path##*/}"
  archive="$dir/${path##*/}"
  /usr/lib/apt/apt-helper -o APT::Sandbox::User=root download-file "${base%/}/pool/main/$path" "$archive" "SHA256:$sha" >/dev/null ||
    fail "could not download ${path##*/} from the Debian mirror." "$name"
  echo "$sha  $archive" | sha256sum --check --quiet || fail "$name is not the file that was expected." "$name"
  rm -rf "${dir:?}/$name"
  mkdir "$dir/$name"
  tar -xf "$archive" -C "$dir/$name" --strip-components=1
  rm "$archive"
  echo "$sha" >"$dir/$name/.sha256"
done
