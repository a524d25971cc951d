package io.murmure.connector.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import io.murmure.connector.table.internal.rows.Row;
import io.murmure.connector.table.internal.rows.RowCursor;
import io.murmure.connector.table.internal.rows.RowTrouble;
import io.murmure.connector.table.internal.rows.TableOpener;
import io.murmure.connector.table.internal.rows.TableShape;
import io.murmure.connector.table.internal.time.TimeColumn;
import io.murmure.connector.table.internal.time.TimeStyle;
import io.murmure.core.component.Sentence;
import io.murmure.core.connector.Connector;
import io.murmure.core.connector.Guess;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.connector.Trait;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.record.Position;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;

/** Reads CSV, TSV, NDJSON, JSON, Parquet and workbooks (XLSX, XLS, ODS): one row, one post. */
@Component(service = Connector.class)
public final class TableConnector implements Connector<TableParameters> {

	private static final int ROWS_SEEN = 2000;
	private static final double REGULAR = 0.75;
	private static final double SURE = 0.7;
	private static final double LIKELY = 0.5;
	private static final double POSSIBLE = 0.25;

	@Override
	public String id() {
		return "table";
	}

	@Override
	public List<Trait> traits() {
		return List.of(Trait.of("text", "(?i)(?:^|[,;\\t])\"?(?:text|texte|message|comment|commentaire|content|contenu|body|review|avis)\"?(?=[,;\\t\\r]|$)"),
				Trait.of("date", "(?i)(?:^|[,;\\t])\"?(?:date|time|heure|created_at|timestamp)\"?(?=[,;\\t\\r]|$)"));
	}

	@Override
	public Class<TableParameters> parameters() {
		return TableParameters.class;
	}

	/** At most 0.7, so that a connector that knows where a table comes from wins. A broken workbook, a file called CSV that breaks off and a list of numbers are recognised, so that reading them tells what is wrong. */
	@Override
	public double recognise(Source source) throws IOException {
		TableShape shape = TableOpener.GUESSING.shape(source);
		boolean called = List.of("csv", "tsv").contains(source.extension());
		if (shape.format() == TableShape.Format.JSON_NUMBERS) {
			return POSSIBLE;
		}
		if (shape.format() == TableShape.Format.NONE || !called && (shape.regularity() < REGULAR || shape.columns() == 1)) {
			return 0;
		}
		ColumnRoles roles;
		try {
			roles = roles(source);
		} catch (SourceException broken) {
			return shape.format().isWhole() || called ? POSSIBLE : 0;
		}
		boolean text = roles.column(Role.TEXT).isPresent();
		boolean named = roles.columns().stream().map(HeaderWords::of).filter(HeaderWords::isKnown).count() >= Math.min(2, roles.columns().size());
		if (shape.regularity() < REGULAR && !named) {
			return 0;
		}
		if (shape.format() == TableShape.Format.DELIMITED && !named && !called) {
			return text && shape.columns() > 2 ? POSSIBLE : 0;
		}
		return text ? named ? SURE : LIKELY : POSSIBLE;
	}

	@Override
	public Map<String, Guess> guess(Source source) throws IOException {
		Look look = look(source, Parameters.defaults(TableParameters.class));
		ColumnRoles roles = look.roles;
		Map<String, Guess> guesses = new HashMap<>();
		TableParameters.ROLES.forEach((role, parameter) -> guesses.put(parameter, new Guess(roles.column(role).orElse(""), roles.columns(), role == Role.TEXT && !look.empty && !look.blank)));
		return guesses;
	}

	/** Which column of the source says what, guessed from its header and first rows. */
	public ColumnRoles roles(Source source) throws IOException {
		return roles(source, Parameters.defaults(TableParameters.class));
	}

	/**
	 * The same, with the columns that the user named.
	 *
	 * @throws SourceException when the source is no table or has no column of a name that the user gave
	 */
	public ColumnRoles roles(Source source, TableParameters parameters) throws IOException {
		return look(source, parameters).roles;
	}

	/** What the first rows show. */
	private record Look(ColumnRoles roles, Optional<TimeColumn> times, boolean empty, boolean blank) {
	}

	private static Look look(Source source, TableParameters parameters) throws IOException {
		try (RowCursor rows = parameters.opener().open(source, RowTrouble.IGNORED)) {
			List<String> columns = rows.columns();
			List<ColumnProfile> profiles = new ArrayList<>();
			columns.forEach(column -> profiles.add(new ColumnProfile()));
			boolean empty = !profile(rows, profiles);
			ColumnRoles roles = new RoleGuesser(columns, profiles).guess(existing(source, parameters.named(), columns));
			return new Look(roles, roles.column(Role.TIME).map(column -> profiles.get(columns.indexOf(column)).times()), empty,
					profiles.stream().allMatch(profile -> profile.filled() == 0));
		}
	}

	/** Whether there is any row. Of a table that breaks off, the rows before decide; reading tells that it does. */
	private static boolean profile(RowCursor rows, List<ColumnProfile> profiles) throws IOException {
		int seen = 0;
		try {
			for (Optional<Row> row = rows.next(); row.isPresent() && seen < ROWS_SEEN; row = rows.next()) {
				for (int column = 0; column < profiles.size(); column++) {
					profiles.get(column).add(row.get().cell(column));
				}
				seen++;
			}
		} catch (IOException breaksOff) {
			if (seen == 0) {
				throw breaksOff;
			}
		}
		return seen > 0;
	}

	private static Map<Role, String> existing(Source source, Map<Role, String> named, List<String> columns) throws IOException {
		for (Map.Entry<Role, String> entry : named.entrySet()) {
			String column = columns.stream().filter(entry.getValue()::equals).findFirst()
					.or(() -> columns.stream().filter(entry.getValue()::equalsIgnoreCase).findFirst())
					.orElseThrow(() -> new SourceException(Sentence.of(TableConnector.class, "no-column", source.name(), entry.getValue(), String.join(", ", columns))));
			entry.setValue(column);
		}
		return named;
	}

	@Override
	public Stream<SourceRecord> read(Source source, TableParameters parameters, ReadContext context) throws IOException {
		Look look = look(source, parameters);
		ColumnRoles roles = look.roles;
		Position whole = source.at(0);
		if (look.empty) {
			throw new SourceException(Sentence.of(TableConnector.class, "no-rows", source.name()));
		}
		if (look.blank) {
			throw new SourceException(Sentence.of(TableConnector.class, "no-records", source.name(), String.join(", ", roles.columns())));
		}
		if (roles.column(Role.TEXT).isEmpty()) {
			throw new SourceException(Sentence.of(TableConnector.class, "no-text", source.name(), String.join(", ", roles.columns())));
		}
		if (roles.guessed()) {
			context.warn(whole, "columns-guessed", roles.describeGuesses(Locale.getDefault()));
		}
		if (roles.column(Role.TIME).isEmpty()) {
			context.warn(whole, "no-time-column");
		}
		if (roles.column(Role.AUTHOR).isEmpty()) {
			context.warn(whole, "no-author-column");
		}
		TimeStyle style = style(source, parameters, look, context);
		RowPosts posts = new RowPosts(source, roles, style, source.modified(), stem(source.name()), context);
		RowCursor rows = parameters.opener().open(source,
				(position, kind, details) -> context.warn(source.at(position), kind, details));
		return records(rows, posts, context);
	}

	private static Stream<SourceRecord> records(RowCursor rows, RowPosts posts, ReadContext context) {
		Stream<SourceRecord> told = Stream.of(posts).flatMap(all -> {
			all.end();
			return Stream.empty();
		});
		return Stream.concat(RowStream.of(rows, context.progress()).<SourceRecord>mapMulti(posts::give), told);
	}

	private static TimeStyle style(Source source, TableParameters parameters, Look look, ReadContext context) throws IOException {
		TimeColumn times = look.times.orElseGet(TimeColumn::new);
		if (parameters.dateOrder() != DateOrder.GUESS) {
			return new TimeStyle(times.style().number(), parameters.dateOrder() == DateOrder.DAY_FIRST, true);
		}
		if (times.isUndecided()) {
			times = wholeColumn(source, parameters, look.roles.index(Role.TIME), context);
		}
		TimeStyle style = times.style();
		if (!style.decided()) {
			context.warn(source.at(0), style.dayFirst() ? "day-first-assumed" : "month-first-assumed");
		}
		return style;
	}

	private static TimeColumn wholeColumn(Source source, TableParameters parameters, int column, ReadContext context) throws IOException {
		TimeColumn times = new TimeColumn();
		try (RowCursor cursor = parameters.opener().open(source, RowTrouble.IGNORED);
				Stream<Row> rows = RowStream.of(cursor, context.progress())) {
			rows.forEach(row -> times.add(row.cell(column)));
		} catch (UncheckedIOException damaged) {
			// what was seen before the damage decides; reading reports it
			return times;
		}
		return times;
	}

	private static String stem(String name) {
		int dot = name.lastIndexOf('.');
		return dot > 0 ? name.substring(0, dot) : name;
	}
}
