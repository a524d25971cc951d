#!/bin/sh
# New meanings of words: how many pairs of real words that are joined into one (mini-bar's reviews in both languages: one word in the first half of the time, another in the second) are found; then seconds of the analysis
# and peak memory of the process, its posts among it, on posts that are made up. Usage: bench/meanings.sh [COUNT]; the reviews need ../shared/data.
set -eu
checkout=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$checkout/releng/toolchain/toolchain.sh"
need_java
"$checkout/murmure" --version > /dev/null
work=$checkout/target/bench-meanings
mkdir -p "$work/classes"
classes="$work/classes:$(product)/plugins/*"
duckdb=$(echo "$(product)"/plugins/io.murmure.lib.duckdb.*/lib)
"$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$work/classes" -cp "$classes" "$checkout/bench/meanings/MeaningsBench.java" "$checkout/tests/io.murmure.testing/src/io/murmure/testing/MemoryTables.java"
MURMURE_HOME=$work/home
export MURMURE_HOME
reviews=$checkout/../shared/data/needs-minibar/for_classification
if [ -d "$reviews" ]; then
	study=$work/reviews.murmure
	if [ ! -f "$study" ]; then
		python3 "$checkout/bench/reviews.py" "$reviews" "$work/reviews.csv"
		rm -f "$study.new"
		"$checkout/murmure" import "$work/reviews.csv" --study "$study.new" > "$work/log" 2>&1
		"$checkout/murmure" analyse --study "$study.new" --only emotion > "$work/log" 2>&1
		mv "$study.new" "$study"
	fi
	"$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED "-Djava.library.path=$duckdb" -cp "$classes" MeaningsBench joined "$study"
fi
/usr/bin/time -f '%e s, %M kB peak' "$JAVA_HOME/bin/java" -Xmx2g -cp "$classes" MeaningsBench speed "${1:-100000}"
