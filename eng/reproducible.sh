#!/usr/bin/env bash
# Builds what is handed out twice, each time from a clean checkout in another folder, and compares it byte for byte.
#   eng/reproducible.sh [COMMIT [PARTS]]   HEAD where none is named; PARTS as those of eng/release.sh, by default tool,single,deb,bill, all for linux-x64
# Exit code 0: all the same; 1: they differ, and it says in what.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
case "${1:-}" in -h|--help) sed -n '2,4s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;; esac
commit=$(git rev-parse "${1:-HEAD}") parts=${2:-tool,single,deb,bill} work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for name in one the-other; do
    git clone --quiet --no-checkout . "$work/$name" && git -C "$work/$name" checkout --quiet "$commit"
    (cd "$work/$name" && eng/release.sh --only "$parts" --systems linux-x64)
    # What it was built from is no longer needed, and takes room.
    rm -rf "$work/$name/artifacts/build"
    mv "$work/$name/artifacts" "$work/$name.out"
    rm -rf "$work/$name"
done

# Names and checksums of what is inside, where that is an archive.
inside() {
    case "$1" in
        *.nupkg|*.snupkg|*.zip) unzip -v "$1" | awk '{ print $7, $5, $6, $8 }' ;;
        *.tar.gz) tar --to-command='printf "%s %s\n" "$(sha256sum | cut -c1-16)" "$TAR_FILENAME"' -xzf "$1" ;;
        *.deb) dpkg-deb --fsys-tarfile "$1" | tar --to-command='printf "%s %s\n" "$(sha256sum | cut -c1-16)" "$TAR_FILENAME"' -x ;;
        *) cat "$1" ;;
    esac
}

if diff "$work/one.out/SHA256SUMS" "$work/the-other.out/SHA256SUMS" > "$work/differing"; then
    echo "$(wc -l < "$work/one.out/SHA256SUMS") artifacts, all the same for $commit:"
    cat "$work/one.out/SHA256SUMS"
    exit 0
fi
echo "The two builds of $commit differ:" >&2
for file in $(sed -n 's/^< [0-9a-f]*  //p' "$work/differing"); do
    echo "$file" >&2
    diff <(inside "$work/one.out/$file") <(inside "$work/the-other.out/$file") | head -20 >&2 || true
done
exit 1
