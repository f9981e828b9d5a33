#!/bin/sh
# Takes away what install.sh put in. Drafts stay where they are; settings, journal, corpus and models only go with --with-data.
set -eu
data=${XDG_DATA_HOME:-$HOME/.local/share}
rm -f "$HOME/.local/bin/zhoba" "$data/applications/zhoba.desktop" "$data/mime/packages/zhoba.xml" \
  "$data/bash-completion/completions/zhoba" "$data/man/man1/zhoba.1"
find "$data/icons/hicolor" -path '*/apps/zhoba.*' -exec rm -f {} + 2>/dev/null || true
if [ "${1:-}" = --with-data ]; then
  rm -rf "$data/zhoba" "${XDG_CONFIG_HOME:-$HOME/.config}/zhoba"
fi
command -v update-desktop-database >/dev/null && update-desktop-database "$data/applications" >/dev/null 2>&1 || true
rm -rf "$data/zhoba-program"
