package io.murmure.engine.djl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import io.murmure.core.component.Sentence;
import io.murmure.core.home.MurmureHome;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.ModelCard;
import io.murmure.core.reading.ModelEngine;
import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.ModelPack;
import io.murmure.core.reading.Precision;
import io.murmure.core.reading.PrecisionChoice;
import io.murmure.core.reading.ReadingOptions;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;
import io.murmure.engine.djl.internal.CardFile;
import io.murmure.engine.djl.internal.Checksum;
import io.murmure.engine.djl.internal.DjlRuntime;
import io.murmure.engine.djl.internal.DjlSession;
import io.murmure.engine.djl.internal.ModelFolder;
import io.murmure.engine.djl.internal.ModelLoader;
import io.murmure.engine.djl.internal.OwnModels;

/**
 * Reads with models in Hugging Face folders: those of {@link ModelPack} services, in the order of their ids, then those of the user's
 * own folder of models. The first is the default.
 */
@Component
public final class DjlModelEngine implements ModelEngine {

	private final List<ModelPack> packs = new CopyOnWriteArrayList<>();
	private final Path models;
	private final Path cache;
	private final DjlRuntime runtime;

	/** With the user's own folder, see {@link MurmureHome}. */
	public DjlModelEngine() {
		this(MurmureHome.models(), MurmureHome.cache().resolve("models"), MurmureHome.cache().resolve("djl"));
	}

	DjlModelEngine(Path models, Path cache, Path natives) {
		this.models = models;
		this.cache = cache;
		this.runtime = new DjlRuntime(natives);
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "remove")
	public void add(ModelPack pack) {
		packs.add(pack);
	}

	public void remove(ModelPack pack) {
		packs.remove(pack);
	}

	@Override
	public List<ModelCard> models() {
		return installed().stream().map(this::card).toList();
	}

	private ModelCard card(Installed model) {
		try {
			CardFile card = CardFile.read(model.folder);
			long bytes = size(model.folder);
			try {
				ModelFolder read = ModelFolder.open(model.id, model.folder);
				return new ModelCard(model.id, model.folder, read.heads(), card.languages(), bytes, new Checksum(cache).of(read), card.figures(), card.text(),
						Optional.empty());
			} catch (ModelException refused) {
				return new ModelCard(model.id, model.folder, List.of(), card.languages(), bytes, "", card.figures(), card.text(),
						Optional.of(refused.getMessage()));
			}
		} catch (IOException unreadable) {
			throw new ModelException(Sentence.of(DjlModelEngine.class, "unreadable", model.folder), unreadable);
		}
	}

	private static long size(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
		}
	}

	@Override
	public ReadingSession open(String model, ReadingOptions options, Progress progress) {
		Installed chosen = choose(model.strip());
		return new DjlSession(ModelFolder.open(chosen.id, chosen.folder), runtime, cache, options, progress);
	}

	@Override
	public ModelCard add(Path folder, Progress progress) {
		Path given = folder.toAbsolutePath().normalize();
		String id = String.valueOf(given.getFileName()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		if (installed().stream().anyMatch(known -> known.id.equals(id))) {
			throw new ModelException(Sentence.of(DjlModelEngine.class, "known", id, models.resolve(id)));
		}
		ModelFolder model = ModelFolder.open(id, given);
		try (ReadingSession trial = new DjlSession(model, runtime, cache, new ReadingOptions(Precision.FP32, true), progress)) {
			trial.read(List.of(Utterance.of("Bonjour")), progress);
		}
		try {
			return card(new Installed(id, new OwnModels(models, new Checksum(cache)).copy(model)));
		} catch (IOException failure) {
			throw new ModelException(Sentence.of(DjlModelEngine.class, "not-copied", id, models), failure);
		}
	}

	@Override
	public PrecisionChoice measure(Path folder, Progress progress) {
		Path given = folder.toAbsolutePath().normalize();
		return new ModelLoader(ModelFolder.open(String.valueOf(given.getFileName()), given), runtime, cache).record(progress);
	}

	private Installed choose(String model) {
		List<Installed> installed = installed();
		Optional<Installed> known = installed.stream().filter(one -> model.isEmpty() || one.id.equals(model)).findFirst();
		return known.or(() -> folder(model)).orElseThrow(() -> new ModelException(installed.isEmpty()
				? Sentence.of(DjlModelEngine.class, "none")
				: Sentence.of(DjlModelEngine.class, "unknown", model, installed.stream().map(Installed::id).collect(Collectors.joining(", ")))));
	}

	private static Optional<Installed> folder(String path) {
		try {
			return Optional.of(Path.of(path).toAbsolutePath().normalize()).filter(folder -> !path.isEmpty() && Files.isDirectory(folder))
					.map(folder -> new Installed(Optional.ofNullable(folder.getFileName()).orElse(folder).toString(), folder));
		} catch (InvalidPathException notAPath) {
			return Optional.empty();
		}
	}

	private List<Installed> installed() {
		List<Installed> all = new ArrayList<>();
		packs.stream().sorted(Comparator.comparing(ModelPack::id)).forEach(pack -> all.add(new Installed(pack.id(), pack.folder())));
		new OwnModels(models, new Checksum(cache)).folders().forEach(folder -> all.add(new Installed(folder.getFileName().toString(), folder)));
		return all;
	}

	private record Installed(String id, Path folder) {
	}
}
