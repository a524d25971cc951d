import java.lang.management.ManagementFactory;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import ai.djl.Model;
import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.translator.TextClassificationTranslator;
import ai.djl.inference.Predictor;
import ai.djl.modality.Classifications;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;

import com.google.gson.JsonParser;
import com.sun.management.OperatingSystemMXBean;

import io.murmure.core.progress.Progress;
import io.murmure.core.reading.Precision;
import io.murmure.core.reading.ReadingOptions;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;
import io.murmure.engine.djl.DjlModelEngine;
import io.murmure.engine.djl.torchscript.Architecture;
import io.murmure.engine.djl.torchscript.Converter;
import io.murmure.engine.djl.torchscript.Products;

/** Reads the same texts with one of several peers, three times after a warm-up, and prints the best texts a second: PEER MODEL TEXTS [ONNX]. */
public final class ReadEmotionBench {

	private static final int WARM_UP = 256;
	private static final int ROUNDS = 3;
	private static final int BATCH = 32;

	/** Its time tells something on a busy machine, too. */
	private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

	private static final int TOKENS_A_BATCH = 512;

	interface Reader {
		void read(List<String> texts) throws Exception;
	}

	public static void main(String[] arguments) throws Exception {
		System.setProperty("ai.djl.offline", "true");
		System.setProperty("OPT_OUT_TRACKING", "true");
		Path model = Path.of(arguments[1]);
		List<String> texts = Files.readAllLines(Path.of(arguments[2]));
		switch (arguments[0]) {
			case "murmure-fp32" -> murmure(model, texts, Precision.FP32);
			case "murmure-int8" -> murmure(model, texts, Precision.INT8);
			case "djl" -> djl(model, texts);
			default -> onnx(arguments[0], model, Path.of(arguments[3]), texts);
		}
		System.exit(0);
	}

	private static void measure(String name, List<String> texts, Reader reader) throws Exception {
		reader.read(texts.subList(0, Math.min(WARM_UP, texts.size())));
		double best = 0;
		double bestOfProcessor = 0;
		for (int round = 0; round < ROUNDS; round++) {
			long start = System.nanoTime();
			long busy = PROCESS.getProcessCpuTime();
			reader.read(texts);
			best = Math.max(best, texts.size() * 1e9 / (System.nanoTime() - start));
			bestOfProcessor = Math.max(bestOfProcessor, texts.size() * 1e9 / (PROCESS.getProcessCpuTime() - busy));
		}
		System.out.printf(java.util.Locale.ROOT, "%s %.1f (%.1f a processor-second)%n", name, best, bestOfProcessor);
	}

	private static void murmure(Path model, List<String> texts, Precision precision) throws Exception {
		try (ReadingSession session = new DjlModelEngine().open(model.toString(), new ReadingOptions(precision, true), Progress.NONE)) {
			measure("murmure-" + precision.word(), texts, some -> session.read(some.stream().map(Utterance::of).toList(), Progress.NONE));
		}
	}

	/** DJL as its own examples use it, on the archive of operations that PyTorch itself would trace. */
	private static void djl(Path folder, List<String> texts) throws Exception {
		Architecture shape = Architecture.of(JsonParser.parseString(Files.readString(folder.resolve("config.json"))).getAsJsonObject());
		Files.deleteIfExists(folder.resolve("model.pt"));
		Converter.convert(shape, List.of(folder.resolve("model.safetensors")), Products.FLOATS, folder.resolve("model.pt"));
		HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(folder.resolve("tokenizer.json"), Map.of("padding", "true"));
		try (Model model = Model.newInstance("model", "PyTorch")) {
			model.load(folder, "model");
			try (Predictor<String, Classifications> predictor = model.newPredictor(TextClassificationTranslator.builder(tokenizer).build())) {
				measure("djl", texts, some -> {
					for (int i = 0; i < some.size(); i += BATCH) {
						predictor.batchPredict(some.subList(i, Math.min(some.size(), i + BATCH)));
					}
				});
			}
		}
	}

	/** ONNX Runtime as fast as it goes: sorted by length, a token budget a batch, one single-threaded session a processor. */
	private static void onnx(String name, Path folder, Path file, List<String> texts) throws Exception {
		HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(folder.resolve("tokenizer.json"), Map.of("padding", "false"));
		int processors = Runtime.getRuntime().availableProcessors();
		OrtEnvironment environment = OrtEnvironment.getEnvironment();
		OrtSession.SessionOptions options = new OrtSession.SessionOptions();
		options.setIntraOpNumThreads(1);
		options.setInterOpNumThreads(1);
		BlockingQueue<OrtSession> sessions = new ArrayBlockingQueue<>(processors);
		for (int i = 0; i < processors; i++) {
			sessions.add(environment.createSession(file.toString(), options));
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(processors)) {
			measure(name, texts, some -> {
				Encoding[] encodings = tokenizer.batchEncode(some);
				Integer[] order = IntStream.range(0, encodings.length).boxed().sorted(Comparator.comparingInt(i -> -encodings[i].getIds().length))
						.toArray(Integer[]::new);
				List<Future<?>> running = new ArrayList<>();
				for (int start = 0; start < order.length;) {
					int width = encodings[order[start]].getIds().length;
					Integer[] batch = Arrays.copyOfRange(order, start, start + Math.clamp(TOKENS_A_BATCH / width, 1, order.length - start));
					start += batch.length;
					running.add(threads.submit(() -> {
						OrtSession session = sessions.take();
						try {
							run(environment, session, batch, encodings, width);
						} finally {
							sessions.add(session);
						}
						return null;
					}));
				}
				for (Future<?> batch : running) {
					batch.get();
				}
			});
		}
	}

	private static void run(OrtEnvironment environment, OrtSession session, Integer[] batch, Encoding[] encodings, int width) throws Exception {
		long[] ids = new long[batch.length * width];
		long[] mask = new long[ids.length];
		for (int row = 0; row < batch.length; row++) {
			long[] text = encodings[batch[row]].getIds();
			System.arraycopy(text, 0, ids, row * width, text.length);
			Arrays.fill(mask, row * width, row * width + text.length, 1);
		}
		long[] shape = { batch.length, width };
		try (OnnxTensor tokens = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
				OnnxTensor kept = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
				OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
				OrtSession.Result result = session.run(Map.of("input_ids", tokens, "attention_mask", kept, "token_type_ids", types))) {
			((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
		}
	}
}
