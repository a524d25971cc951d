package io.murmure.connector.zeeschuimer;

import java.util.function.Consumer;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Position;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;

/** Tells by its fields which platform an item comes from. */
final class CaptureMapper implements ExportConnector.Mapper {

	private final Source file;
	private final ReadContext context;
	private long leftOut;

	CaptureMapper(Source file, ReadContext context) {
		this.file = file;
		this.context = context;
	}

	@Override
	public void map(JsonRecord record, Consumer<SourceRecord> out) {
		Json item = record.value().get("data").isObject() ? record.value().get("data") : record.value();
		Position position = file.at(record.ordinal());
		if (item.has("cid") && item.has("create_time")) {
			out.accept(TikTokItem.comment(item, context, position));
		} else if (item.has("desc") && item.has("createTime")) {
			out.accept(TikTokItem.video(item, context, position));
		} else if (item.get("legacy").isObject() || item.get("tweet", "legacy").isObject()) {
			XItem.tell(item, context, position, out);
		} else if (item.has("taken_at") || item.has("taken_at_timestamp")) {
			out.accept(InstagramItem.post(item, context, position));
		} else {
			leftOut++;
		}
	}

	void tellWhatWasLeftOut() {
		if (leftOut > 0) {
			context.warn(file.at(0), "other-platforms", leftOut);
		}
	}
}
