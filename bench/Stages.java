import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.murmure.core.connector.Connector;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.pipeline.Importer;
import io.murmure.core.pipeline.SourceContext;
import io.murmure.core.privacy.Masker;
import io.murmure.core.progress.Progress;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.FileSource;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.StudyStore;

/** Reading alone, reading and masking, and the whole import of one file: {@code java -cp ... Stages.java CONNECTOR-CLASS STORE-CLASS FILE [parse]}. */
public final class Stages {

	private final FileSource source;
	private final Connector<?> connector;

	private Stages(Path file, String connector) throws ReflectiveOperationException {
		this.source = new FileSource(file);
		this.connector = (Connector<?>) Class.forName(connector).getConstructor().newInstance();
	}

	public static void main(String[] arguments) throws Exception {
		Stages stages = new Stages(Path.of(arguments[2]), arguments[0]);
		Map<String, String> people = new LinkedHashMap<>();
		stages.measure("parse", () -> stages.each(stages.connector, post -> people.computeIfAbsent(post.author(), name -> "Heron-" + people.size())));
		if (arguments.length > 3) {
			return;
		}
		Masker masker = new Masker(people.keySet(), people::get);
		long[] letters = new long[1];
		stages.measure("parse, mask", () -> stages.each(stages.connector, post -> letters[0] += masker.mask(post.text()).length()));
		StudyStore store = (StudyStore) Class.forName(arguments[1]).getConstructor().newInstance();
		Path folder = Files.createTempDirectory(stages.source.file().toAbsolutePath().getParent(), "stages");
		try (Study study = store.create(folder.resolve("bench.murmure"), StudySettings.create(ZoneId.of("UTC")))) {
			stages.measure("import (parse twice, mask, commit)", () -> {
				ImportRequest request = new ImportRequest(List.of(stages.source.file()), Optional.of(stages.connector.id()), Optional.empty(),
						io.murmure.core.study.LedgerNote.NONE, Map.of());
				new Importer(List.of(stages.connector), id -> new byte[32]).run(study, request, Progress.NONE);
				return -1;
			});
		}
	}

	private interface Stage {
		long run() throws Exception;
	}

	private <P extends Record> long each(Connector<P> reader, Consumer<Post> action) throws Exception {
		SourceContext context = new SourceContext(ZoneId.of("UTC"), Optional.empty(), Progress.NONE, (position, kind, details) -> {
		});
		long[] posts = new long[1];
		try (Stream<SourceRecord> records = reader.read(source, Parameters.defaults(reader.parameters()), context)) {
			records.forEach(one -> {
				if (one instanceof Post post) {
					posts[0]++;
					action.accept(post);
				}
			});
		}
		return posts[0];
	}

	private void measure(String name, Stage stage) throws Exception {
		long start = System.nanoTime();
		long posts = stage.run();
		double seconds = (System.nanoTime() - start) / 1e9;
		System.out.printf(Locale.ROOT, "%-36s %8.1f s %8.1f MB/s %10s posts  peak %s%n", name, seconds, source.size() / 1e6 / seconds, posts < 0 ? "" : posts, peak());
	}

	/** The largest resident set so far. */
	private static String peak() throws Exception {
		Path status = Path.of("/proc/self/status");
		return !Files.exists(status) ? "?" : Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM")).map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1000 + " MB")
				.findFirst().orElse("?");
	}
}
