package io.murmure.core.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import io.murmure.core.source.Source;
import io.murmure.core.study.Warning;

/**
 * A platform's download is a folder or ZIP file of JSON files, and some tables, of which some are no posts: friends, advertisers, settings. They may look
 * like tables; what only a general connector would read there is left out, unless it is named by itself.
 */
final class SideFiles {

	/** Kind of the warning about such a file. */
	static final String KIND = "side-file";

	/** From this confidence on, a connector knows where a file comes from. */
	static final double KNOWS_THE_PLATFORM = 0.85;

	/** From this confidence on, a table has columns that are called what columns of posts are called. */
	private static final double IS_A_TABLE_OF_TEXTS = 0.7;

	/** Tables of contents for the eye, in archives of Google, X and Meta; the first tells an archive whose files may all be tables. */
	private static final List<String> CONTENTS = List.of("archive_browser.html", "Your archive.html", "start_here.html");

	/** Endings of a record a line, which no platform gives to a side file. */
	private static final List<String> RECORDS = List.of("ndjson", "jsonl");

	/** Objects, lists of values, or a script that assigns one; a chat whose lines begin with a date in brackets is none. */
	private static final Pattern JSON = Pattern.compile("(?s)(?:window\\.|\\{|\\[\\s*(?:[\\[{\"\\]]|(?:-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?|true|false|null)\\s*[,\\]]|$)).*");

	private SideFiles() {
	}

	/** @param together what was found in one folder or ZIP file that the user named */
	static List<Recognition> leaveOut(List<Recognition> together) {
		boolean download = together.stream().anyMatch(one -> one.confidence() >= KNOWS_THE_PLATFORM && isJson(one.source()) || one.source().name().equals(CONTENTS.getFirst()));
		return download ? together.stream().map(SideFiles::leaveOut).toList() : together;
	}

	/** Whether a file in an archive that a connector reads as a whole is worth reading by another: one that knows it, or a table of texts. */
	static boolean standsByItself(Recognition one) {
		return one.confidence() >= KNOWS_THE_PLATFORM || one.confidence() >= IS_A_TABLE_OF_TEXTS && isTable(one.source());
	}

	private static Recognition leaveOut(Recognition one) {
		if (one.unread().filter(why -> why.kind().equals(Nearest.DAMAGED)).isPresent()) {
			return one;
		}
		if (one.source().size() == 0 || RECORDS.contains(one.source().extension())) {
			return one;
		}
		boolean side = CONTENTS.contains(one.source().name()) || one.confidence() < KNOWS_THE_PLATFORM && isJson(one.source()) || one.confidence() < IS_A_TABLE_OF_TEXTS && isTable(one.source());
		return side ? Recognition.none(one.source(), new Warning(one.source().at(0), KIND, List.of())) : one;
	}

	private static boolean isTable(Source source) {
		return List.of("csv", "tsv").contains(source.extension());
	}

	/** JSON, and the scripts of an archive of X, whose first lines assign it. */
	static boolean isJson(Source source) {
		try {
			String head = new String(source.head(256), StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
			return JSON.matcher(head).matches();
		} catch (IOException unreadable) {
			return false;
		}
	}
}
