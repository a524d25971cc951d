package io.murmure.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A text source, read as it was before it was damaged.
 *
 * @param origin    with the damage
 * @param stretches what of it is no text
 * @param misread   how often its UTF-8 was taken for windows-1252
 * @param escaped   whether also where it was then written as the escapes of JSON
 * @param byLines   whether single lines of it were
 */
record RepairedSource(Source origin, List<Stretch> stretches, int misread, boolean escaped, boolean byLines) implements DerivedSource {

	@Override
	public InputStream open() throws IOException {
		InputStream text = new RepairedStream(PlainText.open(new TextOnlySource(origin, stretches), escaped), misread);
		return byLines ? new MisreadLines(text) : text;
	}
}
