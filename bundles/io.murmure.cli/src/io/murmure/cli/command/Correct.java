package io.murmure.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.murmure.cli.internal.Context;
import io.murmure.cli.internal.Json;
import io.murmure.core.component.Sentence;
import io.murmure.core.correction.Corrections;
import io.murmure.core.correction.Suggestions;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.source.FileSource;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyStore;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says how posts truly read, and lets the readings of all others learn from it. */
@Command(name = "correct", mixinStandardHelpOptions = true)
public final class Correct implements Callable<Integer> {

	private final Context context;

	@Option(names = "--study", required = true, paramLabel = "FILE")
	private Path study;

	@Option(names = "--post", paramLabel = "ID")
	private long post;

	@Option(names = "--emotions", split = ",", paramLabel = "EMOTION")
	private List<String> emotions = new ArrayList<>();

	@Option(names = "--sentiment", paramLabel = "SENTIMENT")
	private String sentiment;

	@Option(names = "--needs", split = ",", paramLabel = "NEED")
	private List<String> needs = new ArrayList<>();

	@Option(names = "--confirm")
	private boolean confirm;

	@Option(names = "--take-back")
	private boolean takeBack;

	@Option(names = "--in", paramLabel = "FILE")
	private Path in;

	@Option(names = "--suggest", paramLabel = "COUNT")
	private int suggest;

	@Option(names = "--learn", paramLabel = "on|off")
	private Optional<Learning> learning = Optional.empty();

	/** Whether readings follow what was corrected. */
	enum Learning {
		ON, OFF
	}

	public Correct(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		if (post == 0 && in == null && suggest == 0 && learning.isEmpty()) {
			throw new ParameterException(Sentence.of(Correct.class, "nothing"));
		}
		try (Study opened = context.toolbox().store().open(study, suggest > 0 ? StudyStore.Access.READ : StudyStore.Access.WRITE)) {
			if (suggest > 0) {
				suggest(opened);
				return 0;
			}
			Corrections corrections = new Corrections(opened);
			learning.ifPresent(wish -> opened.update(opened.settings().learning(wish == Learning.ON)));
			say(corrections);
			new Steps(context).analyse(opened, List.of(Corrections.ANALYSIS), List.of());
			context.console().tell("correct.done", corrections.all().size());
			return 0;
		}
	}

	private void say(Corrections corrections) throws IOException {
		if (in != null) {
			try (Stream<Map<String, String>> rows = context.toolbox().rowReader().rows(new FileSource(in))) {
				rows.forEach(row -> corrections.say(id(row), words(row, "emotions"), words(row, "sentiment").stream().findFirst(), words(row, "needs")));
			}
		} else if (takeBack) {
			corrections.takeBack(post);
		} else if (confirm) {
			corrections.confirm(post);
		} else if (post != 0) {
			corrections.say(post, emotions, Optional.ofNullable(sentiment), needs);
		}
	}

	private static long id(Map<String, String> row) {
		try {
			return Long.parseLong(row.getOrDefault("post_id", ""));
		} catch (NumberFormatException noNumber) {
			throw new ParameterException(Sentence.of(Correct.class, "columns", String.join(", ", row.keySet())));
		}
	}

	private static List<String> words(Map<String, String> row, String column) {
		return Arrays.stream(row.getOrDefault(column, "").split("[\\s,;|]+")).filter(word -> !word.isEmpty()).toList();
	}

	/** Posts worth looking at, with how they read. */
	private void suggest(Study opened) throws IOException {
		PrintWriter out = context.console().writer();
		try (Json lines = new Json(out)) {
			for (long id : Suggestions.of(opened, suggest)) {
				lines.write(suggestion(opened, id));
			}
		}
		out.flush();
	}

	private static Map<String, Object> suggestion(Study opened, long id) {
		try (BatchReader rows = opened.query("""
				select p.text, coalesce(r.emotions, r.emotion) as emotions from posts p join readings r using (post_id) where post_id = ?""", id)) {
			Batch batch = rows.next().orElseThrow();
			Map<String, Object> fields = new LinkedHashMap<>();
			fields.put("post", id);
			fields.put("emotions", List.of(batch.texts("emotions")[0].split(" ")));
			fields.put("text", batch.texts("text")[0]);
			return fields;
		}
	}
}
