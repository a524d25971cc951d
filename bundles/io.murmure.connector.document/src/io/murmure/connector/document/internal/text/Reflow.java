package io.murmure.connector.document.internal.text;

import java.util.ArrayList;
import java.util.List;

/** Makes paragraphs of lines that were broken to fit a page. */
public final class Reflow {

	private static final double SHORT_LAST_LINE = 0.8;
	private static final int LONGEST_QUESTION = 100;
	private static final int WRAPPED_FROM = 45;

	private Reflow() {
	}

	/** The paragraphs of a page's block: a line that ends a sentence well before the margin ends its paragraph. */
	public static List<Block> paragraphs(Block block) {
		List<String> lines = block.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
		int widest = lines.stream().mapToInt(String::length).max().orElse(0);
		List<Block> paragraphs = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		for (String line : lines) {
			append(text, line);
			if (endsSentence(line) && line.length() < widest * SHORT_LAST_LINE) {
				paragraphs.add(block.with(text.toString()));
				text.setLength(0);
			}
		}
		if (!text.isEmpty()) {
			paragraphs.add(block.with(text.toString()));
		}
		return paragraphs;
	}

	/** One line if the lines look broken to fit a page, otherwise the lines as they are. */
	public static String unwrapped(List<String> lines) {
		boolean wrapped = lines.size() > 1 && lines.subList(0, lines.size() - 1).stream().allMatch(line -> line.length() >= WRAPPED_FROM && line.length() <= 100);
		if (!wrapped) {
			return String.join("\n", lines);
		}
		StringBuilder text = new StringBuilder();
		lines.forEach(line -> append(text, line.strip()));
		return text.toString();
	}

	/** Joins blocks that a page break or wide leading parted in the middle of a sentence; a short question stands above its answer. */
	public static List<Block> rejoined(List<Block> blocks) {
		List<Block> joined = new ArrayList<>();
		for (Block block : blocks) {
			Block before = joined.isEmpty() ? block : joined.getLast();
			boolean goesOn = !joined.isEmpty() && !before.heading() && !block.heading() && !endsSentence(before.text())
					&& Character.isLowerCase(block.text().codePointAt(0));
			if (goesOn) {
				StringBuilder text = new StringBuilder(before.text());
				append(text, block.text());
				joined.set(joined.size() - 1, new Block(false, block.page(), before.position(), text.toString()));
			} else {
				joined.add(block);
			}
		}
		return joined.stream().map(Reflow::questionAbove).toList();
	}

	private static Block questionAbove(Block block) {
		boolean question = block.text().length() <= LONGEST_QUESTION && block.text().endsWith("?") && block.text().indexOf('.') < 0;
		return question ? new Block(true, block.page(), block.position(), block.text()) : block;
	}

	private static boolean endsSentence(String line) {
		return line.matches("(?s).*[.!?…:»”\"]\\s*");
	}

	/** Adds a line, and heals the word that was hyphenated over the line's end. */
	private static void append(StringBuilder text, String line) {
		int last = text.length() - 1;
		boolean cut = last > 0 && (text.charAt(last) == '-' || text.charAt(last) == '\u00ad' || text.charAt(last) == '\u2010')
				&& Character.isLetter(text.charAt(last - 1)) && !line.isEmpty() && Character.isLowerCase(line.codePointAt(0));
		if (cut) {
			text.setLength(last);
		} else if (!text.isEmpty()) {
			text.append(' ');
		}
		text.append(line);
	}
}
