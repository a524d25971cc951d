# What ./murmure and ./verify share: the JDK, Maven, and whether the product is up to date. Expects $checkout.

. "$checkout/features/io.murmure.feature/root/unix/find-java.sh"

maven_version=3.9.11
products=$checkout/releng/io.murmure.product/target/products/io.murmure
stamp=$checkout/target/product.stamp

say() { # STEP: one progress line
	echo "$*" >&2
}

fail() { # SENTENCE
	echo "$*" >&2
	exit 1
}

need_java() {
	JAVA_HOME=$(find_java javac) || fail "Murmure needs a JDK of 21 or newer; install one or set JAVA_HOME to it."
	export JAVA_HOME
}

need_maven() {
	cache=${XDG_CACHE_HOME:-$HOME/.cache}/murmure
	maven=$cache/apache-maven-$maven_version
	[ -f "$maven/bin/mvn" ] && return
	say "Fetching Maven $maven_version"
	mkdir -p "$checkout/target" "$cache/new.$$"
	"$JAVA_HOME/bin/java" "$checkout/releng/toolchain/FetchMaven.java" "$cache/new.$$" > "$checkout/target/fetch.log" 2>&1 ||
		fail "Maven $maven_version could not be fetched: $(sed -n 's/^Exception in.*Exception: //p' "$checkout/target/fetch.log") (see target/fetch.log)."
	mv "$cache/new.$$/apache-maven-$maven_version" "$maven" 2>/dev/null || true
	rm -rf "$cache/new.$$"
}

# Uncommitted changes get the time of the build as their qualifier (see pom.xml).
qualifier() {
	if [ -n "$(git -C "$checkout" status --porcelain 2>&1)" ]; then
		date -u +-Dproject.build.outputTimestamp=%Y-%m-%dT%H:%M:%SZ
	fi
}

run_maven() { # LOG ARGUMENT...: two modules at a time, quietly; the log goes to the file
	log=$1
	shift
	mkdir -p "$(dirname "$log")"
	sh "$maven/bin/mvn" --batch-mode --no-transfer-progress -T 2 $(qualifier) "$@" > "$log" 2>&1
}

tell_steps() { # LOG: says each step of the build once it shows in Maven's log; ends with the script that waits for the build
	for step in "Resolving target definition|Gathering its libraries" "Building \[bundle\]|Compiling its bundles" "assemble-repository|Putting the product together"; do
		until grep -q "${step%%|*}" "$1" 2> /dev/null; do
			kill -0 $$ 2> /dev/null || return 0
			sleep 1
		done
		say "${step#*|}"
	done
}

inputs() { # FIND-EXPRESSION...: the files that the product is made of
	(cd "$checkout" && find pom.xml .mvn target-platform bundles features releng examples/velo-cafe \
		\( -name target -o -path 'bundles/io.murmure.lib.*/lib' -o -name OSGI-INF \) -prune -o -type f ! -name '.polyglot*' ! -name '.tycho-*' "$@" -print)
}

up_to_date() {
	[ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(inputs | cksum)" ] && [ -z "$(inputs -newer "$stamp")" ]
}

# before_build and after_build: a file that is changed during the build is found newer than the stamp. What was compiled before is compiled anew: the compiler looks at the
# sources that changed, not at those that use them, and would leave calls to what is no longer there.
before_build() {
	mkdir -p "$checkout/target"
	rm -rf "$products"
	find "$checkout/bundles" "$checkout/tests" -path '*/target/classes' -prune -exec rm -rf {} +
	inputs | cksum > "$stamp.new"
}

after_build() {
	mv "$stamp.new" "$stamp"
	rm -rf "${XDG_CACHE_HOME:-$HOME/.cache}/murmure/configuration-$(printf %s "$(product)" | cksum | cut -d ' ' -f 1)"
}

product() { # prints the folder of the product for this platform
	for folder in "$products"/*/*/*/murmure "$products"/*/*/*/murmure.app/Contents/Eclipse; do
		[ -x "$folder/murmure" ] && (CDPATH= cd -- "$folder" && pwd -P) && return
	done
	return 1
}
