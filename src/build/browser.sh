#!/bin/sh
# Tests look at the screens in Chromium with a Chinese font. Says what is missing, and installs it where it may.
set -u
missing=
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing="chromium"
command -v fc-list >/dev/null || missing="$missing fontconfig"
[ -n "$(fc-list :lang=zh family 2>/dev/null | head -n 1)" ] || missing="$missing fonts-noto-cjk"
[ -z "$missing" ] && exit 0
echo "Missing for the browser tests: $missing" >&2
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing $missing" >&2
  # shellcheck disable=SC2086
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
  echo "Install them: sudo apt-get install $missing" >&2
  exit 1
fi
