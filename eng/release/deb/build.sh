#!/usr/bin/env bash
# Makes the Debian package from the published program. Usage: build.sh FOLDER VERSION STAGE OUT
set -euo pipefail
from=$1 version=$2 root=$3 out=$4
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd) top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
: "${SOURCE_DATE_EPOCH:=$(date +%s)}"
export SOURCE_DATE_EPOCH
umask 022

rm -rf "$root"
mkdir -p "$root"/{DEBIAN,etc/lagebild,usr/bin,usr/lib/lagebild,usr/lib/sysusers.d,usr/share/doc/lagebild,usr/share/lintian/overrides} \
  "$root"/usr/lib/systemd/system "$root"/usr/share/man/{man1,de/man1} \
  "$root"/usr/share/bash-completion/completions "$root"/usr/share/zsh/vendor-completions "$root"/usr/share/fish/vendor_completions.d

# The program. What .NET starts is executable, all else is not.
cp -r "$from"/. "$root/usr/lib/lagebild"
find "$root/usr/lib/lagebild" -type f \( -name '*.pdb' -o -name '*.xml' -o -name '*.dbg' -o -name 'web.config' -o -name '*.staticwebassets.endpoints.json' \) -delete
find "$root/usr/lib/lagebild" -type d -exec chmod 755 {} +
find "$root/usr/lib/lagebild" -type f -exec chmod 644 {} +
chmod 755 "$root/usr/lib/lagebild/lagebild"
[ ! -f "$root/usr/lib/lagebild/createdump" ] || rm "$root/usr/lib/lagebild/createdump"
ln -s ../lib/lagebild/lagebild "$root/usr/bin/lagebild"

# What the program says of itself.
say() { env -i PATH=/usr/bin:/bin HOME=/nonexistent LANG=C.UTF-8 DOTNET_EnableDiagnostics=0 "$root/usr/lib/lagebild/lagebild" "$@"; }
say manual --ui en | gzip -n -9 > "$root/usr/share/man/man1/lagebild.1.gz"
say manual --ui de | gzip -n -9 > "$root/usr/share/man/de/man1/lagebild.1.gz"
say completion bash > "$root/usr/share/bash-completion/completions/lagebild"
say completion zsh > "$root/usr/share/zsh/vendor-completions/_lagebild"
say completion fish > "$root/usr/share/fish/vendor_completions.d/lagebild.fish"

install -m 644 "$here/lagebild.service" "$root/usr/lib/systemd/system/lagebild.service"
install -m 644 "$here/lagebild.sysusers" "$root/usr/lib/sysusers.d/lagebild.conf"
install -m 640 "$here/lagebild.env" "$root/etc/lagebild/lagebild.env"
install -m 644 "$here/overrides" "$root/usr/share/lintian/overrides/lagebild"
install -m 644 "$here/copyright" "$root/usr/share/doc/lagebild/copyright"
gzip -n -9 -c "$top/THIRD-PARTY-NOTICES.md" > "$root/usr/share/doc/lagebild/THIRD-PARTY-NOTICES.md.gz"
gzip -n -9 -c "$top/CHANGELOG.md" > "$root/usr/share/doc/lagebild/CHANGELOG.md.gz"
printf 'lagebild (%s) unstable; urgency=medium\n\n  * What changed is told in CHANGELOG.md.gz beside this file.\n\n -- The Lagebild authors <lagebild@example.org>  %s\n' \
  "$version" "$(LC_ALL=C date -R -u -d "@$SOURCE_DATE_EPOCH")" | gzip -n -9 > "$root/usr/share/doc/lagebild/changelog.gz"

for script in postinst prerm postrm; do install -m 755 "$here/$script" "$root/DEBIAN/$script"; done
echo /etc/lagebild/lagebild.env > "$root/DEBIAN/conffiles"
size=$(du -k -s --exclude=DEBIAN "$root" | cut -f1)
sed -e "s/@VERSION@/$version/" -e "s/@SIZE@/$size/" "$here/control" > "$root/DEBIAN/control"
(cd "$root" && find . -type f ! -path './DEBIAN/*' ! -path './etc/*' -printf '%P\n' | LC_ALL=C sort | xargs -d '\n' md5sum > DEBIAN/md5sums)
chmod 644 "$root"/DEBIAN/{control,conffiles,md5sums}
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
# Half of it is compressed models and machine code: more effort takes minutes and saves little.
dpkg-deb --root-owner-group -Zxz -z1 --build "$root" "$out" > /dev/null
