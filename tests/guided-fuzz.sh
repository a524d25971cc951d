#!/bin/sh
# Throws inputs at one connector that a fuzzer, Jazzer, makes up by watching which code they reach; it begins with the seeds of tests/fuzz.sh and keeps what it learnt in
# target/guided-fuzz for the next time. A finding is printed and its input kept there; make a test of it. Usage: tests/guided-fuzz.sh CONNECTOR [SECONDS] [NAME]
set -eu
checkout=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$checkout/releng/toolchain/toolchain.sh"
[ $# -gt 0 ] || fail "Usage: tests/guided-fuzz.sh CONNECTOR [SECONDS] [NAME], where NAME is what the inputs are called, such as _chat.txt."
need_java
need_maven
"$checkout/murmure" --version > /dev/null
id=$1 seconds=${2:-600} name=${3:-input}
source=$(grep -rl --include='*.java' "return \"$id\";" "$checkout"/bundles/io.murmure.connector.*/src | head -1)
[ -n "$source" ] || fail "There is no connector \"$id\"; ./murmure connectors lists them."
class=$(echo "${source##*/src/}" | sed 's/\.java$//; s|/|.|g')

work=$checkout/target/guided-fuzz
corpus=$work/$id
fuzzer=$work/jazzer
tests=$checkout/tests
mkdir -p "$work/classes" "$corpus" "$fuzzer"
[ -n "$(ls "$fuzzer")" ] || run_maven "$work/fetch.log" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -N -f "$tests/guided-fuzz/pom.xml" -DoutputDirectory="$fuzzer" ||
	fail "Jazzer could not be fetched (see target/guided-fuzz/fetch.log)."
awk -v folder="$corpus" '/^==== / { file = folder "/" $2; next } { print > file }' "$tests/io.murmure.fuzz.tests/src/io/murmure/fuzz/seeds.txt"
"$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$work/classes" -cp "$(product)/plugins/*" "$tests/io.murmure.fuzz.tests/src/io/murmure/fuzz/GuidedFuzz.java" \
	"$tests/io.murmure.fuzz.tests/src/io/murmure/fuzz/Thrower.java" "$tests/io.murmure.testing/src/io/murmure/testing/MemorySource.java"
cd "$work"
# Outside of OSGi, what bundles hold in folders of their own is to be named. Jazzer's look at SQL breaks over prepared statements.
"$JAVA_HOME/bin/java" -Xmx1g -XX:+EnableDynamicAgentLoading "-Djava.library.path=$(echo "$(product)"/plugins/io.murmure.lib.duckdb.*/lib)" "-Dmurmure.connector=$class" "-Dmurmure.name=$name" \
	-cp "$work/classes:$fuzzer/*:$(product)/plugins/*:$checkout/bundles/io.murmure.lib.tika/lib/*" com.code_intelligence.jazzer.Jazzer \
	--target_class=io.murmure.fuzz.GuidedFuzz '--instrumentation_includes=io.murmure.**' --disabled_hooks=com.code_intelligence.jazzer.sanitizers.SqlInjection -max_total_time="$seconds" -max_len=16000 -timeout=20 -rss_limit_mb=4096 "$corpus"
