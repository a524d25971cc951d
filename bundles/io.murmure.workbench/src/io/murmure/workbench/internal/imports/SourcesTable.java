package io.murmure.workbench.internal.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.murmure.core.connector.Connector;
import io.murmure.ui.Texts;

/** The files with who reads each; a click on the reader changes it. */
final class SourcesTable {

	private final Texts texts = Texts.of(SourcesTable.class);
	private final Composite holder;
	private final ImportChoices choices;
	private final TableViewer viewer;

	SourcesTable(Composite parent, ImportChoices choices, List<Connector<?>> connectors, Runnable changed) {
		this.choices = choices;
		holder = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		viewer = new TableViewer(holder, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setData("id", "sources");
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		column(layout, "sources.file", 3, path -> path.getFileName().toString());
		TableViewerColumn reader = column(layout, "sources.reader", 2, this::readers);
		reader.setEditingSupport(new ReaderEditing(connectors, changed));
		viewer.setInput(choices.paths());
	}

	Control control() {
		return holder;
	}

	/** @param told whether anything is selected: at once, and whenever that changes */
	void onSelection(Consumer<Boolean> told) {
		told.accept(false);
		viewer.addSelectionChangedListener(event -> told.accept(!event.getStructuredSelection().isEmpty()));
	}

	void refresh() {
		viewer.refresh();
	}

	List<Path> selected() {
		List<Path> selected = new ArrayList<>();
		viewer.getStructuredSelection().forEach(path -> selected.add((Path) path));
		return selected;
	}

	private String readers(Path path) {
		if (!choices.isRecognised(path)) {
			return texts.get("sources.looking", path.getFileName());
		}
		List<Connector<?>> readers = choices.readers(path);
		return readers.isEmpty() ? texts.get("sources.nobody")
				: readers.stream().map(connector -> connector.label(Locale.getDefault())).collect(Collectors.joining(", "));
	}

	private interface Words {
		String of(Path path);
	}

	private TableViewerColumn column(TableColumnLayout layout, String title, int weight, Words words) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(texts.get(title));
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return words.of((Path) element);
			}

			@Override
			public String getToolTipText(Object element) {
				return element.toString();
			}
		});
		return column;
	}

	/** Offers every connector, and the one that the content suggests. */
	private final class ReaderEditing extends EditingSupport {

		private final List<Connector<?>> connectors;
		private final Runnable changed;

		ReaderEditing(List<Connector<?>> connectors, Runnable changed) {
			super(viewer);
			this.connectors = connectors;
			this.changed = changed;
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			List<String> items = new ArrayList<>(List.of(texts.get("sources.byContent")));
			connectors.forEach(connector -> items.add(connector.label(Locale.getDefault())));
			return new ComboBoxCellEditor(viewer.getTable(), items.toArray(String[]::new), SWT.READ_ONLY);
		}

		@Override
		protected boolean canEdit(Object element) {
			return true;
		}

		@Override
		protected Object getValue(Object element) {
			List<Connector<?>> readers = choices.readers((Path) element);
			return readers.size() == 1 ? connectors.indexOf(readers.get(0)) + 1 : 0;
		}

		@Override
		protected void setValue(Object element, Object value) {
			int index = (Integer) value;
			choices.choose((Path) element, index <= 0 ? Optional.empty() : Optional.of(connectors.get(index - 1)));
			viewer.refresh();
			changed.run();
		}
	}
}
