/** Graphs as files: pictures (SVG, PNG) and data (GEXF, GraphML). */
package io.murmure.ui.graph.export;
