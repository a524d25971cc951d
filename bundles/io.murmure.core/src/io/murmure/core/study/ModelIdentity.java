package io.murmure.core.study;

/**
 * Which model gave a result.
 *
 * @param id        its name
 * @param checksum  SHA-256 of its files, hexadecimal
 * @param precision {@code fp32}, {@code bf16} or {@code int8}
 */
public record ModelIdentity(String id, String checksum, String precision) {
}
