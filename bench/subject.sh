#!/bin/sh
# How often feelings towards a named thing are read as a person would: from whole posts, from sentences, from clauses, and with each rule. Usage: bench/subject.sh
set -eu
checkout=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$checkout/releng/toolchain/toolchain.sh"
need_java
"$checkout/murmure" --version > /dev/null
work=$checkout/target/bench-subject
mkdir -p "$work/classes"
classes="$work/classes:$(product)/plugins/*:$checkout/bundles/io.murmure.lib.djl/lib/*:$checkout/bundles/io.murmure.lib.slf4j/lib/*"
for natives in "$checkout"/bundles/io.murmure.lib.djl.*/lib; do classes=$classes:$natives/*; done
"$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$work/classes" -cp "$classes" "$checkout/bench/subject/SubjectBench.java"
"$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -Dai.djl.offline=true -cp "$classes" io.murmure.analysis.subject.SubjectBench \
	"$checkout/tests/golden/subject/posts.tsv" "$checkout/bundles/io.murmure.model.emotion/model"
