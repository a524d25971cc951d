package io.murmure.connector.whatsapp;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.murmure.connector.whatsapp.OrderEvidence.Decision;
import io.murmure.core.progress.Progress;
import io.murmure.core.source.LineReader;

/**
 * The first reading of a chat, over the whole of it: which layout its stamps have (a line with a stamp of another layout is text that
 * somebody pasted), in which order day and month stand, who writes, what the group is called. O(lines), and memory for the authors.
 */
final class ChatSurvey {

	private static final int LINES_PER_CHECK = 4096;
	private static final int LATE = 20;
	private static final int FEWEST = 3;
	private static final int FEWEST_IN_A_HUNDRED = 20;

	private final StampScanner scanner = new StampScanner();
	private final Map<Integer, OrderEvidence> layouts = new HashMap<>();
	private final Map<Integer, Long> firstLines = new HashMap<>();
	private final DayHeadings headings = new DayHeadings();
	private final Authors authors = new Authors();
	private Optional<String> firstAuthor = Optional.empty();
	private Optional<String> groupName = Optional.empty();
	private long lines;
	private long stamps;
	private long bySystem;
	private boolean authored;

	/** Of a chat that breaks off, what stands before decides; the second reading tells that it does. */
	static ChatProfile of(LineReader reader, DateOrder wanted, Progress progress) throws IOException {
		ChatSurvey survey = new ChatSurvey();
		try {
			while (reader.advance()) {
				if (reader.number() % LINES_PER_CHECK == 0) {
					progress.check();
				}
				survey.see(reader.number(), reader.line());
			}
		} catch (IOException breaksOff) {
			if (survey.stamps == 0) {
				throw breaksOff;
			}
		}
		return survey.profile(wanted);
	}

	/**
	 * From 0 to 1: how much what was seen looks like a chat. A chat begins with a stamp, has one every few lines (long announcements
	 * count, too), and ends it with brackets or a dash; a stamp that nothing ends stands in logs as well. Behind the stamp stands an
	 * author, or, where nobody has written anything yet, what WhatsApp itself tells of the group.
	 */
	double likeness() {
		long most = most();
		if (most == 0 || !authored && 2 * bySystem < most) {
			return 0;
		}
		boolean closed = layouts.entrySet().stream().anyMatch(layout -> layout.getValue().stamps() == most && StampScanner.isClosed(layout.getKey()));
		double share = Math.min(1, 3.0 * most / lines);
		boolean late = firstLines.values().stream().allMatch(line -> line > LATE);
		return (closed ? most >= FEWEST ? 0.6 + 0.35 * share : 0.3 + 0.65 * share : 0.4 * share) * (late ? 0.4 : 1);
	}

	private long most() {
		return layouts.values().stream().mapToLong(OrderEvidence::stamps).max().orElse(0);
	}

	void see(long number, String raw) {
		Optional<String> dated = headings.dated(raw);
		if (dated.isEmpty()) {
			return;
		}
		String line = dated.get();
		lines += line.isBlank() ? 0 : 1;
		Optional<Stamp> found = scanner.scan(line);
		if (found.isEmpty()) {
			return;
		}
		stamps++;
		Stamp stamp = found.get();
		OrderEvidence evidence = layouts.get(stamp.layout());
		if (evidence == null) {
			evidence = new OrderEvidence(stamp.yearAt());
			layouts.put(stamp.layout(), evidence);
			firstLines.put(stamp.layout(), number);
		}
		evidence.see(stamp);
		int colon = authors.colon(line, stamp.body());
		if (colon >= 0) {
			authored = true;
			authors.see(line, stamp.body(), colon);
		} else if (!authored && GroupEvents.isBySystem(line.substring(stamp.body()))) {
			bySystem++;
		}
		seeGroupName(line, stamp.body(), colon);
	}

	private void seeGroupName(String line, int body, int colon) {
		boolean bare = colon < 0 || GroupEvents.isQuoted(line, body, colon);
		String said = bare ? line.substring(body) : line.substring(Math.min(line.length(), colon + 2));
		boolean marked = !bare && !said.isEmpty() && Glyphs.isSystemMark(said.charAt(0));
		if (stamps == 1 && !bare) {
			firstAuthor = GroupEvents.isEncryptionNotice(said) ? Optional.of(Authors.name(line.substring(body, colon))) : Optional.empty();
		}
		if (bare || marked || GroupEvents.isOfItself(said, line.substring(body, colon))) {
			GroupEvents.groupName(said).ifPresent(name -> groupName = Optional.of(name));
		}
	}

	private ChatProfile profile(DateOrder wanted) {
		authors.settle();
		long most = most();
		Map<Integer, Decision> accepted = new HashMap<>();
		long first = 0;
		for (Map.Entry<Integer, OrderEvidence> layout : layouts.entrySet()) {
			long count = layout.getValue().stamps();
			if (count == most && accepted.isEmpty() || count >= FEWEST && count * 100 >= stamps * FEWEST_IN_A_HUNDRED) {
				accepted.put(layout.getKey(), layout.getValue().decide(wanted));
				long line = firstLines.get(layout.getKey());
				first = first == 0 ? line : Math.min(first, line);
			}
		}
		return new ChatProfile(accepted, authors, groupName.or(() -> firstAuthor), first);
	}
}
