# find_java [PROGRAM]: prints the home of a Java of 21 or newer that has PROGRAM (java when not named):
# JAVA_HOME, then the PATH, then the newest in the usual folders.

java_of() { # FOLDER: its feature version when it is a Java home, from its own release file (no JVM is started)
	if [ -x "$1/bin/$java_program" ] && [ -r "$1/release" ]; then
		sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
	fi
}

find_java() {
	java_program=${1:-java}
	on_path=$(command -v java || true)
	while [ -h "$on_path" ]; do
		link=$(ls -l "$on_path" | sed 's/.* -> //')
		case $link in
		/*) on_path=$link ;;
		*) on_path=$(dirname "$on_path")/$link ;;
		esac
	done
	for candidate in "${JAVA_HOME:-}" "${on_path%/bin/java}"; do
		version=$(java_of "$candidate")
		if [ "${version:-0}" -ge 21 ]; then
			echo "$candidate"
			return
		fi
	done
	newest=20 found=
	for candidate in /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
		/Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
		/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
		version=$(java_of "$candidate")
		if [ "${version:-0}" -gt "$newest" ]; then
			newest=$version found=$candidate
		fi
	done
	[ -n "$found" ] && echo "$found"
}
