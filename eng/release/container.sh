#!/usr/bin/env bash
# Makes a container archive (OCI image layout, which docker load and podman load take) from the published program. It rests on no image of others: below the
# program lie the few libraries of Debian that .NET needs. Usage: container.sh FOLDER VERSION STAGE OUT
set -euo pipefail
from=$1 version=$2 stage=$3 out=$4
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
: "${SOURCE_DATE_EPOCH:=$(date +%s)}"
umask 022
packages=(libc6 libgcc-s1 libstdc++6 libssl3 ca-certificates)
uid=64198

rm -rf "$stage"
mkdir -p "$stage"/{packages,base/{tmp,proc,dev,sys,etc,data},program/usr/lib,blobs/sha256}
base=$stage/base

# Below: libraries, certificates, a user. Nothing of Debian's scripts runs; a library needs none.
(cd "$stage/packages" && apt-get download -qq "${packages[@]}" 2> /dev/null) || { echo "container.sh: apt-get download ${packages[*]} failed; is there a Debian 12 or newer, and apt-get update done?" >&2; exit 1; }
for package in "$stage"/packages/*.deb; do dpkg-deb -x "$package" "$base"; done
mkdir -p "$base/etc/ssl/certs"
cat "$base"/usr/share/ca-certificates/mozilla/*.crt > "$base/etc/ssl/certs/ca-certificates.crt"
rm -rf "$base"/usr/share/{man,locale,lintian,i18n} "$base"/usr/sbin "$base"/usr/lib/*/gconv "$base"/usr/share/ca-certificates "$base"/etc/ca-certificates* "$base"/etc/ld.so.conf.d/fakeroot*
find "$base/usr/share/doc" -type f ! -name copyright -delete
# A Debian with merged /usr has links at the top; so have we.
for top_folder in lib lib64 bin sbin; do
  if [ -d "$base/$top_folder" ] && [ ! -L "$base/$top_folder" ]; then
    mkdir -p "$base/usr/$top_folder"; cp -a "$base/$top_folder/." "$base/usr/$top_folder"; rm -rf "${base:?}/$top_folder"; ln -s "usr/$top_folder" "$base/$top_folder"
  fi
done
rm -rf "$base"/usr/bin/* "$base"/usr/sbin/*
printf 'root:x:0:0:root:/nonexistent:/nonexistent\nlagebild:x:%s:%s:Lagebild:/data:/nonexistent\n' $uid $uid > "$base/etc/passwd"
printf 'root:x:0:\nlagebild:x:%s:\n' $uid > "$base/etc/group"
printf 'hosts: files dns\n' > "$base/etc/nsswitch.conf"
chmod 1777 "$base/tmp"

# Above: the program.
cp -r "$from" "$stage/program/usr/lib/lagebild"
find "$stage/program" -type f \( -name '*.pdb' -o -name '*.xml' -o -name createdump -o -name '*.dbg' \) -delete
find "$stage/program" -type d -exec chmod 755 {} +
find "$stage/program" -type f -exec chmod 644 {} +
chmod 755 "$stage/program/usr/lib/lagebild/lagebild"
mkdir -p "$stage/program/usr/bin" "$stage/program/usr/share/doc/lagebild"
ln -s ../lib/lagebild/lagebild "$stage/program/usr/bin/lagebild"
cp "$top/LICENSE" "$top/THIRD-PARTY-NOTICES.md" "$stage/program/usr/share/doc/lagebild"

pack() { tar --sort=name --owner="$2" --group="$2" --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -C "$1" -c "${@:3}"; }
digest() { sha256sum "$1" | cut -d' ' -f1; }
# Puts a file under its digest; prints digest and size.
blob() { local sum; sum=$(digest "$1"); mv "$1" "$stage/blobs/sha256/$sum"; echo "$sum $(stat -c %s "$stage/blobs/sha256/$sum")"; }
layers=() diffs=()
layer() { local sum size; diffs+=("\"sha256:$(digest "$stage/$1")\""); gzip -n -9 "$stage/$1"; read -r sum size < <(blob "$stage/$1.gz")
  layers+=("{\"mediaType\":\"application/vnd.oci.image.layer.v1.tar+gzip\",\"digest\":\"sha256:$sum\",\"size\":$size}"); names+=("\"blobs/sha256/$sum\""); }
names=()
# The data folder belongs to the user of the program, all else to root.
(cd "$base" && find . -mindepth 1 -maxdepth 1 ! -name data -printf '%f\n' | LC_ALL=C sort) > "$stage/top"
mapfile -t tops < "$stage/top"
pack "$base" 0 "${tops[@]}" > "$stage/base.tar"
pack "$base" $uid data > "$stage/data.tar"
pack "$stage/program" 0 usr > "$stage/program.tar"
layer base.tar; layer data.tar; layer program.tar
joined() { local IFS=,; echo "$*"; }

created=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)
printf '%s' "{\"created\":\"$created\",\"architecture\":\"amd64\",\"os\":\"linux\",\"config\":{\"User\":\"$uid:$uid\",\"WorkingDir\":\"/data\",\"ExposedPorts\":{\"5080/tcp\":{}},\"Volumes\":{\"/data\":{}},\
\"Env\":[\"PATH=/usr/bin\",\"HOME=/data\",\"XDG_DATA_HOME=/data\",\"LAGEBILD_DB=/data/lagebild.db\",\"LANG=C.UTF-8\",\"SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt\",\"DOTNET_EnableDiagnostics=0\"],\
\"Entrypoint\":[\"/usr/bin/lagebild\"],\"Cmd\":[\"serve\",\"--at\",\"http://0.0.0.0:5080\"],\"Labels\":{\"org.opencontainers.image.title\":\"Lagebild\",\"org.opencontainers.image.version\":\"$version\",\"org.opencontainers.image.licenses\":\"Apache-2.0 AND CC-BY-SA-4.0\"}},\
\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[$(joined "${diffs[@]}")]}}" > "$stage/config"
read -r config size < <(blob "$stage/config")
printf '%s' "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.manifest.v1+json\",\"config\":{\"mediaType\":\"application/vnd.oci.image.config.v1+json\",\"digest\":\"sha256:$config\",\"size\":$size},\"layers\":[$(joined "${layers[@]}")]}" > "$stage/manifest"
read -r manifest size < <(blob "$stage/manifest")
printf '%s' "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.index.v1+json\",\"manifests\":[{\"mediaType\":\"application/vnd.oci.image.manifest.v1+json\",\"digest\":\"sha256:$manifest\",\"size\":$size,\"platform\":{\"architecture\":\"amd64\",\"os\":\"linux\"},\
\"annotations\":{\"org.opencontainers.image.ref.name\":\"$version\",\"io.containerd.image.name\":\"lagebild:$version\"}}]}" > "$stage/index.json"
printf '{"imageLayoutVersion":"1.0.0"}' > "$stage/oci-layout"
# What docker load of earlier versions looks for; it names the same blobs.
printf '%s' "[{\"Config\":\"blobs/sha256/$config\",\"RepoTags\":[\"lagebild:$version\"],\"Layers\":[$(joined "${names[@]}")]}]" > "$stage/manifest.json"
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -C "$stage" -cf "$out" blobs index.json manifest.json oci-layout
