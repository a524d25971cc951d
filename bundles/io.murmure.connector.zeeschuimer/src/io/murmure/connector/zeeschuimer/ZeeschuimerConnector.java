package io.murmure.connector.zeeschuimer;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.component.NoParameters;
import io.murmure.core.connector.Connector;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.connector.Trait;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.JsonHead;
import io.murmure.lib.exports.JsonLines;

/** Reads captures of Zeeschuimer. */
@Component(service = Connector.class)
public final class ZeeschuimerConnector extends ExportConnector<NoParameters> {

	@Override
	public String id() {
		return "zeeschuimer";
	}

	@Override
	public List<Trait> traits() {
		return List.of(Trait.field("source_platform"), Trait.field("item_id"), Trait.field("timestamp_collected"), Trait.field("data"));
	}

	@Override
	public Class<NoParameters> parameters() {
		return NoParameters.class;
	}

	@Override
	protected double likeness(Source file) throws IOException {
		JsonHead head = JsonHead.of(file);
		boolean extension = head.has("source_platform", "data") && head.hasAny("item_id", "timestamp_collected", "nav_index");
		return extension || head.has("__import_meta") ? 0.96 : 0;
	}

	@Override
	protected Stream<SourceRecord> records(Source file, NoParameters parameters, ReadContext context) throws IOException {
		CaptureMapper mapper = new CaptureMapper(file, context);
		return then(each(new JsonLines(file, trouble(file, context)), file, context, mapper), mapper::tellWhatWasLeftOut);
	}
}
