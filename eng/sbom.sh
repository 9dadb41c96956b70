#!/usr/bin/env bash
# Writes a bill of materials (CycloneDX, JSON) of the program: every package with version, hash and licence.
#   eng/sbom.sh [FILE]             artifacts/lagebild.cdx.json where none is named
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
case "${1:-}" in -h|--help) sed -n '2,3s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;; esac
file=${1:-artifacts/lagebild.cdx.json}
mkdir -p "$(dirname "$file")"
dotnet tool restore >/dev/null
# The serial number would be another one each time.
dotnet CycloneDX src/Lagebild.App/Lagebild.App.csproj --output "$(dirname "$file")" --filename "$(basename "$file")" --output-format Json --no-serial-number --exclude-dev \
    --set-name lagebild --set-version "$(sed -n 's|.*<Version>\(.*\)</Version>.*|\1|p' Directory.Build.props)" --set-type Application
# The same commit, the same bill: its time is that of the commit.
time=$(date -u -d "@${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}" +%Y-%m-%dT%H:%M:%SZ)
sed -i "s/^\( *\"timestamp\": \)\"[^\"]*\"/\1\"$time\"/" "$file"
echo "$file: $(grep -c '"purl"' "$file") packages"
