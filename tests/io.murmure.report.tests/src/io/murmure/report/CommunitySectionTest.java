package io.murmure.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.murmure.core.progress.Progress;
import io.murmure.core.report.Exported;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Column;
import io.murmure.core.table.CommunityTables;
import io.murmure.core.table.Tables;

/** What makes a circle tick is told where it is sure. */
class CommunitySectionTest extends QuarterTest {

	private static final String NOTHING = "Its feelings do not differ surely from those of everybody together.";

	@Test
	void anEmotionThatIsSurelyMoreThanElsewhereMakesACircleTick() throws IOException {
		feels(row("anger", 150, 0.9, 0.7, 1.3, 1.2, 1.4), row("disgust", 6, 0.03, 0.01, 3, 0.9, 9));
		String circle = circle(Locale.ENGLISH);
		assertTrue(circle.contains("What makes it tick: anger"), circle);
		assertFalse(circle.contains(NOTHING));
		assertTrue(circle.contains("quelle colère"), "its posts are quoted");
	}

	@Test
	void whereNoneIsItIsSaidAndTheRarestIsNotQuotedForIt() throws IOException {
		feels(row("anger", 150, 0.9, 0.92, 0.98, 0.9, 1.05), row("disgust", 6, 0.03, 0.02, 1.61, 0.56, 4.59));
		String circle = circle(Locale.ENGLISH);
		assertTrue(circle.contains(NOTHING), circle);
		assertFalse(circle.contains("What makes it tick"));
		assertTrue(circle.contains("quelle colère"), "what it feels most is quoted");
		assertTrue(circle(Locale.FRENCH).contains("Ce qu’il ressent ne diffère pas sûrement de ce que ressent tout le monde réuni."));
	}

	@Test
	void aPartOfTooFewTakesTheNextSmallestWithItSoThatNobodyIsHadBySubtraction() throws IOException {
		study.update(study.settings().withDisclosureK(3));
		play("core", "core", "core", "core", "voice", "voice", "voice", "bridge");
		String circle = circle(Locale.ENGLISH);
		assertEquals(4 + 1, circle.split(Pattern.quote("r=\"4\" fill=\"var(--watch)\""), -1).length - 1, "four dots of no part, and one in the legend");
		assertEquals(4 + 1, circle.split(Pattern.quote("r=\"3.6\" fill=\"var(--circle-0)\""), -1).length - 1, "four of the core, and one in the legend");
		assertTrue(circle.contains("Core 4 · 4 in others"), circle);
		assertTrue(circle(Locale.FRENCH).contains("4 · 4 dans d’autres"));
		assertEquals(new Exported.Rows(1, 2, new Exported.Posts(0, 0)), new TableExporter().export(study, "member_roles", "csv", folder.resolve("roles.csv"), false, Progress.NONE));
	}

	@Test
	void whereOnlyThatHidesAPersonNoPartIsTold() throws IOException {
		play("core", "core", "core", "core", "core", "core", "member", "member");
		String circle = circle(Locale.ENGLISH);
		assertFalse(circle.contains("Who plays which part"), circle);
		assertEquals(8 + 1, circle.split(Pattern.quote("r=\"4\" fill=\"var(--watch)\""), -1).length - 1, "all dots are alike");
	}

	@Test
	void anEmotionOfTooFewTakesTheNextWithIt() throws IOException {
		feels(row("anger", 150, 0.9, 0.7, 1.3, 1.2, 1.4), new Object[] { largest(), "joy", 20L, 5L, 0.12, 0.1, 1.2, 0.9, 1.5 },
				new Object[] { largest(), "disgust", 1L, 1L, 0.006, 0.01, 0.6, 0.1, 3.0 });
		String circle = circle(Locale.ENGLISH);
		assertTrue(circle.contains(">anger<") && !circle.contains("joy"), "its 0.12 of the posts would tell the 0.006 of one person: " + circle);
	}

	@Test
	void aCircleIsDrawnWithoutNamesAndTheSameEachTime() throws IOException {
		String drawn = part(new HtmlReport(), Locale.ENGLISH, "<figure class=\"net\">", "</figure>");
		assertTrue(drawn.contains("aria-label=\"The circle and its strongest ties\""), drawn);
		assertTrue(drawn.contains("A dot is a person, a line one of everybody’s 3 strongest ties."), drawn);
		int ties = drawn.split("stroke-opacity", -1).length - 1;
		assertTrue(ties >= 8 && ties <= 8 * 3, ties + " ties");
		assertEquals(drawn, part(new HtmlReport(), Locale.ENGLISH, "<figure class=\"net\">", "</figure>"));
		String page = Files.readString(folder.resolve("report/index.html"));
		assertEquals(2, page.split("<figure", -1).length, "the circle of four has none");
		assertTrue(part(new HtmlReport(), Locale.FRENCH, "<figure class=\"net\">", "</figure>").contains("Un point est une personne, un trait l’un des 3 liens"));
	}

	@Test
	void whereCirclesAreNotToBeTrustedItIsSaid() throws IOException {
		String sure = part(new HtmlReport(), Locale.ENGLISH, "<h2>The circles</h2>", "</section>");
		assertFalse(sure.contains("too mixed"), sure);
		try (TableChange change = study.change(List.of(Tables.COMMUNITIES, Tables.MEMBERS))) {
			change.clear();
			change.commit("communities", new ComponentState("test", 0));
		}
		assertTrue(part(new HtmlReport(), Locale.ENGLISH, "<h2>The circles</h2>", "</section>").contains("Ties are too mixed here to trust any circle"));
		assertTrue(part(new HtmlReport(), Locale.FRENCH, "<h2>Les cercles</h2>", "</section>").contains("Les liens sont ici trop mêlés"));
	}

	/** Gives the members of the largest circle their parts, in the order of their ids. */
	private void play(String... parts) {
		List<String> columns = CommunityTables.ROLES.columns().stream().map(Column::name).toList();
		try (TableChange change = study.change(List.of(CommunityTables.ROLES)); BatchReader members = study.query("select author_id from members where community_id = ? order by author_id", largest())) {
			change.clear();
			members.forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					Object[] values = new Object[columns.size()];
					values[0] = largest();
					values[1] = batch.longs("author_id")[row];
					values[columns.indexOf("role")] = parts[row];
					change.add(CommunityTables.ROLES, values);
				}
			});
			change.commit("profiles", new ComponentState("test", 0));
		}
	}

	private void feels(Object[]... rows) {
		try (TableChange change = study.change(List.of(CommunityTables.EMOTIONS))) {
			change.clear();
			for (Object[] row : rows) {
				change.add(CommunityTables.EMOTIONS, row);
			}
			change.commit("profiles", new ComponentState("test", 0));
		}
	}

	private Object[] row(String emotion, long posts, double share, double whole, double lift, double low, double high) {
		return new Object[] { largest(), emotion, posts, 6L, share, whole, lift, low, high };
	}

	/** The circle that may be told of. */
	private String circle(Locale locale) throws IOException {
		return part(new HtmlReport(), locale, "<article id=\"circle-", "</article>");
	}
}
