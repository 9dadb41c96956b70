#!/usr/bin/env bash
# Compares with peers of the field that registries offer, in one run on this machine, and writes the tables of docs/peers.md.
#
#   bench/peers/run.sh [SHARED]      the folder with the scored cases (times/gold, times/score.py); ../shared where none is named
#
# Needs the .NET SDK, node with npm, and python3 for the scorer. Nothing but packages is fetched.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
case "${1:-}" in -h|--help) sed -n '2,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;; esac
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
shared=$(realpath "${1:-../shared}") out=$PWD/artifacts/peers
[ -f "$shared/times/score.py" ] || { echo "There are no scored cases in $shared: name the folder that holds times/gold and times/score.py." >&2; exit 2; }
rm -rf "$out"; mkdir -p "$out"
cp bench/peers/package.json bench/peers/chrono.mjs "$out/"
(cd "$out" && npm install --no-package-lock --no-audit --no-fund --silent)
dotnet build bench/peers/recognizers -c Release --nologo -v quiet -o "$out/recognizers"
dotnet build src/Lagebild.Training -c Release --nologo -v quiet

TIMEFORMAT=%U
score() { python3 "$shared/times/score.py" "$shared/times/gold" "$1" 2>/dev/null | awk '$1 != "gold" { f[$1] = $NF } END { print f["value"] " | " f["relaxed"] " | " f["strict"] " | " f["type"] }'; }
seconds() { { time "$@" > /dev/null; } 2>&1 | tail -1; }
ours=$(seconds dotnet src/Lagebild.Training/bin/Release/net10.0/Lagebild.Training.dll predict times "$shared/times/gold" "$out/lagebild-times")
chrono=$(seconds node "$out/chrono.mjs" "$shared/times/gold" "$out/chrono-times")
recognizers=$(seconds dotnet "$out/recognizers/recognizers.dll" "$shared/times/gold" "$out/recognizers-times")
ratios() { awk -F' [|] ' -v ours="$(score "$out/lagebild-times")" '{ split(ours, o, / [|] /); for (i = 1; i <= NF; i++) printf "%s%s (%.2f)", (i > 1 ? " | " : ""), $i, $i / o[i] }' <<< "$(score "$1")"; }
row() { echo "| $1 | $(ratios "$2") | $(awk -v a="$3" -v b="$ours" 'BEGIN { if (a == "") print "–"; else printf "%.2f", a / b }') |"; }
{
    echo "<!-- begin times -->"
    echo "Measured by \`bench/peers/run.sh\`, $(ls "$shared/times/gold" | wc -l) German newspaper articles (KRAUTS, TimeML), F1 as TempEval-3 counts it, in parentheses in units of ours. Time: processor seconds of the whole process over all"
    echo "articles in units of ours, which is $ours s and includes tags and trees of every sentence."
    echo
    echo "| program | value | relaxed | strict | type | time |"
    echo "| --- | ---: | ---: | ---: | ---: | ---: |"
    row "Lagebild" "$out/lagebild-times" "$ours"
    [ ! -d "$shared/times/heideltime" ] || row "HeidelTime (its published output)" "$shared/times/heideltime" ""
    row "Microsoft.Recognizers.Text.DateTime 1.8.13, German" "$out/recognizers-times" "$recognizers"
    row "chrono-node 2.10.3, German" "$out/chrono-times" "$chrono"
    echo "<!-- end times -->"
} > "$out/times.md"
awk -v new="$out/times.md" '/<!-- begin times -->/ { while ((getline line < new) > 0) print line; skip = 1 } !skip { print } /<!-- end times -->/ { skip = 0 }' docs/peers.md > "$out/peers.md"
mv "$out/peers.md" docs/peers.md
cat "$out/times.md"
