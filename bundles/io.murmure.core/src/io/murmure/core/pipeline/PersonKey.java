package io.murmure.core.pipeline;

import java.text.Normalizer;
import java.util.Locale;

import io.murmure.core.privacy.KeyedHash;
import io.murmure.core.privacy.Telephone;

/** By what a person is known again, on one platform, whatever case or Unicode form the handle is written in, and however a phone number is. */
final class PersonKey {

	private PersonKey() {
	}

	static String of(KeyedHash hash, String platform, String name) {
		String handle = handle(name);
		return hash.hex("person", platform, Telephone.of(handle).orElseGet(() -> handle.toLowerCase(Locale.ROOT)));
	}

	static String ofId(KeyedHash hash, String platform, String id) {
		return hash.hex("person by id", platform, id);
	}

	static String handle(String name) {
		return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
	}
}
