#!/bin/sh
# Makes up bytes for every parser, then requests over the whole contract: make fuzz. What breaks stays in target/fuzz/.
set -eu
seconds=${1:-60}
requests=${2:-100000}
seed=${3:-20261122}
java="$(src/build/jdk.sh)/bin/java"
classes="target/test-classes:target/classes:$(cat target/fuzz.classpath)"
broken=
mkdir -p target/fuzz

for parser in src/test/resources/fuzz/*/; do
  parser=$(basename "$parser")
  mkdir -p "target/fuzz/corpus/$parser"
  echo "$parser: $seconds s"
  if "$java" -Xmx1g -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED -Dfuzz.parser="$parser" -cp "$classes" \
    com.code_intelligence.jazzer.Jazzer --target_class=xuefa.fuzz.ParserFuzz --instrumentation_includes='xuefa.**' \
    --custom_hook_includes='xuefa.**' -max_total_time="$seconds" -max_len=20000 -timeout=20 -rss_limit_mb=3000 \
    -artifact_prefix="target/fuzz/$parser-" --reproducer_path=target/fuzz "target/fuzz/corpus/$parser" "src/test/resources/fuzz/$parser" \
    >"target/fuzz/$parser.log" 2>&1; then
    tail -1 "target/fuzz/$parser.log"
  else
    broken="$broken $parser"
    grep -m3 -A12 '== Java Exception\|ERROR: libFuzzer' "target/fuzz/$parser.log" || tail -20 "target/fuzz/$parser.log"
  fi
done

echo "Requests over the whole contract: $requests of seed $seed"
"$java" -Xmx1g --enable-native-access=ALL-UNNAMED -Dfuzz.requests="$requests" -Dfuzz.seed="$seed" -cp "$classes" \
  xuefa.fuzz.ContractFuzzRun || broken="$broken contract"

if [ -n "$broken" ]; then
  echo "Broken:$broken. See target/fuzz/; a file that broke a parser belongs into src/test/resources/fuzz/PARSER/, where every test reads it."
  exit 1
fi
echo "Nothing broke."
