package io.murmure.ui.graph;

import java.util.Map;

/** What else is known of a node or a tie, for exports of data. A label provider may be one. */
public interface IAttributeProvider {

	/** By name. Asked after all rules on what may leave were obeyed by what is shown. */
	Map<String, String> getAttributes(Object element);
}
