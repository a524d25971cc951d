#!/bin/sh
# Parsing alone, without masking and commit: a WhatsApp chat and a Reddit dump (one JSON object a line) of a million posts, in megabytes a second of
# the clock and of CPU time; beside it, on the same files in the same run, the npm package whatsapp-chat-parser and Python's json.
# Usage: bench/parse.sh [COUNT]
set -eu
checkout=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$checkout/releng/toolchain/toolchain.sh"
need_java
"$checkout/murmure" --version > /dev/null
count=${1:-1000000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$JAVA_HOME/bin/java" "$checkout/bench/Generate.java" whatsapp "$count" "$work/chat.txt"
"$JAVA_HOME/bin/java" "$checkout/bench/Generate.java" reddit "$count" "$work/dump.ndjson"
classes=$(product)/plugins/*:$checkout/bundles/io.murmure.lib.tika/lib/*
"$JAVA_HOME/bin/javac" -d "$work" -cp "$classes" "$checkout/bench/parse/ParseBench.java"
for job in whatsapp.WhatsAppConnector:chat.txt reddit.RedditConnector:dump.ndjson; do
	"$JAVA_HOME/bin/java" -Xmx1g -cp "$work:$classes" ParseBench "io.murmure.connector.${job%:*}" "$work/${job#*:}" 3
done
if command -v npm > /dev/null; then
	(cd "$work" && npm install --silent --no-fund --no-audit whatsapp-chat-parser@4 > /dev/null)
	cat > "$work/peer.mjs" <<-'JS'
		import { readFileSync, statSync } from 'node:fs';
		import { parseString } from 'whatsapp-chat-parser';
		const started = process.hrtime.bigint(), busy = process.cpuUsage();
		const count = parseString(readFileSync(process.argv[2], 'utf8')).length;
		const used = process.cpuUsage(busy), size = statSync(process.argv[2]).size / 1e6;
		console.log(`whatsapp-chat-parser ${Math.round(size / (Number(process.hrtime.bigint() - started) / 1e9))} MB/s ${Math.round(size / ((used.user + used.system) / 1e6))} MB per CPU second ${count} records`);
	JS
	node --max-old-space-size=8192 "$work/peer.mjs" "$work/chat.txt"
fi
python3 - "$work/dump.ndjson" <<-'PY'
	import json, os, sys, time
	started, busy, count = time.time(), time.process_time(), 0
	for line in open(sys.argv[1], "rb"):
	    item = json.loads(line)
	    count += len((item["author"], item["body"], item["created_utc"], item["name"], item["parent_id"], item["subreddit"])) > 0
	size = os.path.getsize(sys.argv[1]) / 1e6
	print(f"python json {size / (time.time() - started):.0f} MB/s {size / (time.process_time() - busy):.0f} MB per CPU second {count} records")
PY
