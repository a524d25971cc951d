#!/bin/sh
# Community detection on a planted network of 1.1 million people and four million ties: Murmure beside igraph and NetworKit, method by method, each in a process of its own; of Murmure
# all from the ties to circles and, as the peers are timed, the search alone. Then the ratios of the searches, and the default sweep against one run. Usage: bench/communities.sh [NODES].
# PYTHON names a Python that has igraph, networkit and numpy; without, one is made, from the wheels in the folder WHEELS if that is set.
set -eu
checkout=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
here=$checkout/bench/communities
. "$checkout/releng/toolchain/toolchain.sh"
need_java
"$checkout/murmure" --version > /dev/null
work=$checkout/target/bench-communities
mkdir -p "$work/classes"

python=${PYTHON:-$work/venv/bin/python}
if ! [ -x "$python" ]; then
	python3 -m venv "$work/venv"
	"$python" -m pip install --quiet ${WHEELS:+--no-index --find-links "$WHEELS"} igraph==1.0.0 networkit==11.2.2 numpy
fi
classes="$work/classes:$(product)/plugins/*"
"$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$work/classes" -cp "$classes" "$here/Planted.java" "$here/PlainSearch.java" "$here/CommunitiesBench.java"
java() { "$JAVA_HOME/bin/java" "$@"; }

nodes=${1:-1100000}
ties=$work/ties-$nodes
java -Xmx2g -cp "$classes" Planted "$nodes" "$ties"
echo "$(nproc) processors, load $(cut -d ' ' -f 1 /proc/loadavg 2> /dev/null); seconds, megabytes at the peak, communities, modularity where it is looked for:"
: > "$work/results"
told() { tee -a "$work/results"; }
for method in cpm cpm-search label-propagation label-propagation-search modularity modularity-search consensus; do
	java -Xmx1g -cp "$classes" CommunitiesBench $method "$ties" | told
done
for peer in networkit-label-propagation networkit-modularity networkit-louvain igraph-label-propagation igraph-cpm igraph-modularity; do
	timeout "${PATIENCE:-300}" "$python" "$here/peers.py" $peer "$ties" 2> "$work/$peer.log" | told || true
	grep -q "^$peer " "$work/results" || echo "$peer gave up after ${PATIENCE:-300} s, or failed: ${work#"$checkout/"}/$peer.log"
done
awk '{ seconds[$1] = $2 }
	function ratio(peer, ours) { if (peer in seconds) printf "%s takes %.1f x as long as %s\n", peer, seconds[peer] / seconds[ours], ours }
	END {
		ratio("networkit-label-propagation", "murmure-label-propagation-search"); ratio("igraph-label-propagation", "murmure-label-propagation-search"); ratio("igraph-cpm", "murmure-cpm-search")
		ratio("networkit-modularity", "murmure-modularity-search"); ratio("networkit-louvain", "murmure-modularity-search"); ratio("igraph-modularity", "murmure-modularity-search")
		ratio("murmure-consensus", "murmure-cpm"); ratio("murmure-consensus", "murmure-label-propagation")
	}' "$work/results"
