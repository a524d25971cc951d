# What the tests of the process share; io.murmure.cli.tests gives most commands in one. Each test runs in a fresh folder with $checkout and $murmure set; a failing line fails the test.
set -eu
export MURMURE_HOME=$PWD/home
export LC_ALL=C.UTF-8 LANGUAGE=en
# Most starts last seconds, in which the optimising compiler costs more than it brings.
export MURMURE_VMARGS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
# PyTorch's natives, 450 MB, are unpacked once for all tests, and each model is made ready once; the test of the main job does both itself.
if [ -n "${natives:-}" ]; then
	mkdir -p "$MURMURE_HOME/cache"
	for kept in djl models; do
		mkdir -p "$natives/$kept"
		ln -sfn "$natives/$kept" "$MURMURE_HOME/cache/$kept"
	done
fi

expect() { # EXIT-CODE COMMAND...: keeps what it printed in out.txt and err.txt
	wanted=$1
	shift
	code=0
	"$@" > out.txt 2> err.txt || code=$?
	if [ "$code" != "$wanted" ]; then
		echo "expected exit $wanted, got $code from: $*"
		cat out.txt err.txt
		return 1
	fi
}

has() { # FILE TEXT: the file has the text
	grep -qF -- "$2" "$1" || { echo "\"$2\" is missing in $1:"; head -c 2000 "$1"; return 1; }
}

lacks() { # FILE TEXT
	if grep -qF -- "$2" "$1"; then echo "\"$2\" must not be in $1"; return 1; fi
}

one_sentence() { # no stack trace, and something said
	[ -s err.txt ] || { echo "nothing was said"; return 1; }
	lacks err.txt "	at "
	lacks err.txt "Exception"
}

ask() { # STUDY SQL: the bare value
	"$murmure" sql --study "$1" --format csv "$2" | tail -n 1
}

equal() { # WHAT ACTUAL EXPECTED
	[ "$2" = "$3" ] || { echo "$1: expected $3, got $2"; return 1; }
}
