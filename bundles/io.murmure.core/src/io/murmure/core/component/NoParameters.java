package io.murmure.core.component;

/** The parameters of a component that has none. */
public record NoParameters() {
}
