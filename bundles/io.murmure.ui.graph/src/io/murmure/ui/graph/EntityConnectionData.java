package io.murmure.ui.graph;

/** A tie of a graph whose content provider gives nodes alone: what a label provider is asked about, and what is selected. */
public record EntityConnectionData(Object source, Object dest) {
}
