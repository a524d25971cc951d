#!/bin/sh
# Import of a 1-million-message WhatsApp chat and a 1-million-row CSV: posts a second and peak memory, with peers that read the same files in the
# same run (the npm package whatsapp-chat-parser, DuckDB's own CSV reader). Usage: bench/import.sh [COUNT]
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
count=${1:-1000000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$here/../features/io.murmure.feature/root/unix/find-java.sh"
JAVA_HOME=$(find_java java)
"$JAVA_HOME/bin/java" "$here/Generate.java" whatsapp "$count" "$work/WhatsApp Chat with Bench.txt"
"$JAVA_HOME/bin/java" "$here/Generate.java" csv "$count" "$work/bench.csv"

measure() { # NAME COMMAND...: seconds and peak resident set of a whole process
	name=$1
	shift
	/usr/bin/time -f '%e %M' -o "$work/time" "$@" > "$work/out" 2> "$work/err" || { cat "$work/err" >&2; return 1; }
	awk -v name="$name" -v count="$count" '{ printf "%-28s %8.1f s %10.0f posts/s %7.0f MB peak\n", name, $1, count / $1, $2 / 1024 }' "$work/time"
}

for file in "WhatsApp Chat with Bench.txt" bench.csv; do
	measure "murmure import ${file##*.}" "$here/../murmure" import "$work/$file" --study "$work/${file##*.}.murmure"
done
if command -v npm > /dev/null; then
	(cd "$work" && npm install --silent --no-fund --no-audit whatsapp-chat-parser@4 > /dev/null)
	cat > "$work/peer.mjs" <<-'JS'
		import { readFileSync } from 'node:fs';
		import { parseString } from 'whatsapp-chat-parser';
		console.log(parseString(readFileSync(process.argv[2], 'utf8')).length);
	JS
	measure "whatsapp-chat-parser (parse)" node --max-old-space-size=8192 "$work/peer.mjs" "$work/WhatsApp Chat with Bench.txt"
fi
