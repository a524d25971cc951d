package io.murmure.connector.whatsapp;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import io.murmure.connector.whatsapp.OrderEvidence.Decision;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Position;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.LineReader;
import io.murmure.core.source.Source;
import io.murmure.core.source.StepReader;

/** The second reading of a chat: cuts it into messages, by what the survey found. Memory for one message. */
final class ChatReader extends StepReader<SourceRecord> {

	private static final int SECONDS_PER_MINUTE = 60;
	private static final int SECONDS_PER_HOUR = 3600;
	private static final int MIDNIGHT = 24;

	private final LineReader reader;
	private final Source chat;
	private final ChatProfile profile;
	private final ReadContext context;
	private final ChatMessage message;
	private final StampScanner scanner = new StampScanner();
	private final DayHeadings headings = new DayHeadings();
	private final LocalTimes times;

	ChatReader(LineReader reader, Source chat, ChatProfile profile, ChatMessage message, ReadContext context) {
		this.reader = reader;
		this.chat = chat;
		this.profile = profile;
		this.message = message;
		this.context = context;
		this.times = new LocalTimes(context.zone());
		tellOrder();
		profile.otherForms().forEach(form -> context.warn(chat.at(form.firstLine()), "other-form", form.stamps()));
		if (profile.firstStamp() > 1) {
			context.warn(chat.at(1), "text-before-first-message", profile.firstStamp() - 1);
		}
	}

	private void tellOrder() {
		profile.layouts().values().stream().distinct().forEach(decision -> {
			switch (decision.reason()) {
				case CERTAIN -> {
				}
				case SEQUENCE -> context.warn(chat.at(0), "date-order-ambiguous-sequence", decision.order().pattern());
				case SPAN -> context.warn(chat.at(0), "date-order-ambiguous-span", decision.order().pattern());
				case HABIT -> context.warn(chat.at(0), "date-order-ambiguous", decision.order().pattern());
			}
		});
	}

	@Override
	protected boolean step() throws IOException {
		if (!reader.advance()) {
			endMessage();
			if (message.silent()) {
				context.warn(chat.at(0), "nobody-wrote");
			}
			reader.tellTrouble((line, kind, details) -> context.warn(chat.at(line), kind, details));
			return false;
		}
		if (reader.goesOn()) {
			message.goOn(reader.line());
			return true;
		}
		Optional<String> dated = headings.dated(reader.line());
		if (dated.isEmpty()) {
			return true;
		}
		String line = dated.get();
		Optional<Stamp> stamp = scanner.scan(line);
		Optional<Decision> decision = stamp.map(found -> profile.layouts().get(found.layout()));
		if (decision.isPresent()) {
			endMessage();
			begin(line, stamp.get(), decision.get());
		} else {
			message.add(line);
		}
		return true;
	}

	@Override
	protected void finish() {
		endMessage();
		message.tellLeftOut();
	}

	private void endMessage() {
		message.finish(this::found);
	}

	@Override
	public void close() throws IOException {
		reader.close();
	}

	private void begin(String line, Stamp stamp, Decision decision) {
		Position position = chat.at(reader.number());
		Optional<LocalDate> date = date(stamp, decision, position);
		if (date.isEmpty() || stamp.hour() > MIDNIGHT || stamp.minute() >= SECONDS_PER_MINUTE || stamp.second60() >= SECONDS_PER_MINUTE) {
			context.warn(position, "no-such-time");
			message.skip();
			return;
		}
		Instant time = times.at(date.get(), stamp.hour() % MIDNIGHT * SECONDS_PER_HOUR + stamp.minute() * SECONDS_PER_MINUTE + stamp.second60());
		if (times.skipped()) {
			context.warn(position, "time-in-clock-change");
		}
		message.begin(line, stamp.body(), time, position);
	}

	private Optional<LocalDate> date(Stamp stamp, Decision decision, Position position) {
		Optional<LocalDate> date = decision.order().date(stamp);
		if (date.isPresent()) {
			return date;
		}
		Optional<LocalDate> exchanged = decision.order().exchanged().date(stamp);
		if (exchanged.isPresent()) {
			context.warn(position, "date-order-contradicted", decision.order().pattern());
		}
		return exchanged;
	}
}
