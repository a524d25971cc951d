package io.murmure.core.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import io.murmure.core.privacy.KeyedHash;
import io.murmure.core.privacy.Masker;
import io.murmure.core.privacy.Pseudonyms;
import io.murmure.core.study.Forgetting;

/** By which a message is known again that was removed with its author: channel, minute and text, without the names that each member has for people. */
record MessageSeal(KeyedHash hash) implements Forgetting.Seal {

	@Override
	public String of(String platform, String channel, Instant time, String text) {
		return of(platform, channel, Fingerprints.minute(time), text);
	}

	/** Of the same message at most a minute earlier or later, too: another phone may tell it so. */
	List<String> near(String platform, String channel, Instant time, String text) {
		return LongStream.of(0, -1, 1).mapToObj(apart -> of(platform, channel, Fingerprints.minute(time) + apart, text)).toList();
	}

	private String of(String platform, String channel, long minute, String text) {
		return hash.hex("removed", platform, alike(channel), Long.toString(minute), alike(text));
	}

	private static String alike(String text) {
		return Pseudonyms.alike(text, Masker.SOMEBODY);
	}
}
