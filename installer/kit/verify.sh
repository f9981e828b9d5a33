#!/bin/sh
# Proves that the kit is whole: every file has the sum that the manifest gives it, none is missing, none was put in; and, where
# openssl is there, that the manifest was signed with the key whose fingerprint you were told by another way.
# Needs a shell and sha256sum. Says OK, or what is wrong, and ends with 1.
set -u
cd "$(dirname "$0")" || exit 1
bad=0
sha256sum --check --quiet --strict MANIFEST.sha256 || bad=1
listed=$(sed 's/^[0-9a-f]* [ *]//' MANIFEST.sha256 | sort)
there=$(find . -type f ! -path ./MANIFEST.sha256 ! -path ./MANIFEST.sha256.sig | sed 's|^\./||' | sort)
if [ "$listed" != "$there" ]; then
  echo "Files that the manifest does not name, or that are not there:" >&2
  { echo "$listed"; echo "$there"; } | sort | uniq -u >&2
  bad=1
fi
if command -v openssl >/dev/null 2>&1; then
  if openssl pkeyutl -verify -pubin -inkey zhoba-kit.pub -rawin -in MANIFEST.sha256 -sigfile MANIFEST.sha256.sig >/dev/null 2>&1; then
    echo "Signed with the key $(openssl pkey -pubin -in zhoba-kit.pub -outform DER 2>/dev/null | tail -c 32 | sha256sum | cut -c1-32 | sed 's|....|& |g')"
  else
    echo "The signature of the manifest is not right" >&2
    bad=1
  fi
else
  echo "No openssl here: the sums were checked, the signature was not" >&2
fi
[ $bad = 0 ] && echo OK
exit $bad
