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
	private static final long LARGEST = 2_000_000;

	/** @throws ParameterException when the logo is no picture or is too large, or the colour is none */
	public static Brand of(ReportOptions options) {
		options.colour().filter(colour -> !COLOUR.matcher(colour).matches()).ifPresent(colour -> {
			throw new ParameterException(Sentence.of(Brand.class, "no-colour", colour));
		});
		return new Brand(options.logo().map(Brand::picture).orElse(""), options.colour());
	}

	/** A style sheet in which our colour is the organisation's. */
	public String colour(String style) {
		return accent.map(colour -> style.replace(Telling.PALETTE.accent(), colour)).orElse(style);
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
