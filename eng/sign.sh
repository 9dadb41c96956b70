#!/usr/bin/env bash
# Writes SHA256SUMS over the artifacts of a release and signs it (OpenPGP, detached, readable).
#
#   eng/sign.sh FOLDER [KEY]       the key that gpg takes by default where none is named
#   eng/sign.sh --sums FOLDER      the checksums alone
#
# Whoever installs checks:  gpg --verify SHA256SUMS.asc SHA256SUMS && sha256sum --check --ignore-missing SHA256SUMS
set -euo pipefail
usage() { sed -n '2,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; }

# What is handed out, and nothing that lies beside it.
sums() {
    (cd "$1" && find . -maxdepth 1 -type f \( -name '*.nupkg' -o -name '*.snupkg' -o -name '*.tar.gz' -o -name '*.zip' -o -name '*.deb' -o -name '*.tar' -o -name '*.cdx.json' \) -printf '%f\n' \
        | LC_ALL=C sort | xargs -r -d '\n' sha256sum > SHA256SUMS)
}

case "${1:-}" in
    -h|--help) usage; exit 0 ;;
    "") usage; exit 2 ;;
    --sums) sums "${2:?--sums needs a folder}"; exit 0 ;;
esac
command -v gpg >/dev/null || { echo "gpg is missing: apt-get install gnupg" >&2; exit 2; }
sums "$1"
cd "$1"
gpg --yes --armor --detach-sign ${2:+--local-user "$2"} --output SHA256SUMS.asc SHA256SUMS
gpg --verify SHA256SUMS.asc SHA256SUMS
echo "$(wc -l < SHA256SUMS) files"
