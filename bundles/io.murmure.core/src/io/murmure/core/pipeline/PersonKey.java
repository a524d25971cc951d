package io.murmure.core.pipeline;

import java.text.Normalizer;
import java.util.Locale;

import io.murmure.core.privacy.KeyedHash;

/** By what a person is known again, on one platform, whatever case or Unicode form the handle is written in. */
final class PersonKey {

	private PersonKey() {
	}

	static String of(KeyedHash hash, String platform, String name) {
		return hash.hex("person", platform, handle(name).toLowerCase(Locale.ROOT));
	}

	static String handle(String name) {
		return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
	}
}
