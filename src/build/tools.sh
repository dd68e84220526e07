#!/bin/sh
# Says exactly what is missing for a build, and how to install it.
set -u
here=$(dirname "$0")
missing=0
need() {
  echo "Missing: $1. Install it, for example: $2" >&2
  missing=1
}
"$here/jdk.sh" >/dev/null || need "a JDK 21 or newer (found none in JAVA_HOME, on the PATH or in /usr/lib/jvm)" "apt-get install temurin-25-jdk, or openjdk-21-jdk; or set XUEFA_JAVA_HOME to its folder"
command -v mvn >/dev/null || need "Maven" "apt-get install maven"
node_release=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')
[ "${node_release:-0}" -ge 20 ] || need "Node.js 20 or newer (found ${node_release:-none})" "apt-get install nodejs, or from your distribution's Node 20 packages"
command -v npm >/dev/null || need "npm" "apt-get install npm"
exit $missing
