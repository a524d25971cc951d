package io.murmure.engine.djl.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.component.Sentence;
import io.murmure.core.home.TroubleLog;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.Precision;
import io.murmure.core.reading.PrecisionChoice;
import io.murmure.core.reading.Reading.HeadReading;
import io.murmure.core.reading.Reading;
import io.murmure.core.reading.ReadingOptions;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;
import io.murmure.core.study.ModelIdentity;

/** A model that is identified when it is opened and loaded when the first text is read. */
public final class DjlSession implements ReadingSession {

	private final ModelFolder folder;
	private final ModelLoader loader;
	private final boolean otherLanguages;
	private final Optional<PrecisionChoice> choice;
	private final Precision precision;
	private final PlacedReader reader;

	/** @param cache folder for archives, checksums and measurements */
	public DjlSession(ModelFolder folder, DjlRuntime runtime, Path cache, ReadingOptions options, Progress progress) {
		this.folder = folder;
		this.loader = new ModelLoader(folder, runtime, cache);
		this.otherLanguages = options.otherLanguages();
		if (options.precision() == Precision.INT8 && folder.encoder() instanceof Encoder.Script) {
			throw new ModelException(Sentence.of(DjlSession.class, "script", folder.id()));
		}
		Place place = loader.place(options.precision(), progress);
		choice = options.precision() == Precision.AUTO && place == Place.PROCESSOR ? loader.meter().choose(progress) : Optional.empty();
		precision = options.precision() == Precision.AUTO ? choice.map(PrecisionChoice::precision).orElse(Precision.FP32) : options.precision();
		reader = new PlacedReader(place, (where, watched) -> loader.load(precision, where, watched), TroubleLog::add);
	}

	@Override
	public ModelIdentity identity() {
		return new ModelIdentity(folder.id(), loader.checksum(), precision.word());
	}

	@Override
	public Optional<PrecisionChoice> precisionChoice() {
		return choice;
	}

	@Override
	public boolean onGraphics() {
		return reader.place() == Place.GRAPHICS;
	}

	@Override
	public List<Head> heads() {
		return folder.heads();
	}

	@Override
	public List<String> languages() {
		return folder.languages();
	}

	/** Chats repeat themselves, so each wording is computed once. */
	@Override
	public List<Reading> read(List<Utterance> texts, Progress progress) {
		List<Optional<String>> unread = texts.stream().map(this::whyUnread).toList();
		Map<String, Integer> wordings = new LinkedHashMap<>();
		for (int i = 0; i < texts.size(); i++) {
			if (unread.get(i).isEmpty()) {
				wordings.putIfAbsent(texts.get(i).text(), wordings.size());
			}
		}
		progress.check();
		List<float[]> numbers = wordings.isEmpty() ? List.of() : reader.run(List.copyOf(wordings.keySet()), progress);
		Map<Utterance, Reading> known = new HashMap<>();
		List<Reading> readings = new ArrayList<>(texts.size());
		for (int i = 0; i < texts.size(); i++) {
			Utterance text = texts.get(i);
			readings.add(unread.get(i).map(Reading::unread)
					.orElseGet(() -> known.computeIfAbsent(text, one -> reading(one, numbers.get(wordings.get(one.text()))))));
		}
		return readings;
	}

	private Optional<String> whyUnread(Utterance text) {
		return ReadableText.unread(text.text()).or(() -> isOfOtherLanguage(text) && !otherLanguages ? Optional.of(Reading.OTHER_LANGUAGE) : Optional.empty());
	}

	private boolean isOfOtherLanguage(Utterance text) {
		String language = text.language().language();
		return text.language().sure() && !folder.languages().isEmpty() && !language.equals("und") && !folder.languages().contains(language);
	}

	private Reading reading(Utterance text, float[] numbers) {
		Map<String, HeadReading> heads = new LinkedHashMap<>();
		for (OutputHead output : folder.outputs()) {
			heads.put(output.head().name(), output.read(numbers, text.language().language()));
		}
		return new Reading(Optional.empty(), isOfOtherLanguage(text), heads, unit(Arrays.copyOfRange(numbers, folder.labels(), numbers.length)));
	}

	private static float[] unit(float[] vector) {
		double length = 0;
		for (float number : vector) {
			length += number * number;
		}
		for (int i = 0; i < vector.length; i++) {
			vector[i] /= (float) Math.sqrt(length);
		}
		return vector;
	}

	@Override
	public void close() {
		reader.close();
	}
}
