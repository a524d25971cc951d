package io.murmure.cli.internal;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;

/** Writes maps, lists, texts, numbers and times as JSON; keys keep their order. */
public final class Json implements AutoCloseable {

	private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

	private final JsonGenerator generator;

	/** A value that is JSON already. */
	public record Ready(String json) {
	}

	public Json(Writer writer) throws IOException {
		generator = FACTORY.createGenerator(writer);
		generator.setRootValueSeparator(new SerializedString("\n"));
	}

	public void write(Object value) throws IOException {
		switch (value) {
			case null -> generator.writeNull();
			case Map<?, ?> map -> writeMap(map);
			case Collection<?> list -> writeList(list);
			case Boolean truth -> generator.writeBoolean(truth);
			case Integer number -> generator.writeNumber(number);
			case Long number -> generator.writeNumber(number);
			case Float number -> generator.writeNumber(number);
			case Double number when !number.isNaN() && !number.isInfinite() -> generator.writeNumber(number);
			case Instant time -> generator.writeString(time.toString());
			case float[] vector -> writeVector(vector);
			case Ready ready -> generator.writeRawValue(ready.json());
			default -> generator.writeString(value.toString());
		}
	}

	private void writeMap(Map<?, ?> map) throws IOException {
		generator.writeStartObject();
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			generator.writeFieldName(String.valueOf(entry.getKey()));
			write(entry.getValue());
		}
		generator.writeEndObject();
	}

	private void writeList(Collection<?> list) throws IOException {
		generator.writeStartArray();
		for (Object element : list) {
			write(element);
		}
		generator.writeEndArray();
	}

	private void writeVector(float[] vector) throws IOException {
		generator.writeStartArray();
		for (float element : vector) {
			generator.writeNumber(element);
		}
		generator.writeEndArray();
	}

	/** Writes a value as a line of its own, and ends. */
	public void writeLine(Object value) throws IOException {
		write(value);
		close();
	}

	/** Ends the line and flushes; the writer stays open. */
	@Override
	public void close() throws IOException {
		close(true);
	}

	/** @param written whether there is a line to end */
	void close(boolean written) throws IOException {
		if (written) {
			generator.writeRaw('\n');
		}
		generator.close();
	}
}
