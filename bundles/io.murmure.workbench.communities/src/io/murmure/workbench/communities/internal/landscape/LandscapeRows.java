package io.murmure.workbench.communities.internal.landscape;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.murmure.engine.layout.Ties;
import io.murmure.ui.Formats;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.workbench.communities.internal.CommunityTexts;

/** The landscape as a table: everybody, with their circle and how many ties they have. */
public final class LandscapeRows {

	private LandscapeRows() {
	}

	public static void show(TwinTable table, Landscape landscape, Formats formats) {
		Texts texts = CommunityTexts.texts();
		int[] ties = new int[landscape.size()];
		IntStream.concat(Arrays.stream(landscape.source()), Arrays.stream(landscape.target())).forEach(v -> ties[v]++);
		List<TwinTable.Row> rows = IntStream.range(0, landscape.size()).mapToObj(v -> {
			String circle = landscape.community()[v] == Ties.NONE ? "" : landscape.circles().get(landscape.community()[v]).name();
			return new TwinTable.Row(landscape.people()[v], List.of(landscape.names()[v], circle, formats.number(ties[v])),
					List.of(landscape.names()[v], circle, ties[v]));
		}).toList();
		table.show(List.of(texts.get("landscape.person"), texts.get("circles.name"), texts.get("landscape.ties")), rows);
	}
}
