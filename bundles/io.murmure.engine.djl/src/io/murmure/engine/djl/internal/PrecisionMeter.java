package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.murmure.core.component.Sentence;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.Precision;
import io.murmure.core.reading.PrecisionChoice;

/**
 * Measures once a model, on this machine, what 8-bit integers cost and bring: F1 on the model's own check set, and texts a second. Where the
 * model's maker measured it on this kind of processor, that is taken.
 */
final class PrecisionMeter {

	private static final int POINTS = 100;
	private static final int WARM_UP = 64;

	/** The kind of processor that makers measure on: what {@code os.arch} may say. */
	private static final Set<String> USUAL_PROCESSOR = Set.of("amd64", "x86_64");

	private final Path memory;
	private final ModelFolder model;

	/** Lets a model be read with one precision. */
	interface Loader {
		LoadedModel load(Precision precision);
	}

	/** @param key changes with the model's files */
	PrecisionMeter(Path cache, ModelFolder model, String key) {
		this.memory = cache.resolve("precision").resolve(key);
		this.model = model;
	}

	/** Empty where the model has no check set, or where 8-bit integers do not run. */
	Optional<PrecisionChoice> choose(Loader loader, Progress progress) {
		if (!(model.encoder() instanceof Encoder.Weights)) {
			return Optional.empty();
		}
		if (model.measured().isPresent() && USUAL_PROCESSOR.contains(System.getProperty("os.arch"))) {
			return model.measured().map(MeasuredBytes::choice);
		}
		if (!Files.isRegularFile(model.file(ModelFolder.CHECK_SET))) {
			return Optional.empty();
		}
		try {
			Optional<MeasuredBytes> known = remembered();
			return (known.isPresent() ? known : measure(loader, progress)).map(MeasuredBytes::choice);
		} catch (IOException unreadable) {
			throw new ModelException(Sentence.of(PrecisionMeter.class, "unreadable", ModelFolder.CHECK_SET, model.id(), unreadable.getMessage()), unreadable);
		}
	}

	private Optional<MeasuredBytes> remembered() throws IOException {
		if (!Files.isRegularFile(memory)) {
			return Optional.empty();
		}
		String[] parts = Files.readString(memory).strip().split(" ");
		return Optional.of(new MeasuredBytes(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
	}

	private Optional<MeasuredBytes> measure(Loader loader, Progress progress) throws IOException {
		CheckSet check = CheckSet.read(model.file(ModelFolder.CHECK_SET));
		Timed floats = read(loader, Precision.FP32, check, progress);
		Timed bytes;
		try {
			bytes = read(loader, Precision.INT8, check, progress);
		} catch (ModelException noBytes) {
			return Optional.empty();
		}
		MeasuredBytes measured = new MeasuredBytes(POINTS * (floats.score - bytes.score), (double) floats.nanos / bytes.nanos);
		remember(measured);
		return Optional.of(measured);
	}

	private record Timed(double score, long nanos) {
	}

	private Timed read(Loader loader, Precision precision, CheckSet check, Progress progress) {
		try (LoadedModel loaded = loader.load(precision)) {
			List<String> texts = check.texts();
			loaded.run(texts.subList(0, Math.min(WARM_UP, texts.size())), progress);
			long start = System.nanoTime();
			List<float[]> numbers = loaded.run(texts, progress);
			return new Timed(check.score(model, numbers), System.nanoTime() - start);
		}
	}

	private void remember(MeasuredBytes measured) throws IOException {
		Files.createDirectories(memory.getParent());
		Path draft = Files.createTempFile(memory.getParent(), "precision", ".part");
		Files.writeString(draft, measured.loss() + " " + measured.speedUp() + "\n");
		Files.move(draft, memory, StandardCopyOption.REPLACE_EXISTING);
	}
}
