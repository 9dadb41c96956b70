#!/usr/bin/env bash
# Builds everything and runs every test; closes with "N passed, N failed, N skipped". Needs the .NET SDK and nothing else.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

dotnet build Lagebild.slnx -c Release --nologo -v quiet || { echo "The build failed: no test ran."; exit 1; }
dotnet test Lagebild.slnx -c Release --no-build --nologo --logger "trx" --results-directory "$results" "$@"
status=$?

count() { cat "$results"/*.trx 2>/dev/null | grep -o "<Counters [^>]*>" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ n += $1 } END { print n + 0 }'; }
total=$(count total) passed=$(count passed) failed=$(count failed)
echo "$passed passed, $failed failed, $((total - passed - failed)) skipped"
[ "$total" -gt 0 ] && [ "$failed" -eq 0 ] && [ "$status" -eq 0 ]
