#!/bin/sh
# The landscape: neighbourhood purity and time of the first picture at 10 000 nodes, a layout step at 100 000 nodes beside gephi-toolkit's ForceAtlas2, and frames of a
# scripted pan and zoom in a window of 1200 x 800 under software rendering; then, in the workbench, how long the first picture of a study of 100 000 people and 500 000 replies takes from the
# opening of the view, and its purity. On a machine that does other things, compare the processors' times. Usage: bench/landscape.sh
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
checkout=$(dirname "$here")
. "$checkout/releng/toolchain/toolchain.sh"
command -v Xvfb > /dev/null || fail "The benchmark needs Xvfb (on Debian: apt install xvfb)."
need_java
need_maven
"$checkout/murmure" --version > /dev/null
work=$checkout/target/bench-landscape
mkdir -p "$work/jars" "$work/classes"
classes="$work/classes:$(product)/plugins/*"
"$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$work/classes" -cp "$classes" "$here/landscape/Planted.java" "$here/landscape/LayoutBench.java" "$here/landscape/FrameBench.java" "$here/landscape/Talk.java"
java() { "$JAVA_HOME/bin/java" -Xmx2g -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED -cp "$classes" "$@"; }

echo "$(nproc) processors, load $(cut -d ' ' -f 1 /proc/loadavg 2> /dev/null)"
java LayoutBench purity 10000
java LayoutBench purity 100000
java LayoutBench step 100000

# GPL: only ever a peer to measure against, never part of the product.
gephi=$work/jars/gephi-toolkit-0.10.1-all.jar
[ -f "$gephi" ] || run_maven "$work/maven.log" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
	-Dartifact=org.gephi:gephi-toolkit:0.10.1:jar:all "-DoutputDirectory=$work/jars" || say "gephi-toolkit cannot be fetched: no peer."
if [ -f "$gephi" ]; then
	classes="$classes:$gephi"
	"$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$work/classes" -cp "$classes" "$here/landscape/GephiBench.java"
	java GephiBench 100000
fi

Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3> "$work/display" > /dev/null 2>&1 &
xvfb=$!
trap 'kill $xvfb' EXIT
until [ -s "$work/display" ]; do sleep 0.2; done
DISPLAY=:$(cat "$work/display")
export DISPLAY
for nodes in 10000 100000; do
	java FrameBench $nodes 2> "$work/frames.log" || { cat "$work/frames.log" >&2; exit 1; }
done

study=$work/talk.murmure
if ! [ -f "$study" ]; then
	java Talk 100000 "$work/talk.csv"
	"$checkout/murmure" import "$work/talk.csv" --names keep --study "$study" > "$work/import.log" 2>&1
	"$checkout/murmure" analyse --study "$study" --only interactions,communities --set interactions.coParticipation=0 >> "$work/import.log" 2>&1
fi
run_maven "$work/maven.log" -f "$checkout/pom.xml" verify -Dtest=LandscapeBench -Dsurefire.failIfNoSpecifiedTests=false -DfailIfNoTests=false "-Dmurmure.brief=-XX:+UseG1GC" \
	"-Dmurmure.bench.study=$study" || { tail -n 40 "$work/maven.log" >&2; exit 1; }
grep '^BENCH' "$work/maven.log"
