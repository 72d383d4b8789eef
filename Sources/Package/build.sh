#!/bin/bash
# build.sh BINARY FOLDER: the Debian package of a release binary and of the bundled pages in FOLDER/pages, in FOLDER. Takes VERSION and SOURCE_DATE_EPOCH from the environment: the same binary and the
# same two make the same package.
set -euo pipefail

binary=$(realpath "$1")
folder=$(realpath "$2")
here=$(dirname "$(realpath "$0")")
source=$(realpath "$here/../..")
architecture=$(dpkg --print-architecture)
root=$(mktemp -d "$folder/package.XXXXXX")
trap 'rm -rf "$root"' EXIT
tree=$root/tree

# What is installed where.
install -Dm755 --strip "$binary" "$tree/usr/bin/diemcau"
install -d "$tree/usr/share/diemcau" "$tree/usr/share/doc/diemcau" "$tree/etc/diemcau/agenda" "$tree/DEBIAN"
cp -rT "$source/public" "$tree/usr/share/diemcau/public"
cp -rT "$folder/pages" "$tree/usr/share/diemcau/pages"
cp -rT "$source/agenda" "$tree/usr/share/diemcau/agenda"
install -m644 "$source/README.md" "$tree/usr/share/doc/diemcau/README.md"
install -Dm644 "$here/diemcau.service" "$tree/lib/systemd/system/diemcau.service"
install -Dm644 "$here/diemcau.sysusers" "$tree/usr/lib/sysusers.d/diemcau.conf"
install -Dm644 "$here/config.yaml" "$tree/etc/diemcau/config.yaml"
install -d "$tree/usr/share/man/man8"
gzip -9n <"$here/diemcau.8" >"$tree/usr/share/man/man8/diemcau.8.gz"
find "$tree" -type d -exec chmod 755 {} +
find "$tree/usr/share" "$tree/etc" -type f -exec chmod 644 {} +

# dpkg-shlibdeps looks for a source package around it. The plugin of libwebsockets for libev is loaded at run time, where it sees nothing: control.in names it.
install -d "$root/debian"
printf 'Source: diemcau\n\nPackage: diemcau\nArchitecture: any\n' >"$root/debian/control"
depends=$(cd "$root" && dpkg-shlibdeps -O "$tree/usr/bin/diemcau" 2>"$root/warnings" | sed -n 's/^shlibs:Depends=//p')
[ -n "$depends" ] || { cat "$root/warnings" >&2; exit 1; }

size=$(du -sk --apparent-size "$tree" | cut -f1)
sed -e "s/@VERSION@/$VERSION/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@SIZE@/$size/" -e "s/@DEPENDS@/$depends/" \
  "$here/control.in" >"$tree/DEBIAN/control"
echo /etc/diemcau/config.yaml >"$tree/DEBIAN/conffiles"
install -m755 "$here/postinst" "$here/prerm" "$here/postrm" "$tree/DEBIAN/"
(cd "$tree" && find usr lib etc -type f -not -path etc/diemcau/config.yaml -print0 | sort -z | xargs -0 md5sum) >"$tree/DEBIAN/md5sums"
find "$tree" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +

package=$folder/diemcau_${VERSION}_$architecture.deb
dpkg-deb --root-owner-group -Zxz --build "$tree" "$package" >/dev/null
echo "$package"
