package io.murmure.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.murmure.cli.internal.Console;
import io.murmure.cli.internal.Context;
import io.murmure.cli.internal.Json;
import io.murmure.core.component.Sentence;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.pipeline.Retention;
import io.murmure.core.study.LedgerEntry;
import io.murmure.core.study.LedgerNote;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows on what basis channels are listened to and until when, or records it; what is past its last day is removed at once. */
@Command(name = "ledger", mixinStandardHelpOptions = true)
public final class LedgerCommand implements Callable<Integer> {

	private final Context context;

	@Option(names = "--study", required = true, paramLabel = "FILE")
	private Path study;

	@Option(names = "--channel", paramLabel = "NAME")
	private Optional<String> channel = Optional.empty();

	@Mixin
	private LedgerOptions options;

	@Option(names = "--json")
	private boolean json;

	public LedgerCommand(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		LedgerNote note = options.note();
		try (Study opened = context.toolbox().store().open(study, note.isEmpty() ? StudyStore.Access.READ : StudyStore.Access.WRITE)) {
			List<LedgerEntry> meant = opened.ledger().stream().filter(entry -> channel.isEmpty() || channel.get().equals(entry.channel())).toList();
			if (meant.isEmpty() && channel.isPresent()) {
				throw new ParameterException(Sentence.of(LedgerCommand.class, "no-channel", channel.get(),
						String.join(", ", opened.ledger().stream().map(LedgerEntry::channel).toList())));
			}
			if (!note.isEmpty()) {
				meant.forEach(entry -> opened.record(note.of(entry)));
				new Retention(opened).apply().ifPresent(run -> context.console().tell("retention.done", run.counts().get("posts")));
			}
			print(opened.ledger());
			return 0;
		}
	}

	private void print(List<LedgerEntry> entries) throws IOException {
		Console console = context.console();
		if (json) {
			PrintWriter out = console.writer();
			new Json(out).writeLine(entries.stream().map(LedgerCommand::asData).toList());
			out.flush();
			return;
		}
		for (LedgerEntry entry : entries) {
			String basis = entry.basis().map(known -> known.label(console.locale())).orElseGet(() -> console.text("basis.none"));
			String until = entry.retention().map(day -> console.text("ledger.until", day.toString())).orElse("");
			console.out().println(console.text("ledger.entry", entry.channel(), basis) + until + (entry.workplace() ? console.text("ledger.workplace") : ""));
		}
	}

	private static Map<String, Object> asData(LedgerEntry entry) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("channel", entry.channel());
		fields.put("basis", entry.basis().map(LedgerCommand::word).orElse(null));
		fields.put("retention", entry.retention().map(Object::toString).orElse(null));
		fields.put("workplace", entry.workplace());
		return fields;
	}

	private static String word(LedgerEntry.Basis basis) {
		return basis.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
