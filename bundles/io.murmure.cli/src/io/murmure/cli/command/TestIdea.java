package io.murmure.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

import io.murmure.cli.internal.ConsoleProgress;
import io.murmure.cli.internal.Context;
import io.murmure.core.comparison.ComparisonText;
import io.murmure.core.comparison.Contrast;
import io.murmure.core.comparison.Echo;
import io.murmure.core.comparison.EchoText;
import io.murmure.core.comparison.Idea;
import io.murmure.core.comparison.Placebo;
import io.murmure.core.comparison.Reception;
import io.murmure.core.comparison.Rigour;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells how everybody and each circle took a post, a link, a word or a date: one sentence each. */
@Command(name = "test-idea", mixinStandardHelpOptions = true)
public final class TestIdea implements Callable<Integer> {

	private final Context context;

	@Option(names = "--study", required = true, paramLabel = "FILE")
	private Path study;

	@ArgGroup(exclusive = true, multiplicity = "1")
	private What what;

	@Option(names = "--days", paramLabel = "NUMBER")
	private int days = 7;

	@Option(names = "--seed", paramLabel = "NUMBER")
	private long seed = Rigour.DEFAULT.seed();

	@Option(names = "--json")
	private boolean json;

	/** One of these. */
	static final class What {

		@Option(names = "--post", paramLabel = "ID")
		private Long post;

		@Option(names = "--link", paramLabel = "ADDRESS")
		private String link;

		@Option(names = "--word", paramLabel = "WORD")
		private String word;

		@Option(names = "--date", paramLabel = "DATE")
		private String date;

		Idea idea(ZoneId zone) {
			return post != null ? new Idea.OfPost(post) : link != null ? new Idea.OfLink(link) : word != null ? new Idea.OfWord(word)
					: new Idea.OfDate(Selection.moment(date, zone, Function.identity()));
		}
	}

	public TestIdea(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		ConsoleProgress progress = new ConsoleProgress(context.console());
		try (Study opened = context.toolbox().store().open(study, StudyStore.Access.READ)) {
			ZoneId zone = opened.settings().zone();
			progress.begin(study.getFileName().toString(), -1);
			Reception found = context.toolbox().comparer().test(opened, what.idea(zone), Duration.ofDays(Math.max(1, days)), Rigour.DEFAULT.seed(seed), progress);
			progress.endLine();
			EchoText text = new EchoText(ComparisonText.of(context.console().locale()), zone);
			if (json) {
				context.console().json(asData(found, text));
			} else {
				found.echoes().forEach(echo -> context.console().out().println(text.tell(echo, found.window().toDays())));
			}
			return 0;
		}
	}

	private static Map<String, Object> asData(Reception found, EchoText text) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("moment", found.moment());
		fields.put("days", found.window().toDays());
		List<Map<String, Object>> echoes = new ArrayList<>();
		for (Echo echo : found.echoes()) {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("community", echo.community().isPresent() ? echo.community().getAsLong() : null);
			one.put("moment", echo.moment());
			one.put("arrived", echo.arrived());
			one.put("sentence", text.tell(echo, found.window().toDays()));
			one.putAll(CompareOutput.asData(echo.comparison()));
			one.put("differences", echo.comparison().contrasts().stream().map(contrast -> asData(echo, contrast)).toList());
			echoes.add(one);
		}
		fields.put("circles", echoes);
		return fields;
	}

	private static Map<String, Object> asData(Echo echo, Contrast contrast) {
		Map<String, Object> fields = CompareOutput.asData(contrast);
		Placebo placebo = echo.placebos().get(contrast.measure());
		if (placebo != null) {
			fields.put("other_dates", placebo.dates());
			fields.put("other_dates_as_large", placebo.asLarge());
		}
		fields.put("stands_out", echo.standsOut(contrast));
		return fields;
	}
}
