package io.murmure.workbench.listen.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import io.murmure.core.correction.Corrections;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.LanguageReader.Guess;
import io.murmure.core.reading.ModelEngine;
import io.murmure.core.reading.Precision;
import io.murmure.core.reading.ReadingOptions;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;
import io.murmure.core.reading.WordWeights.WordWeight;
import io.murmure.core.reading.WordWeights;
import io.murmure.core.study.ModelIdentity;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.workbench.MonitorProgress;
import io.murmure.workbench.Services;

/** Asks the model that read a study which words of a post carried an emotion. Keeps the model open from one question to the next. */
public final class WhyReader implements AutoCloseable {

	private Optional<ReadingSession> open = Optional.empty();
	private String opened = "";

	/** Waits for the model, so not in the user interface thread. None when the words cannot be told apart. */
	public synchronized List<WordWeight> ask(Study study, InspectedPost post, String emotion, IProgressMonitor monitor) {
		MonitorProgress progress = new MonitorProgress(monitor, task -> task, begun -> {
		});
		ReadingSession model = model(study, progress);
		Utterance text = new Utterance(post.text().words(), post.reading().language().isEmpty() ? Guess.UNDETERMINED : new Guess(post.reading().language(), 1));
		return WordWeights.of(model, text, Head.EMOTION, emotion, progress);
	}

	private ReadingSession model(Study study, MonitorProgress progress) {
		String wanted = study.runs().stream().filter(run -> !run.component().equals(Corrections.ANALYSIS)).map(Run::model).flatMap(Optional::stream).reduce((earlier, later) -> later).map(ModelIdentity::id).orElse("");
		if (open.isEmpty() || !opened.equals(wanted)) {
			close();
			ModelEngine engine = Services.find(ModelEngine.class).orElseThrow();
			open = Optional.of(new PostSession(engine.open(wanted, new ReadingOptions(Precision.AUTO, true), progress)));
			opened = wanted;
		}
		return open.get();
	}

	@Override
	public synchronized void close() {
		open.ifPresent(ReadingSession::close);
		open = Optional.empty();
	}
}
