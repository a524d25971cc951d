#!/bin/sh
# Takes the pictures of README and guide anew, by the test that ./verify runs, too. Usage: tools/pictures.sh
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
checkout=$(dirname "$here")
. "$checkout/releng/toolchain/toolchain.sh"
command -v Xvfb > /dev/null || fail "The pictures need Xvfb (on Debian: apt install xvfb)."
need_java
need_maven
work=$(mktemp -d)
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3> "$work/display" > /dev/null 2>&1 &
xvfb=$!
trap 'kill $xvfb; rm -rf "$work"' EXIT
until [ -s "$work/display" ]; do sleep 0.2; done
DISPLAY=:$(cat "$work/display")
export DISPLAY
LC_ALL=C.UTF-8
export LC_ALL
run_maven "$checkout/target/pictures.log" -f "$checkout/pom.xml" verify -pl tests/io.murmure.workbench.tests -am -DfailIfNoTests=false -Dsurefire.failIfNoSpecifiedTests=false \
	-Dtest=ScreenshotsTest -Dmurmure.pictures=docs/images || fail "The pictures could not be taken; target/pictures.log says why."
git -C "$checkout" status --short docs/images
