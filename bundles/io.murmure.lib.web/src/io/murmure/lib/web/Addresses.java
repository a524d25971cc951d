package io.murmure.lib.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.murmure.core.component.Sentence;
import io.murmure.core.parameter.ParameterException;

/** Addresses that a user typed. */
public final class Addresses {

	private static final Pattern FORBIDDEN = Pattern.compile("[ \"<>\\\\^`{|}]");

	private Addresses() {
	}

	/**
	 * An absolute address with a host and one of the schemes; signs that no address may have are written as it may have them.
	 *
	 * @throws ParameterException when it is none, or has a password in it, which would be told and kept with it
	 */
	public static URI of(String typed, Set<String> schemes) {
		URI address = found(typed, schemes).orElseThrow(() -> new ParameterException(Sentence.of(Addresses.class, "none", typed, String.join("://, ", schemes.stream().sorted().toList()) + "://")));
		if (address.getRawUserInfo() != null) {
			throw new ParameterException(Sentence.of(Addresses.class, "password", address.getHost()));
		}
		return address;
	}

	/** The same, or nothing where it is none. */
	public static Optional<URI> found(String typed, Set<String> schemes) {
		try {
			URI address = new URI(FORBIDDEN.matcher(typed.strip()).replaceAll(sign -> "%%%02X".formatted((int) sign.group().charAt(0))));
			return Optional.of(address).filter(one -> one.getHost() != null && one.getScheme() != null && schemes.contains(one.getScheme().toLowerCase(Locale.ROOT)));
		} catch (URISyntaxException broken) {
			return Optional.empty();
		}
	}

	/** Whether it begins with one of the schemes, followed by a host. */
	public static boolean has(String typed, String... schemes) {
		for (String scheme : schemes) {
			if (typed.strip().toLowerCase(Locale.ROOT).startsWith(scheme + "://") && typed.strip().length() > scheme.length() + 3) {
				return true;
			}
		}
		return false;
	}
}
