import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

import io.murmure.core.connector.Connector;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.pipeline.SourceContext;
import io.murmure.core.progress.Progress;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.FileSource;

/** Parses a file alone, as often as asked, and says how fast: megabytes a second of the clock, and a second of the process's CPU time. */
public final class ParseBench {

	private ParseBench() {
	}

	/** CONNECTOR-CLASS FILE TIMES */
	public static void main(String[] arguments) throws Exception {
		Connector<?> connector = (Connector<?>) Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
		FileSource source = new FileSource(Path.of(arguments[1]));
		OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		double clock = 0;
		double cpu = 0;
		long records = 0;
		for (int time = 0; time < Integer.parseInt(arguments[2]); time++) {
			long started = System.nanoTime();
			long busy = machine.getProcessCpuTime();
			records = parse(connector, source);
			double megabytes = source.size() / 1e6;
			clock = Math.max(clock, megabytes / ((System.nanoTime() - started) / 1e9));
			cpu = Math.max(cpu, megabytes / ((machine.getProcessCpuTime() - busy) / 1e9));
		}
		System.out.printf("murmure %-12s %6.0f MB/s %6.0f MB per CPU second %10d records%n", connector.id(), clock, cpu, records);
	}

	private static <P extends Record> long parse(Connector<P> connector, FileSource source) throws Exception {
		SourceContext context = new SourceContext(ZoneId.of("Europe/Paris"), Optional.empty(), Progress.NONE, (position, kind, details) -> {
		});
		long records = 0;
		try (Stream<SourceRecord> all = connector.read(source, Parameters.create(connector.parameters(), Map.of()), context)) {
			for (Iterator<SourceRecord> each = all.iterator(); each.hasNext(); each.next()) {
				records++;
			}
		}
		return records;
	}
}
