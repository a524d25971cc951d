package io.murmure.core.pipeline;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;

import io.murmure.core.privacy.KeyedHash;
import io.murmure.core.record.Deletion;
import io.murmure.core.record.Edit;
import io.murmure.core.record.Membership;
import io.murmure.core.record.Post;
import io.murmure.core.record.Reaction;
import io.murmure.core.record.Renaming;
import io.murmure.core.record.Role;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.record.Unreaction;

/**
 * Keyed fingerprints by which the same record is known again in another export: the platform's id where there is one, otherwise
 * channel, author, minute, text as the source has it, and the rank among equals.
 */
final class Fingerprints {

	private static final int SECONDS_PER_MINUTE = 60;

	private final KeyedHash hash;
	private final LongCounts ranks = new LongCounts();

	Fingerprints(KeyedHash hash) {
		this.hash = hash;
	}

	/** @param raw the record as the source gave it */
	String of(SourceRecord raw) {
		return switch (raw) {
			case Post post when post.platformId().isPresent() -> hash.hex("id", post.platform(), post.channel(), post.platformId().get());
			case Post post -> ranked("post", post.platform(), post.channel(), post.author(), minute(post), post.text(), post.attachments().toString());
			case Reaction reaction -> hash.hex("reaction", reaction.platform(), reaction.channel(), reaction.author(), reaction.target(), reaction.sign());
			case Unreaction back -> hash.hex("unreaction", back.platform(), back.channel(), back.target());
			case Membership change -> ranked("member", change.platform(), change.channel(), change.author(), minute(change), change.change().name());
			case Edit edit -> hash.hex("edit", edit.platform(), edit.channel(), edit.target(), edit.text());
			case Deletion deletion -> hash.hex("deletion", deletion.platform(), deletion.channel(), deletion.target());
			case Renaming renaming -> hash.hex("renaming", renaming.platform(), renaming.channel(), renaming.author(), minute(renaming), renaming.name());
			case Role role -> hash.hex("bearer", role.platform(), role.channel(), role.author(), role.id());
		};
	}

	private String ranked(String... parts) {
		byte[] plain = hash.of(parts);
		int rank = ranks.next(ByteBuffer.wrap(plain).getLong());
		return rank == 0 ? HexFormat.of().formatHex(plain) : hash.hex(HexFormat.of().formatHex(plain), Integer.toString(rank));
	}

	private static String minute(SourceRecord raw) {
		return Long.toString(minute(raw.time()));
	}

	/** By which the same message is known again, whatever seconds a source tells. */
	static long minute(Instant time) {
		return Math.floorDiv(time.getEpochSecond(), SECONDS_PER_MINUTE);
	}
}
