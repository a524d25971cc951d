package io.murmure.architecture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The constant pool of a class file (Java Virtual Machine Specification, section 4.4), as far as it names types. */
final class ClassFile {

	private static final Pattern TYPE_NAME = Pattern.compile("(?:^|[L\\[;(<:])((?:[\\p{L}_$][\\p{L}\\p{N}_$]*/)+[\\p{L}_$][\\p{L}\\p{N}_$]*)");

	private ClassFile() {
	}

	/** Dotted names of the types that the class refers to, annotations that are not kept at run time left out as the JVM would. */
	static Set<String> references(Path file) throws IOException {
		Set<String> names = new TreeSet<>();
		try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
			in.skipNBytes(8);
			int entries = in.readUnsignedShort();
			for (int i = 1; i < entries; i++) {
				int tag = in.readUnsignedByte();
				switch (tag) {
					case 1 -> collect(in.readUTF(), names);
					case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
					case 15 -> in.skipNBytes(3);
					case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
					case 5, 6 -> {
						in.skipNBytes(8);
						i++;
					}
					default -> throw new IOException(file + ": unknown constant tag " + tag);
				}
			}
		}
		return names;
	}

	private static void collect(String text, Set<String> names) {
		Matcher matcher = TYPE_NAME.matcher(text);
		while (matcher.find()) {
			names.add(matcher.group(1).replace('/', '.'));
		}
	}
}
