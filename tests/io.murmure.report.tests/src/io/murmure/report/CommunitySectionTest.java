package io.murmure.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import io.murmure.core.study.ComponentState;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Column;
import io.murmure.core.table.CommunityTables;

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
	void thePartsOfTooFewAreCountedSoThatAllPeopleAreThere() throws IOException {
		try (TableChange change = study.change(List.of(CommunityTables.ROLES)); BatchReader members = study.query("select author_id from members where community_id = ? order by author_id", largest())) {
			change.clear();
			members.forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					Object[] values = new Object[CommunityTables.ROLES.columns().size()];
					values[0] = largest();
					values[1] = batch.longs("author_id")[row];
					values[CommunityTables.ROLES.columns().stream().map(Column::name).toList().indexOf("role")] = row < 6 ? "core" : "member";
					change.add(CommunityTables.ROLES, values);
				}
			});
			change.commit("profiles", new ComponentState("test", 0));
		}
		String circle = circle(Locale.ENGLISH);
		assertTrue(circle.contains("6 · 2 in parts of fewer than 5 people each, which are withheld"), circle);
		assertTrue(circle(Locale.FRENCH).contains("6 · 2 dans des rôles de moins de 5 personnes chacun"));
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
