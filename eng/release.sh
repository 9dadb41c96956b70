#!/usr/bin/env bash
# Builds what is handed out: tool, single files, Debian package, container archive, libraries, bill of materials, and the checksums of all. See --help.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

usage() {
  cat <<'TEXT'
Builds the artifacts of a release into a folder; nothing of the working tree is touched but that folder (and obj/, for the bill).

Usage: eng/release.sh [--only PARTS] [--systems SYSTEMS] [--out FOLDER] [--sign KEY] [--test]

  --only PARTS       some of tool,single,deb,container,libraries,bill, with commas between; by default all
  --systems SYSTEMS  for tool and single: some of linux-x64,linux-arm64,win-x64,osx-arm64; by default all
  --out FOLDER       where to put them; by default artifacts/ (the same bytes each time, where it lies within the checkout)
  --sign KEY         signs the checksums with this key of gpg: SHA256SUMS.asc (eng/sign.sh)
  --test             then installs and runs each of them in a clean place (tests/Lagebild.Release.Tests)
  --help             this

  tool       lagebild.*.nupkg: dotnet tool install --global --add-source FOLDER lagebild
  single     one file for each system, with the runtime inside: .tar.gz, for Windows .zip
  deb        lagebild_*_amd64.deb: program, service, manual, completions     (needs dpkg-deb, gzip)
  container  lagebild-*-container.tar: an OCI archive for docker load or podman load
             (needs apt-get download, since the few libraries under the program are Debian's)
  libraries  Lagebild.{Networks,Language,Reading,Dossiers,Client}.*.nupkg with .snupkg
  bill       lagebild-*.cdx.json: every package inside, with version, hash and licence (CycloneDX; eng/sbom.sh)

SHA256SUMS names whatever of these lies in the folder.

Exit code 0: all built (and tested); 1: something failed; 2: wrong usage.
TEXT
}

parts=tool,single,deb,container,libraries,bill systems=linux-x64,linux-arm64,win-x64,osx-arm64 out=artifacts key= test=0
while [ $# -gt 0 ]; do
  case "$1" in
    --only) parts=${2:?--only needs parts}; shift 2 ;;
    --systems) systems=${2:?--systems needs systems}; shift 2 ;;
    --out) out=${2:?--out needs a folder}; shift 2 ;;
    --sign) key=${2:?--sign needs a key}; shift 2 ;;
    --test) test=1; shift ;;
    --help|-h) usage; exit 0 ;;
    *) echo "release.sh: $1 is no option; help: eng/release.sh --help" >&2; exit 2 ;;
  esac
done
for part in ${parts//,/ }; do
  case "$part" in tool|single|deb|container|libraries|bill) ;; *) echo "release.sh: there is no part $part; help: eng/release.sh --help" >&2; exit 2 ;; esac
done
for system in ${systems//,/ }; do
  case "$system" in linux-x64|linux-arm64|win-x64|osx-arm64) ;; *) echo "release.sh: $system is not built for; help: eng/release.sh --help" >&2; exit 2 ;; esac
done

[ -z "$key" ] || command -v gpg >/dev/null || { echo "release.sh: --sign needs gpg (Debian: apt-get install gnupg)" >&2; exit 2; }

mkdir -p "$out"
out=$(cd "$out" && pwd)
stage=$out/build
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
# One time for all that is packed: that of the commit, so that two builds of it are the same.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH

# Everything is built in a place of its own, without analyzers, for the systems asked for. %3B is a semicolon to MSBuild.
build=(-c Release --nologo -v quiet --artifacts-path "$stage" "-p:ReleaseSystems=${systems//,/%3B}" -p:CompileAhead=false -p:RunAnalyzers=false
       -p:EnforceCodeStyleInBuild=false -p:ContinuousIntegrationBuild=true -p:IncludeSourceRevisionInInformationalVersion=false
       "-p:DeterministicTimestamp=$SOURCE_DATE_EPOCH")
wants() { [[ ",$parts," == *",$1,"* ]]; }
said() { printf '%-60s %s\n' "$1" "$(du -h --apparent-size "$out/$1" | cut -f1)"; }
packed() { tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" --pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime "$@"; }

# The program as a folder, with the runtime inside.
folder() {
  [ -x "$stage/folder/lagebild" ] || dotnet publish src/Lagebild.App "${build[@]}" -r linux-x64 --self-contained -p:DebugType=none -o "$stage/folder"
}

tool() {
  rm -f "$out"/[Ll]agebild.[0-9]*.nupkg "$out"/[Ll]agebild.{linux,win,osx,any}*.nupkg
  dotnet pack src/Lagebild.App "${build[@]}" -o "$out"
  for file in "$out"/[Ll]agebild.[0-9]*.nupkg "$out"/[Ll]agebild.{linux,win,osx,any}*.nupkg; do [ ! -f "$file" ] || said "${file##*/}"; done
}

single() {
  local system name place
  for system in ${systems//,/ }; do
    name=lagebild-$version-$system place=$stage/single/lagebild-$version-$system
    rm -rf "$place"
    dotnet publish src/Lagebild.App "${build[@]}" -r "$system" --self-contained -p:PublishSingleFile=true -p:DebugType=none -o "$place"
    find "$place" -type f ! -name lagebild ! -name lagebild.exe -delete
    find "$place" -mindepth 1 -type d -empty -delete
    cp LICENSE THIRD-PARTY-NOTICES.md "$place"
    cp src/Lagebild.App/README.md "$place/README.md"
    find "$place" -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
    if [[ $system == win-* ]]; then
      rm -f "$out/$name.zip"
      (cd "$stage/single" && find "$name" -type f | LC_ALL=C sort | zip -q -X -@ "$out/$name.zip")
      said "$name.zip"
    else
      chmod 755 "$place/lagebild"
      packed -C "$stage/single" -c "$name" | gzip -n -9 > "$out/$name.tar.gz"
      said "$name.tar.gz"
    fi
  done
}

libraries() {
  local room
  for room in Networks Language Reading Dossiers Client; do
    dotnet pack "src/Lagebild.$room" "${build[@]}" -o "$out"
    said "Lagebild.$room.$version.nupkg"
  done
}

deb() {
  folder
  eng/release/deb/build.sh "$stage/folder" "$version" "$stage/deb" "$out/lagebild_${version}_amd64.deb"
  said "lagebild_${version}_amd64.deb"
}

container() {
  folder
  eng/release/container.sh "$stage/folder" "$version" "$stage/container" "$out/lagebild-$version-container.tar"
  said "lagebild-$version-container.tar"
}

bill() {
  eng/sbom.sh "$out/lagebild-$version.cdx.json" >/dev/null
  said "lagebild-$version.cdx.json"
}

for part in tool single deb container libraries bill; do
  if wants "$part"; then "$part"; fi
done
eng/sign.sh --sums "$out"
said SHA256SUMS
if [ -n "$key" ]; then
  eng/sign.sh "$out" "$key"
else
  rm -f "$out/SHA256SUMS.asc"
fi

if [ "$test" = 1 ]; then
  LAGEBILD_RELEASE=1 LAGEBILD_ARTIFACTS=$out dotnet test tests/Lagebild.Release.Tests -c Release --nologo
fi
