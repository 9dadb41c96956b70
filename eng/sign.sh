#!/usr/bin/env bash
# Writes SHA256SUMS over the files of a release and signs it (OpenPGP, detached, readable).
#
#   eng/sign.sh FOLDER [KEY]       the key that gpg takes by default where none is named
#
# Whoever installs checks:  gpg --verify SHA256SUMS.asc SHA256SUMS && sha256sum --check --ignore-missing SHA256SUMS
set -euo pipefail
case "${1:-}" in -h|--help|"") sed -n '2,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; [ -n "${1:-}" ] && exit 0 || exit 2 ;; esac
command -v gpg >/dev/null || { echo "gpg is missing: apt-get install gnupg" >&2; exit 2; }
cd "$1"
find . -maxdepth 1 -type f ! -name 'SHA256SUMS*' -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum > SHA256SUMS
gpg --yes --armor --detach-sign ${2:+--local-user "$2"} --output SHA256SUMS.asc SHA256SUMS
gpg --verify SHA256SUMS.asc SHA256SUMS
echo "$(wc -l < SHA256SUMS) files"
