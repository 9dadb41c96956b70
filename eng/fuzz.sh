#!/usr/bin/env bash
# Fuzzes an entry that reads foreign bytes by AFL++ (Debian: apt-get install afl++), led by which code each input reaches.
#
#   eng/fuzz.sh                    names the targets
#   eng/fuzz.sh feed               an hour of one
#   eng/fuzz.sh feed 5             five minutes of it
#   eng/fuzz.sh all 60             an hour of each, one after the other
#
# What is found lies under artifacts/fuzz/TARGET/findings/default/crashes; `dotnet artifacts/fuzz/program/Lagebild.Fuzz.dll try TARGET FILE` shows it.
# Each run adds a row to artifacts/fuzz/table.md. A finding that is mended goes, as small as it can be (afl-tmin), into fuzz/corpora/TARGET, where the tests try it ever after.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
out=$PWD/artifacts/fuzz program=$PWD/artifacts/fuzz/program

case "${1:-}" in -h|--help) sed -n '2,11s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;; esac
if ! command -v afl-fuzz >/dev/null; then echo "afl-fuzz is missing: apt-get install afl++" >&2; exit 2; fi

dotnet publish fuzz/Lagebild.Fuzz -c Release --nologo -v quiet -o "$program.plain"
if [ $# = 0 ]; then dotnet "$program.plain/Lagebild.Fuzz.dll" list; exit 0; fi
targets=$1
[ "$targets" != all ] || targets=$(dotnet "$program.plain/Lagebild.Fuzz.dll" list)

dotnet tool restore >/dev/null
rm -rf "$program"; mv "$program.plain" "$program"
for library in Sources Storage Dossiers Reading Language; do dotnet sharpfuzz "$program/Lagebild.$library.dll"; done

found=0
table=$out/table.md
[ -f "$table" ] || printf '| target | date | minutes | inputs | kept | coverage | crashes | hangs |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n' > "$table"
for target in $targets; do
    rm -rf "$out/$target"; mkdir -p "$out/$target"
    dotnet "$program/Lagebild.Fuzz.dll" corpus "$target" "$out/$target/corpus"
    # The program is started once and given input after input; the processes of .NET need address space, not memory.
    AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=${AFL_NO_UI:-$([ -t 1 ] && echo "" || echo 1)} \
        afl-fuzz -i "$out/$target/corpus" -o "$out/$target/findings" -V $(( ${2:-60} * 60 )) -t 10000+ -m none -- dotnet "$program/Lagebild.Fuzz.dll" run "$target" \
        > "$out/$target/log" 2>&1 || { tail -20 "$out/$target/log" >&2; exit 1; }
    stat() { sed -n "s/^$1 *: //p" "$out/$target/findings/default/fuzzer_stats"; }
    echo "$target: $(stat execs_done) inputs, $(stat corpus_count) kept, coverage $(stat bitmap_cvg), $(stat saved_crashes) crashes, $(stat saved_hangs) hangs"
    echo "| $target | $(date -u +%F) | ${2:-60} | $(stat execs_done) | $(stat corpus_count) | $(stat bitmap_cvg) | $(stat saved_crashes) | $(stat saved_hangs) |" >> "$table"
    [ "$(stat saved_crashes)" = 0 ] || found=1
done
exit $found
