package io.murmure.connector.slack;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.component.NoParameters;
import io.murmure.core.component.Sentence;
import io.murmure.core.connector.Connector;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.connector.Trait;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Archive;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.JsonHead;
import io.murmure.lib.exports.JsonRecords;

/** Reads Slack exports. The names of people stand in a file of their own, so an archive is read as a whole. */
@Component(service = Connector.class)
public final class SlackConnector extends ExportConnector<NoParameters> {

	static final String PLATFORM = "slack";
	private static final List<String> USERS = List.of("users.json", "org_users.json");
	private static final List<String> CHANNELS = List.of("channels.json", "groups.json");
	private static final double CERTAIN = 0.95;

	@Override
	public String id() {
		return "slack";
	}

	@Override
	public List<Trait> traits() {
		return List.of(Trait.field("type"), Trait.field("user"), Trait.field("text"), Trait.field("ts"));
	}

	@Override
	public Class<NoParameters> parameters() {
		return NoParameters.class;
	}

	@Override
	public double recognise(Source source) throws IOException {
		if (!Archive.is(source)) {
			return likeness(source);
		}
		List<Source> files = Archive.of(source).entries();
		boolean users = files.stream().anyMatch(file -> USERS.contains(file.name()));
		for (Source file : files) {
			if (users && isDay(file) && likeness(file) > SURE) {
				return CERTAIN;
			}
		}
		return 0;
	}

	@Override
	protected double likeness(Source file) throws IOException {
		JsonHead head = JsonHead.of(file);
		boolean messages = head.has("[].ts", "[].type") && head.hasAny("[].user", "[].username", "[].bot_id", "[].subtype");
		if (messages && head.value("[].type").equals("message")) {
			return CERTAIN;
		}
		boolean users = head.has("[].id", "[].profile", "[].name") && head.hasAny("[].team_id", "[].profile.team", "[].real_name", "[].profile.real_name");
		boolean channels = head.has("[].id", "[].created", "[].members") && head.hasAny("[].creator", "[].topic", "[].name");
		boolean logs = head.has("[].user_id", "[].date") && head.hasAny("[].app_type", "[].service_type", "[].service_id", "[].app_id");
		return users || channels || logs ? 0.9 : 0;
	}

	@Override
	public Stream<SourceRecord> read(Source source, NoParameters parameters, ReadContext context) throws IOException {
		if (!Archive.is(source)) {
			return records(source, parameters, context);
		}
		List<Source> files = Archive.of(source).entries();
		WorkspaceNames names = WorkspaceNames.of(named(files, USERS), named(files, CHANNELS), context);
		List<Source> days = files.stream().filter(SlackConnector::isDay).toList();
		if (days.isEmpty()) {
			throw new SourceException(Sentence.of(SlackConnector.class, "nothing", source.name()));
		}
		return days.stream().flatMap(day -> {
			try {
				return messages(day, names, context);
			} catch (IOException broken) {
				context.warn(day.at(0), "file-left-out");
				return Stream.empty();
			}
		});
	}

	/** One file alone: the names are looked for in the folder above, which an archive may have too. */
	@Override
	protected Stream<SourceRecord> records(Source file, NoParameters parameters, ReadContext context) throws IOException {
		if (!JsonHead.of(file).has("[].ts")) {
			return nothingIn(file, context);
		}
		return messages(file, WorkspaceNames.of(near(file, USERS), near(file, CHANNELS), context), context);
	}

	/** The lists of names, of which no record comes. */
	@Override
	public boolean readsAlong(Source file) {
		return USERS.contains(file.name()) || CHANNELS.contains(file.name());
	}

	private static List<Source> named(List<Source> files, List<String> names) {
		return files.stream().filter(file -> names.contains(file.name())).toList();
	}

	private static List<Source> near(Source file, List<String> names) {
		return names.stream().flatMap(name -> Stream.of("../" + name, name)).flatMap(near -> file.near(near).stream()).toList();
	}

	private static Stream<SourceRecord> messages(Source day, WorkspaceNames names, ReadContext context) throws IOException {
		MessageMapper mapper = new MessageMapper(day, names, context);
		return then(each(JsonRecords.of(day, "[]"::equals, trouble(day, context)), day, context, mapper), mapper::tellWhatWasLeftOut);
	}

	private static boolean isDay(Source file) {
		return file.name().matches("\\d{4}-\\d{2}-\\d{2}\\.json");
	}
}
