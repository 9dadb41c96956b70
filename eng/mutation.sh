#!/usr/bin/env bash
# Changes the code in small ways, one at a time, and sees whether a test fails (Stryker.NET): what survives is code that no test holds.
#
#   eng/mutation.sh dossiers                 all of Lagebild.Dossiers
#   eng/mutation.sh clauses                  the reading of clauses (Lagebild.Language/Clauses)
#   eng/mutation.sh dossiers Silences        one folder of it
#   eng/mutation.sh all                      both, one after the other
#
# Score and survivors: artifacts/mutation/NAME/reports/mutation-report.md and .html; THREADS=4 for more than two test processes.
# Exit code 0: measured; 1: Stryker failed; 2: wrong usage. A score fails nothing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 VSTEST_CONNECTION_TIMEOUT=${VSTEST_CONNECTION_TIMEOUT:-600}
usage() { sed -n '2,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; }
root=$PWD

# Tests of the project, the project, and its folder that is changed.
mutate() {
    local name=$1 tests=$2 project=$3 folder=$4
    rm -rf "$root/artifacts/mutation/$name"
    (cd "tests/$tests" && dotnet stryker --config-file "$root/eng/stryker-config.json" --project "$project.csproj" --mutate "${folder:+$folder/}**/*.cs" \
        --concurrency "${THREADS:-2}" --output "$root/artifacts/mutation/$name")
}

case "${1:-}" in
    -h|--help) usage; exit 0 ;;
    dossiers|clauses|all) ;;
    *) usage >&2; exit 2 ;;
esac
dotnet tool restore >/dev/null
if [ "$1" != clauses ]; then mutate dossiers Lagebild.Dossiers.Tests Lagebild.Dossiers "${2:-}"; fi
if [ "$1" != dossiers ]; then mutate clauses Lagebild.Language.Tests Lagebild.Language "Clauses${2:+/$2}"; fi
