package io.murmure.connector.table;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import io.murmure.connector.table.internal.rows.TableOpener;
import io.murmure.core.component.Sentence;
import io.murmure.core.parameter.Parameter;
import io.murmure.core.parameter.ParameterException;

/**
 * How to read a table; an empty text means that the connector finds it out.
 *
 * @param text      name of the column with what was said; the other columns likewise
 * @param delimiter one character, or the word {@code tab}
 * @param encoding  name of a character set
 * @param sheet     name of the sheet of a workbook
 */
public record TableParameters(@Parameter("") String text, @Parameter("") String author, @Parameter("") String time,
		@Parameter("") String channel, @Parameter("") String id, @Parameter("") String replyTo, @Parameter("") String language,
		@Parameter("") String delimiter, @Parameter("guess") DateOrder dateOrder, @Parameter("") String encoding, @Parameter("") String sheet) {

	/** The parameter that names the column of a role. */
	static final Map<Role, String> ROLES = Map.of(Role.TEXT, "text", Role.AUTHOR, "author", Role.TIME, "time", Role.CHANNEL, "channel", Role.ID, "id",
			Role.REPLY_TO, "replyTo", Role.LANGUAGE, "language");

	public TableParameters {
		if (!delimiter.isEmpty() && delimiter.length() > 1 && !delimiter.equalsIgnoreCase("tab") && !delimiter.equals("\\t")) {
			throw new ParameterException(Sentence.of(TableParameters.class, "delimiter", delimiter));
		}
		charset(encoding);
	}

	TableOpener opener() {
		Optional<Character> between = delimiter.isEmpty() ? Optional.empty() : Optional.of(delimiter.length() > 1 ? '\t' : delimiter.charAt(0));
		return new TableOpener(charset(encoding), between, sheet.isBlank() ? Optional.empty() : Optional.of(sheet.strip()));
	}

	/** The columns that the user named. */
	Map<Role, String> named() {
		Map<Role, String> named = new EnumMap<>(Role.class);
		put(named, Role.TEXT, text);
		put(named, Role.AUTHOR, author);
		put(named, Role.TIME, time);
		put(named, Role.CHANNEL, channel);
		put(named, Role.ID, id);
		put(named, Role.REPLY_TO, replyTo);
		put(named, Role.LANGUAGE, language);
		return named;
	}

	private static void put(Map<Role, String> named, Role role, String column) {
		if (!column.isBlank()) {
			named.put(role, column.strip());
		}
	}

	private static Optional<Charset> charset(String name) {
		try {
			return name.isBlank() ? Optional.empty() : Optional.of(Charset.forName(name.strip()));
		} catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
			throw new ParameterException(Sentence.of(TableParameters.class, "encoding", name));
		}
	}
}
