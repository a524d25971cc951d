package io.murmure.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What Murmure wrote itself into a folder of sources: studies, and reports with the tables beside them. Nobody speaks there who was not read
 * already, and {@code listen .} writes both beside what it reads. Remembers what it saw: one for each look at a folder.
 */
public final class OwnFiles {

	/** Stands in the head of each report's page. */
	public static final String PAGE_MARK = "<meta name=\"generator\" content=\"Murmure\"/>";
	/** Stands in the metadata of each report on paper, which PDF/A leaves unpacked. */
	public static final String PAPER_MARK = "<pdf:Producer>Murmure<";
	/** The folder of a report's tables, beside its page. */
	public static final String DATA = "data";

	private static final Pattern STUDY = Pattern.compile(".*\\.murmure(?:\\.wal|\\.tmp)?");
	private static final String PAGE = "index.html";
	private static final String PAPER = "report.pdf";
	private static final int HEAD = 1 << 10;
	private static final long LARGEST_PAPER = 64 << 20;

	private final Map<Path, Boolean> reports = new HashMap<>();

	/** Whether this is what a study is called, or what the database keeps beside it while it is open. */
	public static boolean isStudy(String name) {
		return STUDY.matcher(name.toLowerCase(Locale.ROOT)).matches();
	}

	boolean has(Path file) {
		String name = file.getFileName().toString();
		Path folder = file.toAbsolutePath().getParent();
		return isStudy(name) || name.equals(PAGE) && isPage(file) || name.equals(PAPER) && isPaper(file)
				|| name.endsWith(".csv") && folder.endsWith(DATA) && isReport(folder.getParent());
	}

	private boolean isReport(Path folder) {
		return reports.computeIfAbsent(folder, unseen -> isPage(unseen.resolve(PAGE)) || isPaper(unseen.resolve(PAPER)));
	}

	private static boolean isPage(Path file) {
		try (InputStream page = Files.newInputStream(file)) {
			return new String(page.readNBytes(HEAD), StandardCharsets.UTF_8).contains(PAGE_MARK);
		} catch (IOException none) {
			return false;
		}
	}

	private static boolean isPaper(Path file) {
		try {
			return Files.size(file) <= LARGEST_PAPER && Files.readString(file, StandardCharsets.ISO_8859_1).contains(PAPER_MARK);
		} catch (IOException none) {
			return false;
		}
	}
}
