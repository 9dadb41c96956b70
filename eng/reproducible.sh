#!/usr/bin/env bash
# Builds the program twice, each time from a clean checkout in another folder, and compares every assembly byte for byte.
#   eng/reproducible.sh [COMMIT]   HEAD where none is named
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
case "${1:-}" in -h|--help) sed -n '2,3s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;; esac
commit=$(git rev-parse "${1:-HEAD}") work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for name in one the-other; do
    git clone --quiet --no-checkout . "$work/$name" && git -C "$work/$name" checkout --quiet "$commit"
    dotnet build "$work/$name/src/Lagebild.App" -c Release --nologo -v quiet -p:ContinuousIntegrationBuild=true
    # Debug symbols and assemblies; what a build says of its own folder (*.json of the test host and the like) is no part of a release.
    (cd "$work/$name/src/Lagebild.App/bin/Release/net10.0" && find . -name '*.dll' -o -name '*.pdb' | LC_ALL=C sort | xargs sha256sum) > "$work/$name.sums"
done
if diff "$work/one.sums" "$work/the-other.sums"; then
    echo "$(wc -l < "$work/one.sums") files, all the same: $(sha256sum < "$work/one.sums" | cut -c1-16) for $commit"
else
    echo "The two builds of $commit differ in the files above." >&2
    exit 1
fi
