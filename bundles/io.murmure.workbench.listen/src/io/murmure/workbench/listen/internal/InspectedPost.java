package io.murmure.workbench.listen.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.murmure.core.focus.FocusCondition;
import io.murmure.workbench.Answers;
import io.murmure.workbench.PostText;
import io.murmure.workbench.Row;

/**
 * All that the inspector tells of one post.
 *
 * @param emotion   the emotion that passed its threshold, empty when none did
 * @param workplace whether the reading of single posts of its channel must not be shown
 * @param reading   what a model read in it
 * @param corrections how many posts of the study the listener corrected or confirmed
 * @param learns    whether the others read as these teach
 * @param thread    what was said around it, in order, itself included
 */
public record InspectedPost(long id, Instant time, long authorId, String author, String channel, PostText text, String emotion, boolean workplace,
		String file, long record, PostReading reading, long corrections, boolean learns, List<Said> thread) {

	/** A post of the thread; {@code tie} says how it belongs: it is answered, an answer, or stands near. */
	public record Said(long id, Instant time, String author, PostText text, String emotion, Tie tie) {
		/** Ways in which a post belongs to a thread. */
		public enum Tie {
			ITSELF, ANSWERED, ANSWER, NEAR
		}
	}

	private static final int AROUND = 4;

	/** Reads one post; empty when it was taken back meanwhile. */
	public static Optional<InspectedPost> read(Answers answers, long id) {
		PostReading reading = PostReading.read(answers, id);
		long corrections = answers.numbers("select count(*) from corrections")[0];
		boolean learns = answers.settings().learns();
		return answers.first(row -> post(row, reading, corrections, learns), "select p.post_id, p.time, p.author_id, p.author, p.channel, "
				+ PostText.columns("p") + """
				, coalesce(p.emotion, '') as emotion,
					case when l.workplace then 1 else 0 end as workplace, p.file, p.record, p.channel_id
				from posts p left join ledger l on l.channel = p.channel where p.post_id = ?""", id)
				.map(post -> post.with(thread(answers, post)));
	}

	/** Whether it is one of the posts that a condition picks out. */
	public boolean meets(Answers answers, FocusCondition condition) {
		List<Object> arguments = new ArrayList<>(List.of(id));
		arguments.addAll(condition.arguments());
		return answers.numbers("select count(*) from posts where post_id = ? and " + condition.sql(), arguments.toArray())[0] > 0;
	}

	private InspectedPost with(List<Said> around) {
		return new InspectedPost(id, time, authorId, author, channel, text, emotion, workplace, file, record, reading, corrections, learns, around);
	}

	private static InspectedPost post(Row row, PostReading reading, long corrections, boolean learns) {
		return new InspectedPost(row.number(0), row.time(1).orElse(Instant.EPOCH), row.number(2), row.text(3), row.text(4), PostText.of(row, 5), row.text(7),
				row.number(8) == 1, row.text(9), row.number(10), reading, corrections, learns, List.of());
	}

	private static List<Said> thread(Answers answers, InspectedPost post) {
		String near = "select post_id from posts where channel = ? and (time, post_id) ";
		return answers.list(row -> said(row, post), "with around as ((" + near + "< (?, ?) order by time desc, post_id desc limit "
				+ AROUND + ") union (" + near + ">= (?, ?) order by time, post_id limit " + (AROUND + 1) + ") union "
				+ "(select post_id from posts where reply_to = ? order by time limit 20) union "
				+ "(select reply_to from posts where post_id = ? and reply_to is not null)) "
				+ "select p.post_id, p.time, p.author, " + PostText.columns("p") + ", coalesce(p.emotion, '') as emotion, p.reply_to, "
				+ "(select reply_to from posts where post_id = ?) as answered from posts p where p.post_id in (from around) order by p.time, p.post_id",
				post.channel(), post.time(), post.id(), post.channel(), post.time(), post.id(), post.id(), post.id(), post.id());
	}

	private static Said said(Row row, InspectedPost post) {
		long id = row.number(0);
		Said.Tie tie = id == post.id() ? Said.Tie.ITSELF
				: !row.isEmpty(7) && row.number(7) == id ? Said.Tie.ANSWERED
						: !row.isEmpty(6) && row.number(6) == post.id() ? Said.Tie.ANSWER : Said.Tie.NEAR;
		return new Said(id, row.time(1).orElse(Instant.EPOCH), row.text(2), PostText.of(row, 3), post.workplace() ? "" : row.text(5), tie);
	}
}
