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
	LOCATION
}
