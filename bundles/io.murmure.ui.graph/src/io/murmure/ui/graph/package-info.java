/**
 * A viewer of small graphs, up to some two hundred nodes, on Draw2d with the layouts of Zest. It knows nothing of communities: any plug-in can show a graph of its own with it.
 * <p>
 * Names, signatures and contracts are those of the viewer of Zest 1, which no registry has, so that it can be put in the place of this one: exchange this package for
 * {@code org.eclipse.zest.core.viewers}, and for {@code org.eclipse.zest.core.widgets} where the type is {@link io.murmure.ui.graph.Graph}, an item of it or
 * {@link io.murmure.ui.graph.ZestStyles}. That is why null means "the viewer's own" here. Our own additions stand in types of their own, {@link io.murmure.ui.graph.IEntityShapeProvider},
 * {@link io.murmure.ui.graph.IConnectionLineProvider}, {@link io.murmure.ui.graph.IAttributeProvider}, {@link io.murmure.ui.graph.GraphLayout} and
 * {@link io.murmure.ui.graph.GraphLegend}, or are places, undo, {@code layOut} and {@code setLayout} of the viewer.
 */
package io.murmure.ui.graph;
