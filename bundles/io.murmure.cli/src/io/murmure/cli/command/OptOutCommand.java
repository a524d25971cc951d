package io.murmure.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.murmure.cli.internal.Console;
import io.murmure.cli.internal.Context;
import io.murmure.core.pipeline.OptOut;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes a person from a study for good. */
@Command(name = "opt-out", mixinStandardHelpOptions = true)
public final class OptOutCommand implements Callable<Integer> {

	private final Context context;

	@Option(names = "--study", required = true, paramLabel = "FILE")
	private Path study;

	@Parameters(paramLabel = "AUTHOR-OR-HANDLE", descriptionKey = "author")
	private String who;

	@ArgGroup(exclusive = true)
	private KeyOptions key = new KeyOptions();

	public OptOutCommand(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() {
		Console console = context.console();
		try (Study opened = context.toolbox().store().open(study, StudyStore.Access.WRITE)) {
			Run run = new OptOut(key.secrets()).run(opened, who);
			console.tell("opt-out.done", run.counts().get("posts"), run.counts().get("reactions"), run.counts().get("reworded"));
			console.tell(run.counts().get("compacted") == 1 ? "opt-out.cleared" : "opt-out.pending");
			return 0;
		}
	}
}
