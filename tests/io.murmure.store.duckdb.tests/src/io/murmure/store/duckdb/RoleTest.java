package io.murmure.store.duckdb;

import static io.murmure.store.duckdb.VeloClub.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.pipeline.Importer;
import io.murmure.core.pipeline.OptOut;
import io.murmure.core.privacy.KeyFolder;
import io.murmure.core.privacy.Secrets;
import io.murmure.core.progress.Progress;
import io.murmure.core.record.Position;
import io.murmure.core.record.Role;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyStore.Access;
import io.murmure.testing.ScriptedConnector;

/** What people are called in a channel is kept, and told by name once five of them are. */
class RoleTest {

	private static final Instant MARCH = Instant.parse("2026-03-01T08:00:00Z");
	private static final Instant APRIL = Instant.parse("2026-04-01T08:00:00Z");
	private static final String MODERATORS = "select count(*) from roles where role = 'Veilleurs du mardi'";

	@TempDir
	private Path folder;
	private Path file;
	private Secrets secrets;
	private int exports;

	@BeforeEach
	void aStudy() {
		file = folder.resolve("study").resolve("club.murmure");
		assertTrue(file.getParent().toFile().mkdir());
		secrets = KeyFolder.keyFile(folder.resolve("key"));
		VeloClub.create(file).close();
	}

	/** An export in which each of these people writes and bears the roles. */
	private void imports(Instant day, List<String> people, String... roles) throws Exception {
		try (Study study = new DuckDbStore().open(file, Access.WRITE)) {
			String name = "export" + ++exports + ".txt";
			ScriptedConnector connector = new ScriptedConnector("lines", source -> 1, source -> people.stream().flatMap(who -> Stream.concat(
					Stream.of(VeloClub.says(who, who, 0, "Bonjour de " + who).build()), Arrays.stream(roles).map(role -> bears(who, role, day)))));
			new Importer(List.of(connector), secrets).run(study, ImportRequest.of(java.nio.file.Files.writeString(folder.resolve(name), "x")), Progress.NONE);
		}
	}

	private static SourceRecord bears(String who, String role, Instant day) {
		return new Role("forum", VeloClub.CHANNEL, who, day, role, role, new Position("export.json", 1));
	}

	private List<String> asked(String sql) {
		try (Study study = new DuckDbStore().open(file, Access.READ)) {
			return ask(study, sql);
		}
	}

	@Test
	void aNameThatFourBearIsNeitherToldNorInTheFileAndIsToldOfAllOnceAFifthDoes() throws Exception {
		imports(MARCH, List.of("Ana", "Boris", "Chloe", "Dario"), "Veilleurs du mardi");
		assertEquals(List.of("4|0"), asked("select count(*), count(role) from roles"));
		assertEquals(List.of(), FileBytes.found(file.getParent(), "Veilleurs du mardi"));
		imports(APRIL, List.of("Ana", "Emil"), "Veilleurs du mardi");
		assertEquals(List.of("5"), asked(MODERATORS));
		assertEquals(List.of("1"), asked("select count(*) from roles where date_trunc('month', first_told) = '2026-03-01' and date_trunc('month', last_told) = '2026-04-01'"));
	}

	@Test
	void peopleInTheNameOfARoleStandUnderTheirPseudonyms() throws Exception {
		List<String> five = List.of("Ana", "Boris", "Chloe", "Dario", "Emil");
		imports(MARCH, five, "Les amis de Boris");
		assertEquals(List.of("1"), asked("select count(distinct role) from roles"));
		assertEquals(List.of("0"), asked("select count(*) from roles where contains(role, 'Boris')"));
		assertEquals(List.of(), FileBytes.found(file.getParent(), "Les amis de Boris"));
	}

	@Test
	void whoOptsOutTakesTheNameAlongWhenTooFewAreLeft() throws Exception {
		imports(MARCH, List.of("Ana", "Boris", "Chloe", "Dario", "Emil"), "Veilleurs du mardi");
		assertEquals(List.of("5"), asked(MODERATORS));
		try (Study study = new DuckDbStore().open(file, Access.WRITE)) {
			new OptOut(secrets).run(study, "Emil");
		}
		assertEquals(List.of("4|0"), asked("select count(*), count(role) from roles"));
		assertEquals(List.of(), FileBytes.found(file.getParent(), "Veilleurs du mardi"));
		imports(APRIL, List.of("Ana", "Emil"), "Veilleurs du mardi");
		assertEquals(List.of("4|0"), asked("select count(*), count(role) from roles"));
	}

	@Test
	void aChannelThatIsKeptNoLongerTakesItsRolesAlong() throws Exception {
		imports(MARCH, List.of("Ana", "Boris", "Chloe", "Dario", "Emil"), "Veilleurs du mardi");
		try (Study study = new DuckDbStore().open(file, Access.WRITE)) {
			study.expire(Set.of(VeloClub.CHANNEL));
			study.compact();
		}
		assertEquals(List.of("0"), asked("select count(*) from roles"));
		assertEquals(List.of(), FileBytes.found(file.getParent(), "Veilleurs du mardi"));
	}

	@Test
	void aHigherThresholdHidesTheNameAtOnce() throws Exception {
		imports(MARCH, List.of("Ana", "Boris", "Chloe", "Dario", "Emil"), "Veilleurs du mardi");
		try (Study study = new DuckDbStore().open(file, Access.WRITE)) {
			study.update(study.settings().withDisclosureK(6));
		}
		assertEquals(List.of("0"), asked(MODERATORS));
	}
}
