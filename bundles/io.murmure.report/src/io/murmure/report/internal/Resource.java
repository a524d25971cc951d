package io.murmure.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Texts that lie beside this class. */
public final class Resource {

	private Resource() {
	}

	public static String text(String name) throws IOException {
		try (InputStream resource = Resource.class.getResourceAsStream(name)) {
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
