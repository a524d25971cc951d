package io.murmure.workbench.listen.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.murmure.core.catalog.Catalog;
import io.murmure.core.catalog.RunText;
import io.murmure.core.finding.FindingText;
import io.murmure.core.finding.Inbox;
import io.murmure.core.focus.Focus;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.ui.Texts;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;

/** A node of the study explorer. */
public sealed interface ExplorerNode {

	/** What stands under it. */
	default List<? extends ExplorerNode> children() {
		return List.of();
	}

	/** The Focus that a click asks for. */
	default Optional<Focus> focus(Focus now) {
		return Optional.empty();
	}

	/** The study itself. */
	record OfStudy(String name, long posts, List<Folder> children) implements ExplorerNode {
		@Override
		public Optional<Focus> focus(Focus now) {
			return Optional.of(Focus.ALL.onPosts(now.posts()));
		}
	}

	/** A kind of part. */
	record Folder(Kind kind, String name, List<? extends ExplorerNode> children) implements ExplorerNode {
		/** The kinds of part. */
		public enum Kind {
			CHANNELS, CIRCLES, FINDINGS, RUNS;

			/** Whether people meet in its parts. */
			public boolean isPlace() {
				return this == CHANNELS || this == CIRCLES;
			}
		}
	}

	/** A place where things were said. */
	record OfChannel(String name, String platform, long posts) implements ExplorerNode {
		@Override
		public Optional<Focus> focus(Focus now) {
			return Optional.of(now.onChannels(Set.of(name)).onCommunities(Set.of()));
		}
	}

	/** A community. */
	record OfCircle(Circle circle) implements ExplorerNode {
		@Override
		public Optional<Focus> focus(Focus now) {
			return Optional.of(now.onCommunities(Set.of(circle.id())).onChannels(Set.of()));
		}
	}

	/** Something that the analyses found. */
	record OfFinding(String key, String sentence) implements ExplorerNode {
		@Override
		public Optional<Focus> focus(Focus now) {
			return Optional.of(now.onFinding(key).onPosts(Set.of()));
		}
	}

	/** An import, analysis or removal that ran. */
	record OfRun(Run run, String name) implements ExplorerNode {
	}

	/** The whole tree of a study. */
	static OfStudy of(Study study, Answers answers, Catalog catalog, Locale locale) {
		Texts texts = ListenTexts.texts();
		List<OfChannel> channels = answers.list(row -> new OfChannel(row.text(0), row.text(1), row.number(2)),
				"select channel, platform, posts from channels order by posts desc, channel");
		List<OfCircle> circles = Circle.all(answers).stream().map(OfCircle::new).toList();
		FindingText told = FindingText.of(locale, study.settings().zone());
		Instant moment = Instant.now();
		List<OfFinding> findings = new Inbox(study).all().stream().filter(finding -> finding.state(moment).isOpen())
				.map(finding -> new OfFinding(finding.key(), told.tell(finding.finding()))).toList();
		List<OfRun> runs = study.runs().stream().sorted(Comparator.comparing(Run::started).reversed())
				.map(run -> new OfRun(run, name(run, catalog, locale))).toList();
		long posts = channels.stream().mapToLong(OfChannel::posts).sum();
		String file = study.file().getFileName().toString();
		return new OfStudy(file.replaceFirst("\\.murmure$", ""), posts,
				List.of(new Folder(Folder.Kind.CHANNELS, texts.get("explorer.channels"), channels),
						new Folder(Folder.Kind.CIRCLES, texts.get("explorer.circles"), circles),
						new Folder(Folder.Kind.FINDINGS, texts.get("explorer.findings"), findings),
						new Folder(Folder.Kind.RUNS, texts.get("explorer.runs"), runs)));
	}

	private static String name(Run run, Catalog catalog, Locale locale) {
		if (run.kind() == Run.Kind.IMPORT) {
			return run.source();
		}
		if (run.kind() == Run.Kind.REMOVE) {
			return ListenTexts.texts().get("run.removed", run.counts().getOrDefault("posts", 0L), run.component());
		}
		return new RunText(catalog, locale).component(run).map(component -> component.label(locale)).orElse(run.component());
	}
}
