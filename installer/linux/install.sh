#!/bin/sh
# Installs the folder that this script lies in for the present user: no administrator, no network. Run again to update.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
place=$data/zhoba-program
rm -rf "$place.new"
mkdir -p "$place.new" "$HOME/.local/bin" "$data/applications" "$data/mime/packages" "$data/icons/hicolor" \
  "$data/bash-completion/completions" "$data/man/man1"
cp -R "$here/." "$place.new/"
rm -rf "$place.old"
[ ! -e "$place" ] || mv "$place" "$place.old"
mv "$place.new" "$place"
rm -rf "$place.old"
ln -sf "$place/zhoba" "$HOME/.local/bin/zhoba"
sed "s|^Exec=zhoba|Exec=\"$place/zhoba\"|" "$place/zhoba.desktop" >"$data/applications/zhoba.desktop"
cp "$place/zhoba.xml" "$data/mime/packages/zhoba.xml"
cp -R "$place/icons/." "$data/icons/hicolor/"
cp "$place/shell/zhoba.bash" "$data/bash-completion/completions/zhoba"
cp "$place/shell/zhoba.1" "$data/man/man1/zhoba.1"
command -v update-mime-database >/dev/null && update-mime-database "$data/mime" >/dev/null 2>&1 || true
command -v update-desktop-database >/dev/null && update-desktop-database "$data/applications" >/dev/null 2>&1 || true
echo "$place/zhoba"
