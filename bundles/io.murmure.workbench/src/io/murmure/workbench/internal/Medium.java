package io.murmure.workbench.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of what is attached to posts, told by the names of files. */
enum Medium {
	PHOTO("jpg jpeg png heic heif webp bmp tif tiff avif"),
	VIDEO("mp4 mov avi mkv webm 3gp m4v mpg mpeg"),
	VOICE("opus"),
	AUDIO("mp3 m4a ogg oga aac wav flac amr wma"),
	GIF("gif"),
	STICKER("tgs was"),
	CONTACT("vcf"),
	DOCUMENT("pdf doc docx odt rtf txt md xls xlsx ods csv ppt pptx odp epub pages key numbers"),
	FILE("");

	/** What recorders of voices write as. */
	private static final List<String> SPEECH = List.of("opus", "ogg", "oga", "amr");

	private final List<String> extensions;

	Medium(String extensions) {
		this.extensions = List.of(extensions.split(" "));
	}

	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The medium that a mark of a post names. */
	static Optional<Medium> marked(String mark) {
		return Arrays.stream(values()).filter(medium -> medium.key().equals(mark)).findFirst();
	}

	/** What programs write into the names of the files that they make goes before the extension: a voice message can be an MP4 file. */
	static Medium of(String file) {
		String extension = FileName.extension(file);
		List<String> parts = FileName.parts(file);
		boolean ofAProgram = !FileName.isGiven(file);
		if (ofAProgram && (parts.contains("ptt") || parts.contains("voice") || parts.contains("audioclip") || SPEECH.contains(extension))) {
			return VOICE;
		} else if (ofAProgram && (parts.contains("sticker") || parts.contains("stk"))) {
			return STICKER;
		} else if (ofAProgram && parts.contains("gif")) {
			return GIF;
		}
		return extension.equals("opus") ? AUDIO : Arrays.stream(values()).filter(medium -> medium.extensions.contains(extension)).findFirst().orElse(FILE);
	}
}
