#!/bin/sh
# A large export on one machine: reading alone, reading and masking, and the whole import, with the peak resident set after each. The posts of
# the chat are long enough for 2 GB to stay within the 10 million posts of a study. Usage: bench/large.sh [MEGABYTES] [whatsapp|reddit] [parse]
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
megabytes=${1:-2000} kind=${2:-reddit} only=${3:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
checkout=$(CDPATH= cd -- "$here/.." && pwd -P)
. "$here/../features/io.murmure.feature/root/unix/find-java.sh"
JAVA_HOME=$(find_java java)
. "$checkout/releng/toolchain/toolchain.sh"
jars=$(find "$(product)" -name '*.jar' -path '*/plugins/*' | tr '\n' ':')
duckdb=$(echo "$(product)"/plugins/io.murmure.lib.duckdb.*/lib)
case $kind in
	whatsapp) file="$work/WhatsApp Chat with Bench.txt" class=io.murmure.connector.whatsapp.WhatsAppConnector size=530 ;;
	reddit) file=$work/RC_bench.ndjson class=io.murmure.connector.reddit.RedditConnector size=1650 ;;
esac
"$JAVA_HOME/bin/java" "$here/Generate.java" "$kind" $((megabytes * 1000000 / size)) "$file" 160
ls -l "$file" | awk '{ printf "%.0f MB\n", $5 / 1e6 }'
"$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED "-Djava.library.path=$duckdb" -cp "$jars" "$here/Stages.java" "$class" io.murmure.store.duckdb.DuckDbStore "$file" $only
