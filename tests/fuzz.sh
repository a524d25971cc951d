#!/bin/sh
# Throws mutated inputs at every connector, far more than ./verify does. The last line is what JUnit counted; a finding names the number of its input
# and the seed that it was made of, so that it can be had again. Where the real exports lie beside the checkout they are seeds too.
# Usage: tests/fuzz.sh [INPUTS]      for each connector, 100 000 by default
set -eu
checkout=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$checkout/releng/toolchain/toolchain.sh"
need_java
need_maven
log=$checkout/target/fuzz/fuzz.log
# the feature that the tests ask for is not found through the tests alone
run_maven "$log" verify -f "$checkout/pom.xml" -pl features/io.murmure.connectors.feature,tests/io.murmure.fuzz.tests -am -Dtest=FuzzTest -Dmurmure.fuzz="${1:-100000}" \
	-DfailIfNoTests=false -Dsurefire.failIfNoSpecifiedTests=false || grep -E "input [0-9]+ from" "$log" || tail -20 "$log"
grep "^Tests run:" "$log" | tail -1
