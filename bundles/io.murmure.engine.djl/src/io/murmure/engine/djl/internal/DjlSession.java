package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.analysis.ModelIdentity;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.EmotionReader.EmotionReading;
import io.murmure.core.reading.EmotionReader.Session;
import io.murmure.core.reading.ModelException;
import io.murmure.engine.djl.torchscript.Converter;

/** A model that is identified when it is opened and loaded when the first text is read. */
public final class DjlSession implements Session {

	private static final String PRECISION = "fp32";
	private static final int TEXTS_AT_ONCE = 4096;

	private final ModelFolder folder;
	private final DjlRuntime runtime;
	private final Path cache;
	private final String checksum;
	private Optional<LoadedModel> loaded = Optional.empty();

	/** @param cache folder for archives and checksums */
	public DjlSession(ModelFolder folder, DjlRuntime runtime, Path cache) {
		this.folder = folder;
		this.runtime = runtime;
		this.cache = cache;
		try {
			checksum = new Checksum(cache.resolve("checksums")).of(folder.folder());
		} catch (IOException unreadable) {
			throw new ModelException("The model \"" + folder.id() + "\" in " + folder.folder() + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
		}
	}

	@Override
	public ModelIdentity identity() {
		return new ModelIdentity(folder.id(), checksum, PRECISION);
	}

	@Override
	public List<String> labels() {
		return folder.head().labels();
	}

	@Override
	public List<EmotionReading> read(List<String> texts, Progress progress) {
		List<EmotionReading> readings = new ArrayList<>(texts.size());
		for (int start = 0; start < texts.size(); start += TEXTS_AT_ONCE) {
			progress.check();
			readings.addAll(readSome(texts.subList(start, Math.min(start + TEXTS_AT_ONCE, texts.size())), progress));
		}
		return readings;
	}

	/** Chats repeat themselves, so each wording is read once. */
	private List<EmotionReading> readSome(List<String> texts, Progress progress) {
		Map<String, EmotionReading> known = new LinkedHashMap<>();
		List<String> readable = texts.stream().distinct().filter(text -> {
			Optional<String> unread = ReadableText.unread(text);
			unread.ifPresent(reason -> known.put(text, new EmotionReading(unread, new float[0], List.of(), new float[0])));
			return unread.isEmpty();
		}).toList();
		if (!readable.isEmpty()) {
			float[][] numbers = loaded().run(readable, progress);
			for (int i = 0; i < numbers.length; i++) {
				known.put(readable.get(i), reading(numbers[i]));
			}
		}
		return texts.stream().map(known::get).toList();
	}

	private EmotionReading reading(float[] numbers) {
		float[] probabilities = folder.head().probabilities(numbers);
		float[] embedding = java.util.Arrays.copyOfRange(numbers, probabilities.length, numbers.length);
		double length = 0;
		for (float number : embedding) {
			length += number * number;
		}
		for (int i = 0; i < embedding.length; i++) {
			embedding[i] /= (float) Math.sqrt(length);
		}
		return new EmotionReading(Optional.empty(), probabilities, folder.head().told(probabilities), embedding);
	}

	private synchronized LoadedModel loaded() {
		if (loaded.isEmpty()) {
			try {
				Path archive = archive();
				loaded = Optional.of(runtime.call(folder.file(ModelFolder.TOKENIZER), () -> new LoadedModel(folder, archive)));
			} catch (ModelException refused) {
				throw refused;
			} catch (Exception broken) {
				throw new ModelException("The model \"" + folder.id() + "\" cannot be loaded: " + broken.getMessage() + ".", broken);
			}
		}
		return loaded.get();
	}

	/** The TorchScript archive of exactly these files, made now if no earlier session did. */
	private Path archive() throws IOException {
		Path archive = cache.resolve(checksum + "-" + Converter.VERSION + ".pt");
		if (!Files.isRegularFile(archive)) {
			Path draft = Files.createTempDirectory(Files.createDirectories(cache), "converting").resolve("model.pt");
			try {
				Converter.convert(folder.architecture(), folder.file(ModelFolder.WEIGHTS), draft);
				Files.move(draft, archive, StandardCopyOption.REPLACE_EXISTING);
			} catch (IOException refused) {
				throw new ModelException("The weights of the model \"" + folder.id() + "\" cannot be read: " + refused.getMessage() + ".", refused);
			} finally {
				Files.deleteIfExists(draft);
				Files.delete(draft.getParent());
			}
		}
		return archive;
	}

	@Override
	public synchronized void close() {
		loaded.ifPresent(LoadedModel::close);
		loaded = Optional.empty();
	}
}
