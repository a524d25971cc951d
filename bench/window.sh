#!/bin/sh
# The window: seconds until it is on screen, and until the posts table of a 1-million-post study is usable; beside them the seconds
# that the Java machine and the bare framework take to answer on the command line. Usage: bench/window.sh [COUNT]
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
checkout=$(dirname "$here")
count=${1:-1000000}
. "$checkout/releng/toolchain/toolchain.sh"
for tool in Xvfb xwininfo; do
	command -v $tool > /dev/null || fail "The benchmark needs $tool (on Debian: apt install xvfb x11-utils)."
done
need_java
need_maven
"$checkout/murmure" --version > /dev/null
work=$(mktemp -d)
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3> "$work/display" > /dev/null 2>&1 &
xvfb=$!
trap 'kill $xvfb; rm -rf "$work"' EXIT
until [ -s "$work/display" ]; do sleep 0.2; done
DISPLAY=:$(cat "$work/display")
export DISPLAY

now() { date +%s.%N; }
since() { awk -v name="$2" -v from="$1" -v to="$(now)" 'BEGIN { printf "%-34s %6.1f s\n", name, to - from }'; }

for round in 1 2 3; do
	start=$(now)
	"$checkout/murmure" connectors --json > /dev/null
	since "$start" "connectors --json"
done
for round in 1 2 3; do
	start=$(now)
	MURMURE_HOME=$work/home "$(product)/murmure" > "$work/log" 2>&1 &
	window=$!
	until xwininfo -root -tree | grep -q '"Murmure"'; do sleep 0.05; done
	since "$start" "window, start $round"
	kill $window
	wait $window 2> /dev/null || true
done

"$JAVA_HOME/bin/java" "$here/Generate.java" csv "$count" "$work/bench.csv"
"$checkout/murmure" import "$work/bench.csv" --study "$work/bench.murmure" > /dev/null 2>&1
run_maven "$work/maven.log" -f "$checkout/pom.xml" verify -Dtest=LargeStudyBench -Dsurefire.failIfNoSpecifiedTests=false \
	-DfailIfNoTests=false "-Dmurmure.brief=-XX:+UseG1GC" "-Dmurmure.bench.study=$work/bench.murmure" || { tail -n 40 "$work/maven.log" >&2; exit 1; }
grep '^BENCH' "$work/maven.log"
