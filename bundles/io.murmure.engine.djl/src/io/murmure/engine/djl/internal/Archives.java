package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.Precision;
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
		Path archive = cache.resolve(checksum + "-" + Converter.VERSION + "-" + precision.word() + ".pt");
		if (Files.isRegularFile(archive)) {
			return archive;
		}
		Path draft = Files.createTempDirectory(Files.createDirectories(cache), "converting").resolve("model.pt");
		try {
			Converter.convert(weights.architecture(), weights.files().stream().map(model::file).toList(), precision == Precision.INT8, draft);
			Files.move(draft, archive, StandardCopyOption.REPLACE_EXISTING);
			return archive;
		} catch (IOException refused) {
			throw new ModelException("The weights of the model \"" + model.id() + "\" cannot be read: " + refused.getMessage() + ".", refused);
		} finally {
			Files.deleteIfExists(draft);
			Files.delete(draft.getParent());
		}
	}
}
