package io.murmure.lib.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

import io.murmure.core.component.Sentence;
import io.murmure.core.parameter.ParameterException;

/** Addresses that a user typed. */
public final class Addresses {

	private Addresses() {
	}

	/**
	 * An absolute address with a host and one of the schemes.
	 *
	 * @throws ParameterException when it is none
	 */
	public static URI of(String typed, Set<String> schemes) {
		try {
			URI address = new URI(typed.strip());
			if (address.getHost() != null && address.getScheme() != null && schemes.contains(address.getScheme().toLowerCase(Locale.ROOT))) {
				return address;
			}
		} catch (URISyntaxException broken) {
			// told below
		}
		throw new ParameterException(Sentence.of(Addresses.class, "none", typed, String.join("://, ", schemes.stream().sorted().toList()) + "://"));
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
