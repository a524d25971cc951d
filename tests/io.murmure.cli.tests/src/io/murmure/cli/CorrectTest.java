package io.murmure.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the listener says stands at once, teaches the readings of other posts, is exported, and can be turned off and taken back. */
class CorrectTest {

	private static final Pattern POST = Pattern.compile("\"post\":(\\d+)");
	private static final String ADAPTED = "select count(*) from readings where marks like '%adapted%'";
	private static final String CORRECTED = "select count(*) from readings where marks like '%corrected%'";
	private static final int MANY = 300;

	@TempDir
	static Path folder;
	private static String joy;
	private static Path one;
	private static Ran correctedOne;
	private static Ran suggested;
	private static List<String> surprises;
	private static Path many;
	private static Ran correctedMany;

	@BeforeAll
	static void correctOnePostAndThenMany() throws IOException {
		one = SampleStudy.copy(folder.resolve("one.murmure"));
		joy = Ran.ask(one, "select min(post_id) from readings where emotion = 'joy'");
		correctedOne = correct(one, "--post", joy, "--emotions", "fear,sadness", "--sentiment", "negative");
		suggested = correct(one, "--suggest", 30);
		surprises = POST.matcher(suggested.answer()).results().map(MatchResult::group).map(field -> field.substring("\"post\":".length())).toList();
		Path rows = Files.write(folder.resolve("all-surprise.csv"),
				Stream.concat(Stream.of("post_id,emotions"), surprises.stream().map(post -> post + ",surprise")).toList());
		many = Files.copy(one, folder.resolve("many.murmure"));
		correctedMany = correct(many, "--in", rows);
	}

	private static Ran correct(Path study, Object... how) {
		return Ran.command(Stream.concat(Stream.of("correct", "--study", study), Stream.of(how)).toArray());
	}

	private static int count(Path study, String sql) {
		return Integer.parseInt(Ran.ask(study, sql));
	}

	private static Path copy(String name) throws IOException {
		return Files.copy(many, folder.resolve(name));
	}

	@Test
	void oneCorrectionStandsAtOnceAndChangesNoOtherPost() {
		correctedOne.exits(0).tells("One post is corrected");
		assertEquals("fear|fear sadness|negative|1.0|corrected|fear|joy", Ran.ask(one, """
				select concat_ws('|', r.emotion, r.emotions, r.sentiment, r.fear, r.marks, p.emotion, m.emotion)
				from readings r join posts p using (post_id) join model_readings m using (post_id) where post_id = """ + joy));
		assertEquals(0, count(one, ADAPTED));
	}

	@Test
	void postsWorthCorrectingAreSuggested() {
		assertEquals(30, suggested.exits(0).lines().size());
		assertEquals(30, surprises.size());
	}

	@Test
	void otherPostsLearnFromManyCorrections() {
		correctedMany.exits(0).tells("31 posts are corrected");
		assertTrue(count(many, ADAPTED) > MANY);
		double more = Double.parseDouble(Ran.ask(many, """
				select avg(r.surprise - m.surprise) from readings r join model_readings m using (post_id) where r.marks not like '%corrected%'"""));
		assertTrue(more > 0.05, () -> "surprise rises by " + more);
	}

	@Test
	void learningIsTurnedOffAndOnWhileCorrectionsStand() throws IOException {
		Path study = copy("learning.murmure");
		correct(study, "--learn", "off").exits(0);
		assertEquals(0, count(study, ADAPTED));
		assertEquals(31, count(study, CORRECTED));
		correct(study, "--learn", "on").exits(0);
		assertTrue(count(study, ADAPTED) > MANY);
	}

	@Test
	void correctionsAreExported() throws IOException {
		Path corrections = folder.resolve("corrections.csv");
		Ran.command("export", "--study", many, "--what", "corrections", "--format", "csv", "--individual", "--out", corrections).exits(0);
		List<String> rows = Files.readAllLines(corrections);
		assertEquals(1 + 31, rows.size());
		assertTrue(rows.stream().anyMatch(row -> row.contains("fear sadness")));
	}

	@Test
	void correctionsAreTakenBack() throws IOException {
		Path study = copy("taken-back.murmure");
		correct(study, "--learn", "off").exits(0);
		correct(study, "--post", joy, "--take-back").exits(0);
		correct(study, "--post", surprises.get(0), "--take-back").exits(0);
		correct(study, "--post", surprises.get(1), "--take-back").exits(0).tells("28 posts are corrected");
		assertEquals("joy", Ran.ask(study, "select emotion from readings where post_id = " + joy));
	}

	@Test
	void whatCannotBeCorrectedIsToldInOneSentence() {
		correct(one, "--post", joy, "--emotions", "boredom").exits(2).inPlainWords().tells("There is no emotion \"boredom\"; there is anger, disgust");
		correct(one, "--post", 999999, "--emotions", "joy").exits(1).tells("has no post 999999");
		correct(one).exits(2).inPlainWords();
	}
}
