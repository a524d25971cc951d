package io.murmure.annotator.language;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import io.murmure.core.analysis.Annotator;
import io.murmure.core.component.NoParameters;
import io.murmure.core.privacy.Pseudonyms;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.LanguageReader;
import io.murmure.core.reading.LanguageReader.Guess;
import io.murmure.core.table.Batch;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;

/** Says of each post in which language it is written; what the source says of a post is taken at its word. */
@Component(service = Annotator.class)
public final class LanguageAnnotator implements Annotator<NoParameters> {

	private LanguageReader reader;

	/** For a flat class path, with the reader of this bundle. */
	public LanguageAnnotator() {
		this(new NGramLanguageReader());
	}

	LanguageAnnotator(LanguageReader reader) {
		this.reader = reader;
	}

	@Reference
	public void setReader(LanguageReader other) {
		reader = other;
	}

	@Override
	public String id() {
		return "language";
	}

	@Override
	public Class<NoParameters> parameters() {
		return NoParameters.class;
	}

	@Override
	public List<Table> needs() {
		return List.of(Tables.POSTS);
	}

	@Override
	public List<Table> makes() {
		return List.of(Tables.LANGUAGES);
	}

	@Override
	public Session open(NoParameters none, Progress progress) {
		return this::annotate;
	}

	private void annotate(Batch posts, RowSink out, Progress progress) {
		long[] ids = posts.longs("post_id");
		String[] texts = posts.texts("text");
		String[] told = posts.texts("source_language");
		for (int row = 0; row < posts.size(); row++) {
			Guess guess = posts.isNull("source_language", row) ? reader.guess(withoutPseudonyms(texts[row])) : new Guess(told[row], 1);
			out.add(Tables.LANGUAGES, ids[row], guess.language(), guess.confidence());
		}
	}

	/** What people happen to be called is in no language; it differs from study to study. */
	private static String withoutPseudonyms(String text) {
		return text == null ? "" : Pseudonyms.alike(text, "");
	}
}
