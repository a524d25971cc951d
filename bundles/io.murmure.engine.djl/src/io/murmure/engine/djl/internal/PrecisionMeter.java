package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

import io.murmure.core.component.Sentence;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.Precision;
import io.murmure.core.reading.PrecisionChoice;
import io.murmure.engine.djl.torchscript.Converter;
import io.murmure.engine.djl.torchscript.Processor;
import io.murmure.engine.djl.torchscript.Products;

/**
 * Knows what 8-bit integers cost and bring: F1 on the model's own check set, and texts a second of a processor. What the model's maker measured on this kind
 * of processor is taken; otherwise it is measured once, on this machine.
 */
final class PrecisionMeter {

	private static final int POINTS = 100;
	private static final int WARM_UP = 64;

	private final Path memories;
	private final ModelFolder model;
	private final String checksum;
	private final Loader loader;

	/** Lets a model be read with one precision. */
	interface Loader {
		LoadedModel load(Precision precision, Progress progress);
	}

	/** @param checksum of the model's files */
	PrecisionMeter(Path cache, ModelFolder model, String checksum, Loader loader) {
		this.memories = cache.resolve("precision");
		this.model = model;
		this.checksum = checksum;
		this.loader = loader;
	}

	/** Empty where there is nothing to choose: the model is TorchScript or has no check set, or 8-bit integers do not run. */
	Optional<PrecisionChoice> choose(Progress progress) {
		if (!canMeasure()) {
			return Optional.empty();
		}
		try {
			String checkSet = checkSetSum();
			Optional<MeasuredBytes> known = Processor.here().flatMap(new PrecisionFile(model.folder(), checksum, checkSet)::on).or(() -> remembered(checkSet));
			if (known.isEmpty()) {
				known = measure(progress);
				if (known.isPresent()) {
					remember(checkSet, known.get());
				}
			}
			return known.map(MeasuredBytes::choice);
		} catch (IOException unreadable) {
			throw unreadable(unreadable);
		}
	}

	/**
	 * Measures for the model's maker, and writes the result into the model's folder.
	 *
	 * @throws ModelException when there is nothing to choose, or when the kind of this processor cannot be told
	 */
	PrecisionChoice record(Progress progress) {
		Processor here = Processor.here().orElseThrow(() -> new ModelException(Sentence.of(PrecisionMeter.class, "processor")));
		if (!canMeasure()) {
			throw new ModelException(Sentence.of(PrecisionMeter.class, "no-choice", model.id(), ModelFolder.CHECK_SET));
		}
		try {
			MeasuredBytes measured = measure(progress).orElseThrow(() -> new ModelException(Sentence.of(PrecisionMeter.class, "no-bytes")));
			new PrecisionFile(model.folder(), checksum, checkSetSum()).put(here, measured);
			return measured.choice();
		} catch (IOException unreadable) {
			throw unreadable(unreadable);
		}
	}

	private boolean canMeasure() {
		return model.encoder() instanceof Encoder.Weights && Files.isRegularFile(model.file(ModelFolder.CHECK_SET));
	}

	private String checkSetSum() throws IOException {
		return Checksum.compute(model.file(ModelFolder.CHECK_SET));
	}

	private ModelException unreadable(IOException reason) {
		return new ModelException(Sentence.of(PrecisionMeter.class, "unreadable", ModelFolder.CHECK_SET, model.id(), reason.getMessage()), reason);
	}

	private Optional<MeasuredBytes> measure(Progress progress) throws IOException {
		CheckSet check = CheckSet.read(model.file(ModelFolder.CHECK_SET));
		Timed floats = read(Precision.FP32, check, progress);
		Timed bytes;
		try {
			bytes = read(Precision.INT8, check, progress);
		} catch (ModelException noBytes) {
			return Optional.empty();
		}
		return Optional.of(new MeasuredBytes(POINTS * floats.score, POINTS * bytes.score, (double) floats.nanos / bytes.nanos));
	}

	private record Timed(double score, long nanos) {
	}

	private Timed read(Precision precision, CheckSet check, Progress progress) {
		try (LoadedModel loaded = loader.load(precision, progress)) {
			List<String> texts = check.texts();
			loaded.run(texts.subList(0, Math.min(WARM_UP, texts.size())), progress);
			long start = loaded.processorNanos();
			List<float[]> numbers = loaded.run(texts, progress);
			return new Timed(check.score(model, numbers), loaded.processorNanos() - start);
		}
	}

	/** What decides the result names the memory of it. */
	private Path memory(String checkSet) {
		return memories.resolve(String.join("-", checksum, checkSet.substring(0, 16), Converter.VERSION, Products.ofBytesHere().word()));
	}

	/** A memory that is damaged is none. */
	private Optional<MeasuredBytes> remembered(String checkSet) {
		try {
			String[] parts = Files.readString(memory(checkSet)).strip().split(" ");
			return Optional.of(new MeasuredBytes(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
		} catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException none) {
			return Optional.empty();
		}
	}

	private void remember(String checkSet, MeasuredBytes measured) throws IOException {
		Files.createDirectories(memories);
		Path draft = Files.createTempFile(memories, "precision", ".part");
		Files.writeString(draft, measured.floats() + " " + measured.bytes() + " " + measured.speedUp() + "\n");
		Files.move(draft, memory(checkSet), StandardCopyOption.REPLACE_EXISTING);
	}
}
