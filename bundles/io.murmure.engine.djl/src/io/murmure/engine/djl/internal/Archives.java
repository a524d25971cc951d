package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import io.murmure.core.component.Sentence;
import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.Precision;
import io.murmure.engine.djl.torchscript.Converter;
import io.murmure.engine.djl.torchscript.Products;

/** TorchScript archives of models, each made once for exactly these files. */
final class Archives {

	private final Path cache;
	private final boolean ownTorch;

	/** @param ownTorch whether they will run on a PyTorch that the user brought */
	Archives(Path cache, boolean ownTorch) {
		this.cache = cache;
		this.ownTorch = ownTorch;
	}

	Path of(ModelFolder model, String checksum, Precision precision) throws IOException {
		return switch (model.encoder()) {
			case Encoder.Script script -> model.file(script.file());
			case Encoder.Weights weights -> converted(model, weights, checksum, precision);
		};
	}

	private Path converted(ModelFolder model, Encoder.Weights weights, String checksum, Precision precision) throws IOException {
		Products products = precision == Precision.INT8 ? Products.ofBytesHere() : Products.ofFloats(ownTorch);
		Path archive = cache.resolve(checksum + "-" + Converter.VERSION + "-" + products.word() + ".pt");
		if (Files.isRegularFile(archive)) {
			return archive;
		}
		Path draft = Files.createTempDirectory(Files.createDirectories(cache), "converting").resolve("model.pt");
		try {
			Converter.convert(weights.architecture(), weights.files().stream().map(model::file).toList(), products, draft);
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
