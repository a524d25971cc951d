package io.murmure.core.finding;

import java.time.Instant;

/** What the listener wrote on a finding. */
public record Note(long id, String text, Instant time) {
}
