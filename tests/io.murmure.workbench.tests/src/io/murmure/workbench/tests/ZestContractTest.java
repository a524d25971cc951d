package io.murmure.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredContentProvider;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.swt.widgets.Item;
import org.junit.jupiter.api.Test;

import io.murmure.ui.graph.EntityConnectionData;
import io.murmure.ui.graph.Graph;
import io.murmure.ui.graph.GraphConnection;
import io.murmure.ui.graph.GraphItem;
import io.murmure.ui.graph.GraphNode;
import io.murmure.ui.graph.GraphViewer;
import io.murmure.ui.graph.IConnectionStyleProvider;
import io.murmure.ui.graph.IEntityStyleProvider;
import io.murmure.ui.graph.IFigureProvider;
import io.murmure.ui.graph.IGraphContentProvider;
import io.murmure.ui.graph.IGraphEntityContentProvider;
import io.murmure.ui.graph.IGraphEntityRelationshipContentProvider;
import io.murmure.ui.graph.ZestStyles;

/** What a view says to Zest 1's viewer it says to ours: each signature here is one of org.eclipse.zest.core.viewers or org.eclipse.zest.core.widgets. */
class ZestContractTest {

	private static final Map<Class<?>, String> CALLED = Map.of(GraphViewer.class, """
			GraphViewer(Composite, int)
			Graph getGraphControl()
			Control getControl()
			void setContentProvider(IContentProvider)
			void setLabelProvider(IBaseLabelProvider)
			void setInput(Object)
			void setLayoutAlgorithm(LayoutAlgorithm)
			void setLayoutAlgorithm(LayoutAlgorithm, boolean)
			void applyLayout()
			void setNodeStyle(int)
			int getNodeStyle()
			void setConnectionStyle(int)
			int getConnectionStyle()
			GraphItem findGraphItem(Object)
			Object[] getNodeElements()
			Object[] getConnectionElements()
			void addNode(Object)
			void removeNode(Object)
			void addRelationship(Object)
			void addRelationship(Object, Object, Object)
			void removeRelationship(Object)
			void reveal(Object)
			void unReveal(Object)
			void zoomTo(int, int, int, int)
			ISelection getSelection()
			IStructuredSelection getStructuredSelection()
			void setSelection(ISelection)
			void setSelection(ISelection, boolean)
			void addSelectionChangedListener(ISelectionChangedListener)
			void removeSelectionChangedListener(ISelectionChangedListener)
			void addDoubleClickListener(IDoubleClickListener)
			void setFilters(ViewerFilter[])
			void addFilter(ViewerFilter)
			void refresh()
			void refresh(Object)
			void refresh(Object, boolean)
			void update(Object, String[])
			void update(Object[], String[])
			""", Graph.class, """
			Graph(Composite, int)
			List getNodes()
			List getConnections()
			List getSelection()
			""", GraphItem.class, """
			Object getData()
			String getText()
			int getItemType()
			Graph getGraphModel()
			void highlight()
			void unhighlight()
			boolean isHighlighted()
			""", GraphNode.class, """
			List getSourceConnections()
			List getTargetConnections()
			Point getLocation()
			Dimension getSize()
			boolean isSelected()
			Color getForegroundColor()
			Color getBackgroundColor()
			IFigure getNodeFigure()
			""", GraphConnection.class, """
			GraphNode getSource()
			GraphNode getDestination()
			Connection getConnectionFigure()
			Object getExternalConnection()
			Color getLineColor()
			int getLineWidth()
			boolean isDirected()
			""", EntityConnectionData.class, """
			EntityConnectionData(Object, Object)
			""", ZestStyles.class, """
			boolean checkStyle(int, int)
			boolean validateConnectionStyle(int)
			""");

	/** Whoever implements these for ours has implemented them for Zest, and the other way round. */
	private static final Map<Class<?>, String> IMPLEMENTED = Map.of(IGraphContentProvider.class, """
			Object getSource(Object)
			Object getDestination(Object)
			Object[] getElements(Object)
			""", IGraphEntityContentProvider.class, """
			Object[] getElements(Object)
			Object[] getConnectedTo(Object)
			""", IGraphEntityRelationshipContentProvider.class, """
			Object[] getElements(Object)
			Object[] getRelationships(Object, Object)
			""", IFigureProvider.class, """
			IFigure getFigure(Object)
			""", IEntityStyleProvider.class, """
			Color getNodeHighlightColor(Object)
			Color getBorderColor(Object)
			Color getBorderHighlightColor(Object)
			int getBorderWidth(Object)
			Color getBackgroundColour(Object)
			Color getForegroundColour(Object)
			IFigure getTooltip(Object)
			boolean fisheyeNode(Object)
			void dispose()
			""", IConnectionStyleProvider.class, """
			int getConnectionStyle(Object)
			Color getColor(Object)
			Color getHighlightColor(Object)
			int getLineWidth(Object)
			IFigure getTooltip(Object)
			void dispose()
			""");

	@Test
	void whateverAViewCallsIsThere() {
		CALLED.forEach((type, signatures) -> {
			Set<String> offered = Stream.concat(Arrays.stream(type.getConstructors()), Arrays.stream(type.getMethods())).map(ZestContractTest::signature).collect(Collectors.toSet());
			signatures.lines().forEach(signature -> assertTrue(offered.contains(signature), type.getSimpleName() + " lacks " + signature));
		});
	}

	@Test
	void providersHaveToSayWhatZestAsksAndNoMore() {
		IMPLEMENTED.forEach((type, signatures) -> assertEquals(signatures.lines().sorted().toList(),
				Arrays.stream(type.getMethods()).filter(method -> Modifier.isAbstract(method.getModifiers())).map(ZestContractTest::signature).distinct().sorted().toList(), type.getSimpleName()));
	}

	@Test
	void typesExtendWhatThoseOfZestExtend() {
		assertTrue(StructuredViewer.class.isAssignableFrom(GraphViewer.class) && ISelectionProvider.class.isAssignableFrom(GraphViewer.class));
		assertTrue(GraphItem.class.isAssignableFrom(GraphNode.class) && GraphItem.class.isAssignableFrom(GraphConnection.class) && Item.class.isAssignableFrom(GraphItem.class));
		for (Class<?> content : List.of(IGraphContentProvider.class, IGraphEntityContentProvider.class, IGraphEntityRelationshipContentProvider.class)) {
			assertTrue(IStructuredContentProvider.class.isAssignableFrom(content), content.getSimpleName());
		}
	}

	@Test
	void stylesHaveTheNumbersOfZest() {
		assertEquals(new TreeMap<>(Map.ofEntries(Map.entry("NONE", 0), Map.entry("IGNORE_INVISIBLE_LAYOUT", 2), Map.entry("NODES_CACHE_LABEL", 2), Map.entry("NODES_FISHEYE", 4),
				Map.entry("NODES_HIDE_TEXT", 8), Map.entry("NODES_NO_LAYOUT_RESIZE", 16), Map.entry("NODES_NO_LAYOUT_ANIMATION", 256), Map.entry("NODES_NO_FISHEYE_ANIMATION", 65536),
				Map.entry("NODES_NO_ANIMATION", 65792), Map.entry("CONNECTIONS_DIRECTED", 2), Map.entry("CONNECTIONS_SOLID", 4), Map.entry("CONNECTIONS_DASH", 8),
				Map.entry("CONNECTIONS_DOT", 16), Map.entry("CONNECTIONS_DASH_DOT", 32))), constants(ZestStyles.class));
		assertEquals(Map.of("NODE", 1, "CONNECTION", 2), constants(GraphItem.class));
	}

	@Test
	void theEndsOfATieWithoutAnObjectOfItsOwnAreFields() throws ReflectiveOperationException {
		EntityConnectionData tie = new EntityConnectionData("Gare", "Canal");
		assertEquals("Gare", EntityConnectionData.class.getField("source").get(tie));
		assertEquals("Canal", EntityConnectionData.class.getField("dest").get(tie));
	}

	private static Map<String, Integer> constants(Class<?> type) {
		return Arrays.stream(type.getDeclaredFields()).filter(field -> Modifier.isPublic(field.getModifiers()) && Modifier.isStatic(field.getModifiers()))
				.collect(Collectors.toMap(Field::getName, ZestContractTest::number, Integer::sum, TreeMap::new));
	}

	private static int number(Field constant) {
		try {
			return constant.getInt(null);
		} catch (IllegalAccessException hidden) {
			throw new AssertionError(hidden);
		}
	}

	private static String signature(Executable executable) {
		String parameters = Arrays.stream(executable.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
		return executable instanceof Method method ? method.getReturnType().getSimpleName() + " " + method.getName() + parameters
				: executable.getDeclaringClass().getSimpleName() + parameters;
	}
}
