package io.murmure.store.duckdb;

import java.nio.file.Path;
import java.util.function.LongConsumer;

import io.murmure.core.study.Study;
import io.murmure.core.study.StudyImport;
import io.murmure.core.study.StudyStore.Access;

/** A process of its own that imports for {@link ProcessTest}, and tells of each commit. */
final class KilledImport {

	static final int POSTS = 20_000;
	static final int POSTS_PER_COMMIT = 500;

	private KilledImport() {
	}

	/** @param arguments the study, and whether to wait for the end of standard input once it is open */
	public static void main(String[] arguments) throws Exception {
		try (Study study = new DuckDbStore().open(Path.of(arguments[0]), Access.WRITE)) {
			if (arguments.length > 1) {
				System.out.println("open");
				System.in.read();
				return;
			}
			run(study, System.out::println);
		}
	}

	/** @param committed is told how many posts were added after each commit */
	static VeloClub.Imported run(Study study, LongConsumer committed) {
		try (StudyImport target = study.beginImport()) {
			for (int i = 0; i < POSTS; i++) {
				target.add(VeloClub.says("p" + i, "Author" + i % 7, i, "text number " + i).build(), "p" + i);
				if (i % POSTS_PER_COMMIT == POSTS_PER_COMMIT - 1) {
					target.commit();
					committed.accept(target.added());
				}
			}
			target.finish();
			return new VeloClub.Imported(target.added(), target.known());
		}
	}
}
