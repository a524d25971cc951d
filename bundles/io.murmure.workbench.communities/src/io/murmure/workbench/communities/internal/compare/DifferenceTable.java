package io.murmure.workbench.communities.internal.compare;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.murmure.core.comparison.ComparisonText;
import io.murmure.core.comparison.Contrast;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.workbench.communities.internal.CommunityTexts;

/** Differences as rows of a table: all that were compared, words too. */
public final class DifferenceTable {

	private final Texts texts = CommunityTexts.texts();
	private final ComparisonText words = ComparisonText.of(Locale.getDefault());

	public List<String> titles() {
		return Stream.of("measure", "first", "second", "difference", "interval", "p", "sure", "firstBasis", "secondBasis").map(key -> texts.get("compare.column." + key)).toList();
	}

	public TwinTable.Row row(DifferenceRow row) {
		Contrast contrast = row.contrast();
		List<String> cells = List.of(words.measure(row.measure()), words.value(row.measure(), contrast.first().value()), words.value(row.measure(), contrast.second().value()),
				words.difference(contrast), words.interval(contrast), words.p(contrast), row.sure() ? texts.get("compare.sure") : "", words.basis(row.measure(), contrast.first()), words.basis(row.measure(), contrast.second()));
		List<Object> keys = List.of(cells.get(0), contrast.first().value(), contrast.second().value(), contrast.difference(), contrast.low(), contrast.adjusted(), cells.get(6),
				contrast.first().n(), contrast.second().n());
		return new TwinTable.Row(row, cells, keys);
	}
}
