package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.session;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.ToolBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.murmure.core.community.Measure;
import io.murmure.core.focus.Focus;
import io.murmure.core.record.Position;
import io.murmure.core.record.Role;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyImport;
import io.murmure.workbench.communities.internal.overtime.AlluvialCanvas;
import io.murmure.workbench.communities.internal.relay.RelayCanvas;

/** What a listener reads of the circles of the sample study beside the network: through time, on the way of messages, in members, figures and comparison. */
class CircleStoriesTest {

	private static final String PREFIX = "io.murmure.workbench.communities.";

	@BeforeEach
	void openCommunities() throws IOException {
		Sample.openCommunities();
	}

	@AfterEach
	void everythingInFocusAgain() {
		run(() -> session().focus().set(Focus.ALL));
	}

	/** A table stays sorted as it was asked for as long as its view is open. */
	@AfterEach
	void membersUnsortedAgain() {
		run(() -> Optional.ofNullable(Window.window().getActivePage().findView(PREFIX + "members")).ifPresent(Window.window().getActivePage()::hideView));
	}

	@Test
	void overTimeTellsEachCircleOfEachSpanAndAPickInItsTableGoesIntoFocus() {
		show("overTime");
		waitFor("the picture is there", () -> find(AlluvialCanvas.class, "alluvial").isPresent());
		turn("overTime.tools", true);
		waitFor("every snapshot is in the table", () -> count("overTime.table") == number("select count(*) from community_snapshots"));
		assertExplained("overTime.table", 2);
		assertTrue(ui(() -> count("overTime.people")) > 0, "nobody ever went");
		String went = ui(() -> cell("overTime.people", 0, 1));
		pick("overTime.people", 0);
		assertEquals(went, text("select author from authors where author_id = " + ui(() -> session().focus().get().authors().iterator().next())));
		long start = ui(() -> session().focus().get().span().orElseThrow().start().getEpochSecond());
		long window = number("select window_id from community_windows where cast(floor(epoch(start)) as bigint) = " + start);
		String circles = "(select path_id from membership_paths join authors using (author_id) where author = '" + went + "' and window_id = ";
		String then = circles + (window - 1) + ")";
		String now = circles + window + ")";
		assertTrue(number("select count(*) from (" + then + " except " + now + ") gone") + number("select count(*) from (" + now + " except " + then + ") come") > 0, went + " stayed");
		run(() -> session().focus().set(Focus.ALL));
		pick("overTime.table", 0);
		assertTrue(ui(() -> session().focus().get().span().isPresent()), "a span is in Focus");
		turn("overTime.tools", false);
	}

	@Test
	void relaysAreListedWithTheirWayAndTheirSteps() {
		show("relay");
		waitFor("every relay is listed", () -> count("relays") > 0 && count("relays") == number("select count(*) from relays"));
		pick("relays", 0);
		assertEquals(1, ui(() -> session().focus().get().posts().size()).intValue());
		long steps = ui(() -> (long) find(RelayCanvas.class, "relay").orElseThrow().relay().orElseThrow().steps().size());
		turn("relay.tools", true);
		assertEquals(steps, ui(() -> count("relay.steps")).longValue());
		assertTrue(steps > 1, "a message that nobody passed on is no relay");
		assertExplained("relays", 1);
		String claim = ui(() -> find(Label.class, "relay.claim").orElseThrow().getText());
		for (String figure : List.of("cast(round(avg(advertisement)) as varchar)", "cast(round(avg(raw_reach)) as varchar)")) {
			String mean = text("select " + figure + " from relays where raw_reach >= 5").replaceAll("\\.0$", "");
			assertTrue(claim.matches("(?s).*\\b" + mean + "\\b.*"), claim + " lacks " + mean);
		}
		assertTrue(claim.contains(Measure.RATE.format(Double.parseDouble(text("select cast(rate as varchar) from relay_attention where bond = 'circle'")), Locale.getDefault())), claim);
		String detail = ui(() -> find(Label.class, "relay.detail").orElseThrow().getText());
		for (String figure : List.of("round(advertisement)", "raw_reach", "posts")) {
			String exact = text("select cast(cast(" + figure + " as bigint) as varchar) from relays order by trusted_reach desc, relay_id limit 1");
			assertTrue(detail.matches("(?s).*\\b" + exact + "\\b.*"), detail + " lacks " + figure);
		}
		assertExplained("relay.people", 1);
		turn("relay.tools", false);
		pick("relay.people", 0);
		assertEquals(1, ui(() -> session().focus().get().authors().size()).intValue());
	}

	@ParameterizedTest
	@CsvSource({ "1600, 1000", "1100, 800" })
	void allColumnsOfRelaysAreInSight(int width, int height) {
		run(() -> {
			Window.window().getShell().setBounds(0, 0, width, height);
			Window.window().getActivePage().resetPerspective();
		});
		try {
			show("relay");
			waitFor("every relay is listed", () -> count("relays") > 0 && count("relays") == number("select count(*) from relays"));
			waitFor("their columns are in sight", () -> find(Table.class, "relays")
					.filter(table -> Arrays.stream(table.getColumns()).mapToInt(TableColumn::getWidth).sum() <= table.getClientArea().width).isPresent());
		} finally {
			run(() -> Window.window().getShell().setBounds(0, 0, 1440, 900));
		}
	}

	@Test
	void relaysFollowTheCircleInFocus() {
		show("relay");
		waitFor("every relay is listed", () -> count("relays") == number("select count(*) from relays"));
		long circle = largest();
		focus(Focus.ALL.onCommunities(Set.of(circle)));
		waitFor("those of the circle are", () -> count("relays") == number("select count(distinct relay_id) from relay_steps where community_id = " + circle));
	}

	@Test
	void membersOfTheCircleInFocusAreListedByHowMuchTheyAreInIt() {
		show("members");
		long circle = largest();
		focus(Focus.ALL.onCommunities(Set.of(circle)));
		waitFor("all members are listed", () -> count("members") == number("select count(*) from members where community_id = " + circle));
		assertExplained("members", 1);
		pick("members", 0);
		assertEquals(Set.of(number("select author_id from (select m.author_id, a.author, m.strength from members m join authors a using (author_id) where community_id = " + circle
				+ ") order by strength desc, author limit 1")), ui(() -> session().focus().get().authors()));
	}

	@Test
	void aPressOnAHeaderSortsMembersByIt() {
		show("members");
		listMembers(largest());
		run(() -> find(Table.class, "members").orElseThrow().getColumn(2).notifyListeners(SWT.Selection, new Event()));
		assertEquals(postsOfMembers().stream().sorted().toList(), postsOfMembers());
		listMembers(number("select min(community_id) from members where community_id <> " + largest()));
		assertEquals(postsOfMembers().stream().sorted().toList(), postsOfMembers(), "also those of another circle");
	}

	@Test
	void whatAPlatformCallsMembersStandsBesideThemOnceEnoughAreCalledSo() {
		Study study = session().study().orElseThrow();
		long circle = largest();
		String channel = text("select channel from channels order by posts desc limit 1");
		try (StudyImport roles = study.beginImport()) {
			for (long member = 0; member < study.settings().disclosureK(); member++) {
				String who = text("select author from members join authors using (author_id) where community_id = " + circle + " order by author_id limit 1 offset " + member);
				roles.add(new Role("discord", channel, who, Instant.EPOCH, "8", "Gardiens du tandem", new Position("x", 1)), "tandem " + member);
				roles.add(new Role("discord", channel, who, Instant.EPOCH, "9 " + member, "Seul " + member, new Position("x", 1)), "alone " + member);
			}
			roles.finish();
		}
		show("members");
		listMembers(circle);
		int column = ui(() -> find(Table.class, "members").orElseThrow().getColumnCount()) - 1;
		List<String> told = ui(() -> IntStream.range(0, (int) count("members")).mapToObj(row -> cell("members", row, column)).filter(role -> !role.isEmpty()).toList());
		assertEquals(Collections.nCopies(study.settings().disclosureK(), "Gardiens du tandem"), told);
	}

	private static void listMembers(long circle) {
		focus(Focus.ALL.onCommunities(Set.of(circle)));
		waitFor("members are listed", () -> count("members") == number("select count(*) from members where community_id = " + circle));
	}

	private static List<Integer> postsOfMembers() {
		return ui(() -> IntStream.range(0, (int) count("members")).mapToObj(row -> Integer.valueOf(cell("members", row, 2).replaceAll("\\D", ""))).toList());
	}

	@Test
	void circlesStandSideBySideFigureByFigure() {
		show("comparison");
		waitFor("both circles have a column", () -> find(Table.class, "comparison").filter(table -> table.getColumnCount() == 3).isPresent());
		assertEquals(15, ui(() -> count("comparison")).intValue());
		assertEquals(number("select people from community_profiles join communities using (community_id) order by size desc, community_id limit 1"),
				ui(() -> Long.valueOf(cell("comparison", 0, 1))).longValue());
		int row = ui(() -> IntStream.range(0, (int) count("comparison")).filter(i -> cell("comparison", i, 0).equals(Measure.CONDUCTANCE.label(Locale.getDefault()))).findFirst().orElseThrow());
		assertEquals(Measure.CONDUCTANCE.format(Double.parseDouble(text("select cast(community_profiles.conductance as varchar) from community_profiles join communities using (community_id) order by size desc, community_id limit 1")), Locale.getDefault()),
				ui(() -> cell("comparison", row, 1)), "told as in the report");
	}

	@Test
	void theProfileSaysInItsTableWhatItsBarsSay() {
		show("profile");
		focus(Focus.ALL.onCommunities(Set.of(largest())));
		waitFor("the profile is there", () -> find(ToolBar.class, "profile.tools").isPresent());
		turn("profile.tools", true);
		waitFor("its words are in the table", () -> names("profile.table").contains(text("select term from community_terms where rank = 1 and kind = 'word' and community_id = " + largest())));
		String sure = text("select case when count(*) > 0 then 'What makes it tick' else 'Its feelings do not differ surely' end from community_emotions "
				+ "where emotion <> 'neutral' and lift_low > 1 and posts >= 5 and people >= 5 and community_id = " + largest());
		assertTrue(ui(() -> names("profile.table")).stream().anyMatch(name -> name.startsWith(sure)), sure);
		turn("profile.tools", false);
	}

	/** @param first column after those that name the rows */
	private static void assertExplained(String id, int first) {
		Table table = ui(() -> find(Table.class, id).orElseThrow());
		run(() -> Arrays.stream(table.getColumns()).skip(first)
				.forEach(column -> assertTrue(column.getToolTipText() != null && !column.getToolTipText().contains(".help"), column.getText())));
	}

	private static void show(String view) {
		run(() -> Window.show(PREFIX + view));
	}

	private static void focus(Focus next) {
		run(() -> session().focus().set(next));
	}

	private static void turn(String bar, boolean table) {
		run(() -> Window.tool(find(ToolBar.class, bar).orElseThrow(), "table", table));
	}

	private static void pick(String id, int row) {
		run(() -> {
			Table table = find(Table.class, id).orElseThrow();
			table.select(row);
			table.notifyListeners(SWT.Selection, new Event());
		});
	}

	private static long count(String id) {
		return find(Table.class, id).map(Table::getItemCount).orElse(-1);
	}

	private static String cell(String id, int row, int column) {
		return find(Table.class, id).orElseThrow().getItem(row).getText(column);
	}

	private static List<String> names(String id) {
		return Optional.of((int) count(id)).filter(rows -> rows > 0).map(rows -> IntStream.range(0, rows).mapToObj(row -> cell(id, row, 1)).toList()).orElse(List.of());
	}

	private static long largest() {
		return number("select community_id from communities order by size desc, community_id limit 1");
	}

	private static long number(String sql) {
		return (Long) value(sql);
	}

	private static String text(String sql) {
		return (String) value(sql);
	}

	private static Object value(String sql) {
		Object[] value = new Object[1];
		try (var answer = session().study().orElseThrow().query(sql)) {
			answer.forEach(batch -> value[0] = batch.value(0, 0));
		}
		return value[0];
	}
}
