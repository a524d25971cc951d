# find_java [PROGRAM]: prints the home of a Java of 21 or newer that has PROGRAM (java when not named):
# JAVA_HOME, then the PATH, then the newest in the usual folders.

java_of() { # FOLDER: sets version to its feature version when it is a Java home, from its own release file (no process is started)
	version=0
	if [ -x "$1/bin/$java_program" ] && [ -r "$1/release" ]; then
		while IFS='="' read -r name value; do
			case $name in
			JAVA_VERSION) version=${value#\"} version=${version%%[!0-9]*} ;;
			esac
		done < "$1/release"
	fi
}

on_path() { # prints the home of the Java that the PATH finds
	found=$(command -v java || true)
	while [ -h "$found" ]; do
		link=$(readlink "$found")
		case $link in
		/*) found=$link ;;
		*) found=${found%/*}/$link ;;
		esac
	done
	echo "${found%/bin/java}"
}

find_java() {
	java_program=${1:-java}
	java_of "${JAVA_HOME:-}"
	if [ "${version:-0}" -ge 21 ]; then
		echo "$JAVA_HOME"
		return
	fi
	candidate=$(on_path)
	java_of "$candidate"
	if [ "${version:-0}" -ge 21 ]; then
		echo "$candidate"
		return
	fi
	newest=20 found=
	for candidate in /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
		/Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
		/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
		java_of "$candidate"
		if [ "${version:-0}" -gt "$newest" ]; then
			newest=$version found=$candidate
		fi
	done
	[ -n "$found" ] && echo "$found"
}
