/**
 * A viewer of small graphs, up to some two hundred nodes, on Draw2d with the layouts of Zest. Names and contracts are those of Zest's own viewer, which no registry has: a
 * content provider gives nodes and ties, a label provider names and, with {@link io.murmure.ui.graph.IEntityStyleProvider} and
 * {@link io.murmure.ui.graph.IConnectionStyleProvider}, styles them. It knows nothing of communities: any plug-in can show a graph of its own with it.
 */
package io.murmure.ui.graph;
