package io.murmure.report.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.murmure.core.component.Sentence;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.report.ReportOptions;

/**
 * The organisation's logo and colour in a report.
 *
 * @param picture markup of the logo, empty without one
 * @param accent  {@code #RRGGBB} in place of ours
 */
public record Brand(String picture, Optional<String> accent) {

	private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
	private static final String OURS = "Murmure";
	private static final long LARGEST = 2_000_000;

	/** @throws ParameterException when the logo is no picture or is too large, or the colour is none */
	public static Brand of(ReportOptions options) {
		options.colour().filter(colour -> !COLOUR.matcher(colour).matches()).ifPresent(colour -> {
			throw new ParameterException(Sentence.of(Brand.class, "no-colour", colour));
		});
		return new Brand(options.logo().map(Brand::picture).orElse(""), options.colour());
	}

	/** What stands above the title: the logo, or our name where there is none. */
	String mark() {
		return picture.isEmpty() ? "<p class=\"brand\">" + OURS + "</p>\n" : picture;
	}

	/** A style sheet of paper whose footer has the title in place of our name where the organisation shows its logo. */
	String footer(String style, String title) {
		return picture.isEmpty() ? style : style.replace("content: \"" + OURS + '"', "content: \"" + inStyle(title) + '"');
	}

	private static String inStyle(String text) {
		return text.codePoints().mapToObj(point -> Character.isLetterOrDigit(point) ? Character.toString(point) : String.format("\\%06x", point)).collect(Collectors.joining());
	}

	/** The colours of the report, with the organisation's where it has one. */
	Paints paints() {
		return Paints.of(accent);
	}

	/** The style sheet of a page, or of paper. */
	public String style(String sheet, boolean paper) {
		return paper ? paints().onPaperSheet(sheet) : sheet + paints().css();
	}

	private static String picture(Path file) {
		try {
			if (Files.size(file) > LARGEST) {
				throw new ParameterException(Sentence.of(Brand.class, "too-large", file, LARGEST / 1_000_000));
			}
			byte[] bytes = Files.readAllBytes(file);
			return "<img class=\"logo\" alt=\"\" src=\"data:" + type(file, bytes) + ";base64," + Base64.getEncoder().encodeToString(bytes) + "\"/>\n";
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static String type(Path file, byte[] bytes) {
		String begin = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
		if (begin.startsWith("\u0089PNG")) {
			return "image/png";
		} else if (begin.startsWith("\u00ff\u00d8\u00ff")) {
			return "image/jpeg";
		} else if (begin.toLowerCase(Locale.ROOT).contains("<svg")) {
			return "image/svg+xml";
		}
		throw new ParameterException(Sentence.of(Brand.class, "no-picture", file));
	}
}
