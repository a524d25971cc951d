#!/bin/sh
# Topics beside MALLET's LDA on the same posts (mini-bar's reviews in both languages, the sample study, needs that taught the model nothing): coherence and diversity of their ten best words,
# and whether the same topic in two languages is one; then time and peak memory on posts that are made up. Usage: bench/topics.sh [COUNT]; the reviews need ../shared/data.
set -eu
checkout=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$checkout/releng/toolchain/toolchain.sh"
need_java
need_maven
count=${1:-100000}
"$checkout/murmure" --version > /dev/null
work=$checkout/target/bench-topics
mkdir -p "$work/jars" "$work/classes"
for artifact in cc.mallet:mallet:2.0.8 net.sf.trove4j:trove4j:2.0.2; do
	run_maven "$work/maven.log" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy "-Dartifact=$artifact" "-DoutputDirectory=$work/jars" ||
		fail "$artifact cannot be fetched: no peer."
done
classes="$work/classes:$work/jars/*:$(product)/plugins/*"
duckdb=$(echo "$(product)"/plugins/io.murmure.lib.duckdb.*/lib)
"$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$work/classes" -cp "$classes" "$checkout"/bench/topics/*.java "$checkout/tests/io.murmure.engine.needs.tests/src/io/murmure/engine/needs/Agreement.java"
MURMURE_HOME=$work/home
export MURMURE_HOME

quality() { # NAME PATH [LABELS]: reads the posts once, then compares
	study=$work/$1.murmure
	if [ ! -f "$study" ]; then
		"$checkout/murmure" import "$2" --study "$study.new" > "$work/log" 2>&1
		"$checkout/murmure" analyse --study "$study.new" --only emotion > "$work/log" 2>&1
		mv "$study.new" "$study"
	fi
	echo "$1"
	"$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED "-Djava.library.path=$duckdb" -cp "$classes" TopicsBench quality "$study" ${3:+"$3"}
}

quality velo-cafe "$checkout/examples/velo-cafe"
reviews=$checkout/../shared/data/needs-minibar/for_classification
if [ -d "$reviews" ]; then
	python3 "$checkout/bench/reviews.py" "$reviews" "$work/reviews.csv"
	python3 "$checkout/bench/topics/labels.py" reviews "$reviews/../for_clustering" "$work/reviews.labels"
	quality reviews "$work/reviews.csv" "$work/reviews.labels"
fi
python3 "$checkout/bench/topics/labels.py" told "$checkout/tools/training/alike" "$work/told.labels" "$work/told.csv"
quality told "$work/told.csv" "$work/told.labels"
echo "$count posts made up"
/usr/bin/time -f '%e s, %M kB peak' "$JAVA_HOME/bin/java" -Xmx3g --enable-native-access=ALL-UNNAMED "-Djava.library.path=$duckdb" -cp "$classes" TopicsBench speed "$count"
