package io.murmure.connector.tiktok;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.murmure.core.source.LineReader;
import io.murmure.core.source.Source;
import io.murmure.core.source.TextDecoding;

/** The files that TikTok hands out when asked for TXT: one for each kind of thing, entries parted by blank lines, conversations under a heading each. */
final class TextFile {

	static final Pattern CONVERSATION = Pattern.compile("^>>> ?(?:Group )?Chat History with (.*?):*\\s*$");
	static final Pattern MESSAGE = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2})(?: UTC)? ([^:]+): ?(.*)$", Pattern.DOTALL);
	static final Pattern DATE = Pattern.compile("^Date: ?(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2})(?: UTC)?\\s*$");

	private static final Pattern COMMENT = Pattern.compile("^Comment: ?.*");
	private static final Pattern OWN_VIDEO = Pattern.compile("(?i)^Like(?:\\(s\\)|s)?: ?\\d+\\s*$");
	private static final Pattern NAME = Pattern.compile("(?im)^User ?name: ?(\\S+)\\s*$");
	private static final List<String> ABOUT = List.of("Profile/Profile Information.txt", "Profile/Profile Info.txt", "Profile And Settings/Profile Info.txt", "Profile Information.txt", "Profile Info.txt");
	private static final int HEAD = 1 << 14;
	private static final int LONGEST_PIECE = 1 << 16;
	private static final int FOLDERS_UP = 3;

	private TextFile() {
	}

	static boolean is(Source file) throws IOException {
		Optional<TextDecoding> decoding = TextDecoding.of(file.head(HEAD));
		if (decoding.isEmpty()) {
			return false;
		}
		boolean talks = false;
		boolean dated = false;
		for (String line : new String(file.head(HEAD), StandardCharsets.UTF_8).replace("\uFEFF", "").split("\\R")) {
			if (!line.isBlank() && !talks && !dated && !CONVERSATION.matcher(line).matches() && !DATE.matcher(line).matches()) {
				return false;
			}
			talks |= CONVERSATION.matcher(line).matches();
			dated |= DATE.matcher(line).matches();
			if (talks && MESSAGE.matcher(line).matches() || dated && (COMMENT.matcher(line).matches() || OWN_VIDEO.matcher(line).matches())) {
				return true;
			}
		}
		return false;
	}

	static LineReader lines(Source file) throws IOException {
		return LineReader.openInPieces(file, TextDecoding.of(file).orElse(TextDecoding.UTF_8), LONGEST_PIECE);
	}

	/** The name in the file on the account that lies in another folder of the download. */
	static Optional<String> owner(Source file) throws IOException {
		String folder = "";
		for (int up = 0; up < FOLDERS_UP; up++, folder = "../" + folder) {
			for (String about : ABOUT) {
				Optional<Source> near = file.near(folder + about);
				if (near.isPresent()) {
					Matcher name = NAME.matcher(new String(near.get().head(HEAD), StandardCharsets.UTF_8));
					if (name.find()) {
						return Optional.of(name.group(1));
					}
				}
			}
		}
		return Optional.empty();
	}
}
