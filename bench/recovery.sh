#!/bin/sh
# What each method recovers of planted communities, how often it is right, what is told of overlapping ones, of random networks and of dense ones; the networks are those of the tests. Usage: bench/recovery.sh [NODES].
set -eu
checkout=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$checkout/releng/toolchain/toolchain.sh"
need_java
"$checkout/murmure" --version > /dev/null
work=$checkout/target/bench-communities
tests=$checkout/tests/io.murmure.engine.graph.tests/src/io/murmure/engine/graph
mkdir -p "$work/classes"
classes="$work/classes:$(product)/plugins/*"
"$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$work/classes" -cp "$classes" "$tests/PlantedGraph.java" "$tests/OverlappingGraph.java" "$tests/OverlappingNmi.java" "$tests/RandomGraph.java" \
	"$checkout/bench/communities/Recovery.java"
"$JAVA_HOME/bin/java" -Xmx3g -cp "$classes" io.murmure.engine.graph.Recovery "${1:-20000}"
