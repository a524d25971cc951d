package io.murmure.connector.whatsapp;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.progress.Progress;
import io.murmure.core.source.LineReader;

/**
 * The first reading of a chat, over the whole of it: which layout its stamps have, or layouts (a line with a stamp of a foreign one is text that
 * somebody pasted), in which order day and month stand, who writes, what the group is called. O(lines), and memory for the authors.
 */
final class ChatSurvey {

	private static final int LINES_PER_CHECK = 4096;
	private static final int LATE = 20;
	private static final int FEWEST = 3;

	private final StampScanner scanner = new StampScanner();
	private final Map<Integer, SeenLayout> layouts = new LinkedHashMap<>();
	private final Stretches stretches = new Stretches();
	private final DayHeadings headings = new DayHeadings();
	private final Authors authors = new Authors();
	private final GroupItself group = new GroupItself();
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
		boolean closed = layouts.values().stream().anyMatch(layout -> layout.stamps() == most && layout.isClosed());
		double share = Math.min(1, 3.0 * most / lines);
		boolean late = layouts.values().stream().allMatch(layout -> layout.firstLine() > LATE);
		return (closed ? most >= FEWEST ? 0.6 + 0.35 * share : 0.3 + 0.65 * share : 0.4 * share) * (late ? 0.4 : 1);
	}

	private long most() {
		return layouts.values().stream().mapToLong(SeenLayout::stamps).max().orElse(0);
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
		SeenLayout layout = layouts.computeIfAbsent(stamp.layout(), unseen -> new SeenLayout(stamp, number));
		layout.see(stamp);
		stretches.see(stamp);
		int colon = authors.colon(line, stamp.body());
		if (colon >= 0) {
			authored = true;
			String author = line.substring(stamp.body(), colon);
			authors.see(author, line, stamp.body(), colon);
			layout.by(author);
		} else if (GroupEvents.isBySystem(line.substring(stamp.body()))) {
			bySystem++;
		} else {
			layout.byNobody();
		}
		seeGroupName(line, stamp.body(), colon);
	}

	private void seeGroupName(String line, int body, int colon) {
		boolean bare = colon < 0 || GroupEvents.isQuoted(line, body, colon);
		int said = bare ? body : Math.min(line.length(), colon + 2);
		boolean marked = !bare && said < line.length() && Glyphs.isSystemMark(line.charAt(said));
		if (stamps == 1 && !bare) {
			group.seeFirst(line.substring(body, colon), line.substring(said));
		} else if (!bare && !marked && group.isDoubtful()) {
			group.seeSpeaking(line.substring(body, colon));
		}
		if (bare || marked || beginAlike(line, body, said) && GroupEvents.isOfItself(line.substring(said), line.substring(body, colon))) {
			GroupEvents.groupName(line.substring(said)).ifPresent(name -> groupName = Optional.of(name));
		}
	}

	/** Whether what is said may begin with the author's name, as hardly any message does: cheaper to see than to take the line apart. */
	private static boolean beginAlike(String line, int body, int said) {
		int name = body;
		while (name < said && Character.isWhitespace(line.charAt(name))) {
			name++;
		}
		return said < line.length() && line.charAt(said) == line.charAt(name);
	}

	private ChatProfile profile(DateOrder wanted) {
		authors.settle();
		FormChoice forms = new FormChoice(layouts.values(), stretches, wanted);
		long first = layouts.values().stream().filter(seen -> forms.chosen().containsKey(seen.layout())).findFirst().map(SeenLayout::firstLine).orElse(0L);
		return new ChatProfile(forms.chosen(), forms.otherForms(), authors, groupName, group.name(), first);
	}
}
