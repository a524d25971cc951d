package io.murmure.core.analysis;

import java.util.List;

import io.murmure.core.component.Component;
import io.murmure.core.table.Table;

/**
 * What computes something of a Study: it declares the tables that it needs and makes, and the pipeline runs it when they are
 * stale, after those that make what it needs.
 */
public sealed interface Analysis<P extends Record> extends Component<P> permits Annotator, StudyAnalysis {

	/** Tables that must be up to date before this runs, import's own included. */
	List<Table> needs();

	/** Tables that this alone writes. */
	List<Table> makes();

	/** What the report shows of it, in this order. */
	default List<Figure> figures() {
		return List.of();
	}
}
