package io.murmure.engine.djl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.murmure.core.progress.Progress;

/** Where a model reads when the graphics processor fails. */
class PlacedReaderTest {

	private static final Exception OUT_OF_MEMORY = new Exception("CUDA out of memory");

	private final List<Throwable> troubles = new ArrayList<>();
	private final List<String> happened = new ArrayList<>();
	private boolean fails;

	@Test
	void aModelIsLoadedOnceAndReadsWhereItWasPlaced() {
		PlacedReader reader = new PlacedReader(Place.GRAPHICS, this::load, troubles::add);
		assertEquals(List.of(), happened);
		reader.run(List.of("merci"), Progress.NONE);
		reader.run(List.of("de rien"), Progress.NONE);
		reader.close();
		assertEquals(List.of("load GRAPHICS", "GRAPHICS reads [merci]", "GRAPHICS reads [de rien]", "close GRAPHICS"), happened);
		assertEquals(Place.GRAPHICS, reader.place());
	}

	@Test
	void theProcessorReadsOnFromTheTextsThatTheGraphicsProcessorDoesNotRead() {
		PlacedReader reader = new PlacedReader(Place.GRAPHICS, this::load, troubles::add);
		reader.run(List.of("merci"), Progress.NONE);
		fails = true;
		reader.run(List.of("une longue lettre"), Progress.NONE);
		reader.run(List.of("de rien"), Progress.NONE);
		assertEquals(Place.PROCESSOR, reader.place());
		reader.close();
		assertEquals(List.of("load GRAPHICS", "GRAPHICS reads [merci]", "load PROCESSOR", "PROCESSOR reads [une longue lettre]", "PROCESSOR reads [de rien]",
				"close GRAPHICS", "close PROCESSOR"), happened);
		assertEquals(List.of(OUT_OF_MEMORY), troubles, "why it was left is kept, once");
	}

	@Test
	void aModelThatTheGraphicsProcessorDoesNotTakeIsLoadedOnTheProcessor() {
		PlacedReader reader = new PlacedReader(Place.GRAPHICS, (place, progress) -> {
			if (place == Place.GRAPHICS) {
				throw new GraphicsFailure(OUT_OF_MEMORY);
			}
			return load(place, progress);
		}, troubles::add);
		reader.run(List.of("merci"), Progress.NONE);
		assertEquals(List.of("load PROCESSOR", "PROCESSOR reads [merci]"), happened);
		assertEquals(Place.PROCESSOR, reader.place());
	}

	private TextReader load(Place place, Progress progress) {
		happened.add("load " + place);
		return new TextReader() {
			@Override
			public List<float[]> run(List<String> texts, Progress watched) {
				if (fails && place == Place.GRAPHICS) {
					throw new GraphicsFailure(OUT_OF_MEMORY);
				}
				happened.add(place + " reads " + texts);
				return List.of();
			}

			@Override
			public void close() {
				happened.add("close " + place);
			}
		};
	}
}
