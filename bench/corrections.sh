#!/bin/sh
# What 20 to 400 corrections bring on GoEmotions, over five seeds: macro-F1 on its dev part, corrections from its training part, the model as it ships.
# Usage: bench/corrections.sh [MODEL-FOLDER]; needs ../shared/data.
set -eu
checkout=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$checkout/releng/toolchain/toolchain.sh"
need_java
data=$checkout/../shared/data/emotion-goemotions/ekman
[ -d "$data" ] || fail "There is no $data: this needs GoEmotions with its seven labels."
work=$checkout/target/bench-corrections
mkdir -p "$work/classes"
"$checkout/murmure" --version > /dev/null
classes=$work/classes:$(product)/plugins/*:$checkout/bundles/io.murmure.lib.djl/lib/*:$checkout/bundles/io.murmure.lib.slf4j/lib/*
for natives in "$checkout"/bundles/io.murmure.lib.djl.*/lib; do classes=$classes:$natives/*; done
"$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$work/classes" -cp "$classes" "$checkout/bench/corrections/CorrectionsBench.java"
"$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -Dmurmure.home="$work/home" -cp "$classes" CorrectionsBench \
	"${1:-$checkout/bundles/io.murmure.model.emotion/model}" "$data" 2> "$work/log" || { cat "$work/log" >&2; exit 1; }
