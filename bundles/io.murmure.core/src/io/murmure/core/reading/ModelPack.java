package io.murmure.core.reading;

import java.nio.file.Path;

/** A model that comes with a plug-in: a service, so that installing the plug-in installs the model. */
public interface ModelPack {

	/** Lower-case words joined by hyphens; the name by which the model is chosen. */
	String id();

	/** A Hugging Face folder on disk, with {@code config.json}, {@code tokenizer.json} and {@code model.safetensors}. */
	Path folder();
}
