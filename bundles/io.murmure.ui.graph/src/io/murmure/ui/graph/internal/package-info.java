/** Figures and geometry of the graph viewer. */
package io.murmure.ui.graph.internal;
