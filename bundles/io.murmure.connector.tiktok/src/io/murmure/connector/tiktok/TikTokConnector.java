package io.murmure.connector.tiktok;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.connector.Connector;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.connector.Trait;
import io.murmure.core.parameter.Parameter;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.JsonHead;
import io.murmure.lib.exports.JsonRecords;
import io.murmure.lib.exports.Mojibake;
import io.murmure.lib.exports.Owner;

/** Reads the data that TikTok hands to a user. */
@Component(service = Connector.class)
public final class TikTokConnector extends ExportConnector<TikTokConnector.Options> {

	/**
	 * What a user can choose.
	 *
	 * @param owner handle of the account; empty: from the file
	 */
	public record Options(@Parameter("") String owner) {
	}

	@Override
	public String id() {
		return "tiktok";
	}

	@Override
	public List<Trait> traits() {
		return List.of(Trait.field("Activity"), Trait.field("Comment"), Trait.field("Video"), Trait.field("Video Browsing History"));
	}

	@Override
	public Class<Options> parameters() {
		return Options.class;
	}

	@Override
	protected double likeness(Source file) throws IOException {
		if (TextFile.is(file)) {
			return 0.95;
		}
		JsonHead head = JsonHead.of(file);
		boolean talk = head.any(DataMapper::isTalk);
		boolean activity = head.any(path -> path.endsWith("Video Browsing History.VideoList") || path.endsWith("Like List.ItemFavoriteList") || path.endsWith("Watch History.VideoList"));
		return talk || activity ? 0.95 : 0;
	}

	@Override
	protected Stream<SourceRecord> records(Source file, Options options, ReadContext context) throws IOException {
		if (TextFile.is(file)) {
			String owner = options.owner().isBlank() ? TextFile.owner(file).orElse(Owner.UNNAMED) : options.owner().strip();
			return each(new TextRecords(file, trouble(file, context)), file, context, new DataMapper(file, owner, context));
		}
		DataMapper mapper = new DataMapper(file, DataMapper.owner(options.owner(), JsonRecords.header(file, DataMapper::isTalk, Mojibake::repair)), context);
		return each(JsonRecords.of(file, DataMapper::isTalk, trouble(file, context)), file, context, mapper);
	}
}
