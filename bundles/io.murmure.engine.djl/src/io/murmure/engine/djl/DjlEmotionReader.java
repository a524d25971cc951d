package io.murmure.engine.djl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import io.murmure.core.home.MurmureHome;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.EmotionReader;
import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.ModelPack;
import io.murmure.engine.djl.internal.DjlRuntime;
import io.murmure.engine.djl.internal.DjlSession;
import io.murmure.engine.djl.internal.ModelFolder;

/**
 * Reads emotion with Hugging Face folders: those of {@link ModelPack} services, in the order of their ids, then those of the user's
 * own folder of models. The first is the default.
 */
@Component
public final class DjlEmotionReader implements EmotionReader {

	private final List<ModelPack> packs = new CopyOnWriteArrayList<>();
	private final Path models;
	private final Path cache;
	private final DjlRuntime runtime;

	/** With the user's own folder, see {@link MurmureHome}. */
	public DjlEmotionReader() {
		this(MurmureHome.models(), MurmureHome.cache().resolve("models"), MurmureHome.cache().resolve("djl"));
	}

	DjlEmotionReader(Path models, Path cache, Path natives) {
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
		return installed().stream().map(DjlEmotionReader::card).toList();
	}

	/** A folder that cannot be read is listed without labels; opening it says what is wrong. */
	private static ModelCard card(Installed model) {
		try {
			return ModelFolder.open(model.id, model.folder).card();
		} catch (ModelException refused) {
			return new ModelCard(model.id, model.folder, List.of(), List.of(), 0);
		}
	}

	@Override
	public Session open(String model, Progress progress) {
		Installed chosen = choose(model.strip());
		return new DjlSession(ModelFolder.open(chosen.id, chosen.folder), runtime, cache);
	}

	private Installed choose(String model) {
		List<Installed> installed = installed();
		Optional<Installed> known = installed.stream().filter(one -> model.isEmpty() || one.id.equals(model)).findFirst();
		return known.or(() -> folder(model)).orElseThrow(() -> new ModelException(installed.isEmpty()
				? "No model is installed; add one with \"murmure model add DIR\"."
				: "There is no model \"" + model + "\"; there is " + installed.stream().map(Installed::id).collect(Collectors.joining(", "))
						+ ", or give the folder of one."));
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
		if (Files.isDirectory(models)) {
			try (Stream<Path> folders = Files.list(models)) {
				folders.filter(folder -> Files.isRegularFile(folder.resolve("config.json"))).sorted()
						.forEach(folder -> all.add(new Installed(folder.getFileName().toString(), folder)));
			} catch (IOException unreadable) {
				throw new ModelException("The folder of models " + models + " cannot be read; check who may read it.", unreadable);
			}
		}
		return all;
	}

	private record Installed(String id, Path folder) {
	}
}
