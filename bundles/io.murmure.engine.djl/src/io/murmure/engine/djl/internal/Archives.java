package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import io.murmure.core.component.Sentence;
import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.Precision;
import io.murmure.engine.djl.torchscript.ByteSums;
import io.murmure.engine.djl.torchscript.Converter;

/** TorchScript archives of models, each made once for exactly these files. */
final class Archives {

	private final Path cache;

	Archives(Path cache) {
		this.cache = cache;
	}

	Path of(ModelFolder model, String checksum, Precision precision) throws IOException {
		return switch (model.encoder()) {
			case Encoder.Script script -> model.file(script.file());
			case Encoder.Weights weights -> converted(model, weights, checksum, precision);
		};
	}

	private Path converted(ModelFolder model, Encoder.Weights weights, String checksum, Precision precision) throws IOException {
		Optional<ByteSums> bytes = precision == Precision.INT8 ? Optional.of(ByteSums.here()) : Optional.empty();
		Path archive = cache.resolve(checksum + "-" + Converter.VERSION + "-" + bytes.map(ByteSums::word).orElse(Precision.FP32.word()) + ".pt");
		if (Files.isRegularFile(archive)) {
			return archive;
		}
		Path draft = Files.createTempDirectory(Files.createDirectories(cache), "converting").resolve("model.pt");
		try {
			Converter.convert(weights.architecture(), weights.files().stream().map(model::file).toList(), bytes, draft);
			Files.move(draft, archive, StandardCopyOption.REPLACE_EXISTING);
			return archive;
		} catch (IOException refused) {
			throw new ModelException(Sentence.of(Archives.class, "unreadable", model.id(), refused.getMessage()), refused);
		} finally {
			Files.deleteIfExists(draft);
			Files.delete(draft.getParent());
		}
	}
}
