#!/bin/sh
# Prints the home of a JDK 21 or newer: XUEFA_JAVA_HOME, JAVA_HOME, the java on the PATH, then the usual folders.
set -eu
release_of() {
  "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = \([0-9]*\).*/\1/p'
}
on_path=$(readlink -f "$(command -v javac 2>/dev/null || true)" 2>/dev/null || true)
for home in "${XUEFA_JAVA_HOME:-}" "${JAVA_HOME:-}" "${on_path%/bin/javac}" /usr/lib/jvm/* /opt/java/* /opt/jdk*; do
  [ -x "$home/bin/javac" ] || continue
  release=$(release_of "$home/bin/java")
  if [ "${release:-0}" -ge 21 ] 2>/dev/null; then
    echo "$home"
    exit 0
  fi
done
exit 1
