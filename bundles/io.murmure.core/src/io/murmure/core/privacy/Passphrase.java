package io.murmure.core.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import io.murmure.core.component.Sentence;
import io.murmure.core.parameter.ParameterException;

/**
 * Derives the key of each Study from a passphrase: PBKDF2 with HMAC-SHA-256, 600 000 rounds (OWASP, 2023), salted with the Study's id.
 * The same passphrase gives the same pseudonyms on every machine, and nothing is kept.
 */
public final class Passphrase implements Secrets {

	private static final int ROUNDS = 600_000;
	private static final int BITS = 256;
	private static final int SHORTEST = 12;

	private final char[] passphrase;

	/** @throws ParameterException when it is too short to hold against a search */
	public Passphrase(char[] passphrase) {
		if (passphrase.length < SHORTEST) {
			throw new ParameterException(Sentence.of(Passphrase.class, "short", passphrase.length, SHORTEST));
		}
		this.passphrase = Arrays.copyOf(passphrase, passphrase.length);
	}

	@Override
	public byte[] key(String studyId) {
		try {
			PBEKeySpec spec = new PBEKeySpec(passphrase, studyId.getBytes(StandardCharsets.UTF_8), ROUNDS, BITS);
			return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
		} catch (GeneralSecurityException everyJavaHasIt) {
			throw new IllegalStateException(everyJavaHasIt);
		}
	}
}
