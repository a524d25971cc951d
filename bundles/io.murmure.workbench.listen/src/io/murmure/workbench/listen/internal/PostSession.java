package io.murmure.workbench.listen.internal;

import java.util.List;
import java.util.Optional;

import io.murmure.core.progress.Progress;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.PrecisionChoice;
import io.murmure.core.reading.Reading;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;
import io.murmure.core.study.ModelIdentity;

/** Reads parts of posts as the analysis reads posts: all pseudonyms alike. */
record PostSession(ReadingSession model) implements ReadingSession {

	@Override
	public List<Reading> read(List<Utterance> texts, Progress progress) {
		return model.read(texts.stream().map(one -> Utterance.ofPost(one.text(), one.language())).toList(), progress);
	}

	@Override
	public ModelIdentity identity() {
		return model.identity();
	}

	@Override
	public Optional<PrecisionChoice> precisionChoice() {
		return model.precisionChoice();
	}

	@Override
	public boolean onGraphics() {
		return model.onGraphics();
	}

	@Override
	public List<Head> heads() {
		return model.heads();
	}

	@Override
	public List<String> languages() {
		return model.languages();
	}

	@Override
	public void close() {
		model.close();
	}
}
