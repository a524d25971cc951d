package io.murmure.lib.exports;

/** The name of a file that an export tells by its path or address. */
public final class FileName {

	private FileName() {
	}

	/** @param path in the export, parted by slashes; a name may have any other sign */
	public static String of(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	/** @param address on the web; what it asks there is no part of the name */
	public static String ofAddress(String address) {
		return of(address.strip().replaceFirst("[?#].*$", ""));
	}
}
