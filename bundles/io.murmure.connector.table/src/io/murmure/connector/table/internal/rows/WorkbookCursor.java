package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.murmure.core.component.Sentence;
import io.murmure.core.source.SourceException;

/**
 * The rows of a workbook's table: of the sheet that looks most like one, or that the user named, and of all sheets with the same columns
 * (a sheet a month, a sheet a shop). Titles above a table and sheets without it are told and left out.
 */
final class WorkbookCursor implements RowCursor {

	/** Opens the workbook from its first sheet on. */
	interface Workbook {

		Sheets open() throws IOException;
	}

	private final RowTrouble trouble;
	private final Sheets sheets;
	private final Map<Integer, SheetPlan> plans;
	private final List<String> columns;
	private int reached = -1;
	private List<Integer> places = List.of();
	private Optional<Sheets.Sheet> sheet = Optional.empty();
	private Optional<Row> header = Optional.empty();

	/**
	 * @param name   of the file, for messages
	 * @param wanted the sheet that the user named
	 */
	WorkbookCursor(String name, Workbook workbook, Optional<String> wanted, RowTrouble trouble) throws IOException {
		this.trouble = trouble;
		Map<Integer, SheetPlan> all = survey(workbook);
		SheetPlan main = main(name, all, wanted);
		this.columns = main.columns();
		this.plans = all.entrySet().stream().filter(entry -> entry.getValue() == main || wanted.isEmpty() && entry.getValue().continues(main))
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		all.values().stream().filter(plan -> wanted.isEmpty() && !plans.containsValue(plan))
				.forEach(plan -> trouble.warn(0, "sheet-left-out", plan.name(), main.name()));
		this.sheets = workbook.open();
		if (sheets.cut()) {
			trouble.warn(0, "cut-workbook");
		}
	}

	private static Map<Integer, SheetPlan> survey(Workbook workbook) throws IOException {
		Map<Integer, SheetPlan> plans = new LinkedHashMap<>();
		try (Sheets sheets = workbook.open()) {
			Optional<Sheets.Sheet> sheet = sheets.next();
			for (int index = 0; sheet.isPresent(); index++) {
				int place = index;
				SheetPlan.of(sheet.get().name(), first(sheet.get())).ifPresent(plan -> plans.put(place, plan));
				sheet = sheets.next();
			}
		}
		return plans;
	}

	private static List<Row> first(Sheets.Sheet sheet) {
		List<Row> rows = new ArrayList<>();
		try {
			for (Optional<Row> row = sheet.next(); row.isPresent() && rows.size() < SheetPlan.SEEN; row = sheet.next()) {
				rows.add(row.get());
			}
		} catch (IOException | RuntimeException damaged) {
			// what was seen before the damage decides; reading reports it
			return rows;
		}
		return rows;
	}

	private static SheetPlan main(String name, Map<Integer, SheetPlan> plans, Optional<String> wanted) throws SourceException {
		if (wanted.isPresent()) {
			return plans.values().stream().filter(plan -> plan.name().equalsIgnoreCase(wanted.get())).findFirst()
					.orElseThrow(() -> new SourceException(Sentence.of(WorkbookCursor.class, "no-sheet", name, wanted.get(), plans.values().stream().map(SheetPlan::name).collect(Collectors.joining(", ")))));
		}
		return plans.values().stream().max(Comparator.comparingLong(SheetPlan::weight))
				.orElseThrow(() -> new SourceException(Sentence.of(WorkbookCursor.class, "blank", name)));
	}

	@Override
	public List<String> columns() {
		return columns;
	}

	@Override
	public Optional<Row> next() throws IOException {
		while (true) {
			Optional<Row> row = sheet.isPresent() ? rest() : Optional.empty();
			if (row.isPresent() && header.isPresent() && header.get().saysTheSame(row.get().cells())) {
				trouble.warn(row.get().position(), "header-again");
				continue;
			} else if (row.isPresent()) {
				return row.map(this::arranged);
			}
			sheet = sheets.next();
			reached++;
			if (sheet.isEmpty()) {
				return Optional.empty();
			}
			if (plans.containsKey(reached)) {
				start(plans.get(reached));
			} else {
				sheet = Optional.empty();
			}
		}
	}

	private void start(SheetPlan plan) {
		places = plan.places(columns);
		for (int skipped = 0; skipped < plan.before(); skipped++) {
			rest().ifPresent(row -> trouble.warn(row.position(), "before-table"));
		}
		header = plan.headed() ? rest() : Optional.empty();
		if (!plan.headed()) {
			trouble.warn(plan.before() + 1, "no-header");
		}
	}

	private Optional<Row> rest() {
		try {
			return sheet.orElseThrow().next();
		} catch (IOException | RuntimeException damaged) {
			trouble.warn(0, "damaged-sheet", sheet.orElseThrow().name());
			return Optional.empty();
		}
	}

	private Row arranged(Row row) {
		return new Row(row.position(), places.stream().map(place -> place < 0 ? "" : row.cell(place)).toArray(String[]::new));
	}

	@Override
	public void close() throws IOException {
		sheets.close();
	}
}
