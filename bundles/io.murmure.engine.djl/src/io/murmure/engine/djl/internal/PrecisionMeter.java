package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

import io.murmure.core.progress.Progress;
import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.Precision;
import io.murmure.core.reading.PrecisionChoice;

/**
 * Measures once a model, on this machine, what 8-bit integers cost and bring: F1 on the model's own check set, and texts a second. They are
 * chosen when they are faster and lose less than half a point.
 */
final class PrecisionMeter {

	private static final double MOST_LOST = 0.5;
	private static final int POINTS = 100;

	private final Path memory;
	private final ModelFolder model;

	/** Lets a model be read with one precision. */
	interface Loader {
		LoadedModel load(Precision precision);
	}

	/** @param key changes with the model's files and with the machine */
	PrecisionMeter(Path cache, ModelFolder model, String key) {
		this.memory = cache.resolve("precision").resolve(key);
		this.model = model;
	}

	/** Empty where the model has no check set, or where 8-bit integers do not run. */
	Optional<PrecisionChoice> choose(Loader loader, Progress progress) {
		if (!(model.encoder() instanceof Encoder.Weights) || !Files.isRegularFile(model.file(ModelFolder.CHECK_SET))) {
			return Optional.empty();
		}
		try {
			Optional<PrecisionChoice> known = remembered();
			return known.isPresent() ? known : measure(loader, progress);
		} catch (IOException unreadable) {
			throw new ModelException("The " + ModelFolder.CHECK_SET + " of the model \"" + model.id() + "\" cannot be read: " + unreadable.getMessage()
					+ "; copy the model again, or ask for the precision fp32.", unreadable);
		}
	}

	private Optional<PrecisionChoice> remembered() throws IOException {
		if (!Files.isRegularFile(memory)) {
			return Optional.empty();
		}
		String[] parts = Files.readString(memory).strip().split(" ");
		return Optional.of(new PrecisionChoice(Precision.valueOf(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
	}

	private Optional<PrecisionChoice> measure(Loader loader, Progress progress) throws IOException {
		CheckSet check = CheckSet.read(model.file(ModelFolder.CHECK_SET));
		Measured floats = measure(loader, Precision.FP32, check, progress);
		Measured bytes;
		try {
			bytes = measure(loader, Precision.INT8, check, progress);
		} catch (ModelException noBytes) {
			return Optional.empty();
		}
		double loss = POINTS * (floats.score - bytes.score);
		double speedUp = (double) floats.nanos / bytes.nanos;
		Precision best = loss < MOST_LOST && speedUp > 1 ? Precision.INT8 : Precision.FP32;
		PrecisionChoice choice = new PrecisionChoice(best, loss, speedUp);
		remember(choice);
		return Optional.of(choice);
	}

	private record Measured(double score, long nanos) {
	}

	private Measured measure(Loader loader, Precision precision, CheckSet check, Progress progress) {
		try (LoadedModel loaded = loader.load(precision)) {
			List<String> texts = check.texts();
			loaded.run(texts.subList(0, Math.min(64, texts.size())), progress);
			long start = System.nanoTime();
			List<float[]> numbers = loaded.run(texts, progress);
			return new Measured(check.score(model, numbers), System.nanoTime() - start);
		}
	}

	private void remember(PrecisionChoice choice) throws IOException {
		Files.createDirectories(memory.getParent());
		Path draft = Files.createTempFile(memory.getParent(), "precision", ".part");
		Files.writeString(draft, choice.precision() + " " + choice.loss() + " " + choice.speedUp() + "\n");
		Files.move(draft, memory, StandardCopyOption.REPLACE_EXISTING);
	}
}
