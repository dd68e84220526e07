#!/bin/sh
# A small rehearsal against a server of its own: make rehearse. Ends with the verdict, and leaves nothing running.
# CANDIDATES and MINUTES say how large and how long.
set -eu
xuefa=target/xuefa/bin/xuefa
folder=$(mktemp -d "${TMPDIR:-/tmp}/xuefa-rehearsal.XXXXXX")
server=

finish() {
  code=$?
  trap - EXIT INT TERM
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  mkdir -p target/rehearsal
  cp "$folder"/rehearsal.json.verdict.* target/rehearsal/ 2>/dev/null && echo "Verdict as a page: target/rehearsal/rehearsal.json.verdict.html"
  rm -rf "$folder"
  exit "$code"
}
trap finish EXIT
trap 'exit 130' INT TERM

echo "Starting a server of its own …"
$xuefa run -s data.folder="$folder/data" -s http.port=0 >"$folder/server.log" 2>&1 &
server=$!
waited=0
until url=$(sed -n 's/^Xuefa is ready: \(http:[^ ]*\).*/\1/p' "$folder/server.log") && [ -n "$url" ]; do
  if ! kill -0 "$server" 2>/dev/null || [ "$waited" -ge 120 ]; then
    cat "$folder/server.log" >&2
    exit 2
  fi
  waited=$((waited + 1))
  sleep 1
done

$xuefa rehearse prepare --candidates "${CANDIDATES:-200}" --minutes "${MINUTES:-1}" --opens-in 15 \
  --out "$folder/rehearsal.json" -s data.folder="$folder/data"
code=0
$xuefa rehearse run --url "$url" --file "$folder/rehearsal.json" || code=$?
$xuefa rehearse clean --file "$folder/rehearsal.json" -s data.folder="$folder/data"
exit "$code"
