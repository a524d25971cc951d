package io.murmure.workbench.internal.analyses;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import io.murmure.core.analysis.Analysis;
import io.murmure.core.component.ComponentText;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Selection;

/** All analyses in the order in which they run, ticked when they do, and what is set otherwise than by itself. */
final class AnalysesTable {

	private final Texts texts = Texts.of(AnalysesTable.class);
	private final AnalysisPlan plan;
	private final Consumer<Analysis<?>> show;
	private final Runnable changed;
	private final Composite holder;
	private final Table table;

	/**
	 * @param show    told which one is selected
	 * @param changed told when others run
	 */
	AnalysesTable(Composite parent, AnalysisPlan plan, Consumer<Analysis<?>> show, Runnable changed) {
		this.plan = plan;
		this.show = show;
		this.changed = changed;
		holder = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		table = new Table(holder, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
		table.setData("id", "analyses");
		table.setHeaderVisible(true);
		Selection.paint(table);
		column(layout, "analyses.column.name", 3);
		column(layout, "analyses.column.set", 2);
		plan.order().forEach(analysis -> new TableItem(table, SWT.NONE).setText(analysis.label(Locale.getDefault())));
		table.addListener(SWT.Selection, this::selected);
	}

	private void column(TableColumnLayout layout, String key, int weight) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(texts.get(key));
		layout.setColumnData(column, new ColumnWeightData(weight));
	}

	Control control() {
		return holder;
	}

	private void selected(Event event) {
		TableItem item = (TableItem) event.item;
		Analysis<?> analysis = plan.order().get(table.indexOf(item));
		if (event.detail == SWT.CHECK) {
			plan.run(analysis, item.getChecked());
			table.setSelection(item);
			changed.run();
		}
		show.accept(analysis);
	}

	/** @param id the first of all when there is none with it */
	void select(String id) {
		plan.order().stream().filter(analysis -> analysis.id().equals(id)).findFirst().or(() -> plan.order().stream().findFirst()).ifPresent(analysis -> {
			table.setSelection(plan.order().indexOf(analysis));
			table.showSelection();
			show.accept(analysis);
		});
	}

	Optional<Analysis<?>> selected() {
		return table.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(plan.order().get(table.getSelectionIndex()));
	}

	void refresh() {
		for (int row = 0; row < table.getItemCount(); row++) {
			Analysis<?> analysis = plan.order().get(row);
			ComponentText text = ComponentText.of(analysis.getClass(), Locale.getDefault());
			table.getItem(row).setChecked(plan.runs(analysis));
			table.getItem(row).setText(1, plan.changed(analysis).stream().map(name -> text.get(name + ".label").orElse(name)).collect(Collectors.joining(", ")));
		}
	}
}
