package io.murmure.core.record;

/** What a source says about a post beside its text. */
public enum Mark {
	/** Its text was changed after it was sent. */
	EDITED,
	/** Its author or a moderator took it back; the text is gone. */
	DELETED,
	/** It was passed on from elsewhere. */
	FORWARDED,
	/** It stood for a picture, a voice message or another medium that the export left out. */
	MEDIA,
	/** A poll. */
	POLL,
	/** A place or a live position. */
	LOCATION,
	/** {@link #MEDIA} that the source says are photos. */
	PHOTO,
	/** Media that are videos. */
	VIDEO,
	/** Media that are voice messages. */
	VOICE,
	/** Media that are other recordings, or recordings of a kind that the source does not tell. */
	AUDIO,
	/** Media that are moving pictures. */
	GIF,
	/** Media that are stickers. */
	STICKER,
	/** Media that are documents. */
	DOCUMENT,
	/** How to reach somebody. */
	CONTACT,
	/** It is said in the name of the channel, by whoever keeps it: that name is nobody's. */
	CHANNEL
}
