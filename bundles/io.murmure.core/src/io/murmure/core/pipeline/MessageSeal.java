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

	private static final int SECONDS_PER_MINUTE = 60;

	@Override
	public String of(String platform, String channel, Instant time, String text) {
		return of(platform, channel, minute(time), text);
	}

	/** Of the same message at most a minute earlier or later, too: another phone may tell it so. */
	List<String> near(String platform, String channel, Instant time, String text) {
		return LongStream.of(0, -1, 1).mapToObj(apart -> of(platform, channel, minute(time) + apart, text)).toList();
	}

	private String of(String platform, String channel, long minute, String text) {
		return hash.hex("removed", platform, alike(channel), Long.toString(minute), alike(text));
	}

	private static String alike(String text) {
		return Pseudonyms.alike(text, Masker.SOMEBODY);
	}

	private static long minute(Instant time) {
		return Math.floorDiv(time.getEpochSecond(), SECONDS_PER_MINUTE);
	}
}
