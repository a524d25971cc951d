package io.murmure.workbench.communities;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.murmure.core.community.CommunityWords;
import io.murmure.core.community.Measure;
import io.murmure.core.focus.Focus;
import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.workbench.Answers;
import io.murmure.workbench.StudyView;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.workbench.communities.internal.CommunityTexts;
import io.murmure.workbench.communities.internal.WholeStudyLine;

/** The people of the circles in Focus, with their roles; a click puts one in Focus. */
public final class MembersView extends StudyView {

	private final Texts texts = CommunityTexts.texts();
	private final CommunityWords words = CommunityWords.of(Locale.getDefault());
	private TwinTable table;

	private record Member(long author, String name, String role, long posts, long ties, double strength, double betweenness, Instant since, String elsewhere) {
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite content = WholeStudyLine.above(parent, session());
		table = new TwinTable(content, "members", row -> focus(focus().onAuthors(Set.of((Long) row)))).named();
		explain();
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		return content;
	}

	private void explain() {
		table.explain(texts.get("graph.role"), texts.get("graph.role.help"));
		table.explain(texts.get("members.roles"), texts.get("members.roles.help"));
		table.explain(texts.get("members.posts"), texts.get("members.posts.help"));
		table.explain(texts.get("landscape.ties"), texts.get("members.ties.help"));
		table.explain(texts.get("members.strength"), texts.get("members.strength.help"));
		table.explain(texts.get("members.between"), Measure.BETWEENNESS.help(Locale.getDefault()));
		table.explain(texts.get("members.since"), texts.get("members.since.help"));
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		return !before.communities().equals(after.communities());
	}

	@Override
	protected void refresh() {
		Focus focus = focus();
		if (focus.communities().isEmpty()) {
			showEmpty(Icons.PERSON, texts.get("profile.none"), texts.get("members.purpose"));
			return;
		}
		ask(answers -> read(answers, focus), this::show);
	}

	private static List<Member> read(Answers answers, Focus focus) {
		String marks = focus.communities().stream().map(id -> "?").collect(Collectors.joining(", "));
		return answers.list(row -> new Member(row.number(0), row.text(1), row.text(2), row.number(3), row.number(4), row.real(5), row.real(6), row.time(7).orElse(Instant.EPOCH), row.text(8)), """
				select m.author_id, a.author, coalesce(r.role, ''), a.posts, coalesce(r.ties, 0), m.strength, coalesce(r.betweenness, 0), a.first_seen, coalesce(b.roles, '')
				from members m join authors a on a.author_id = m.author_id
				left join member_roles r on r.author_id = m.author_id and r.community_id = m.community_id
				left join (select author_id, string_agg(distinct role, ', ' order by role) as roles from roles group by author_id) b on b.author_id = m.author_id
				where m.community_id in (%s) order by m.strength desc, a.author""".formatted(marks), focus.communities().stream().sorted().toArray());
	}

	private void show(List<Member> members) {
		List<String> titles = new ArrayList<>(List.of(texts.get("landscape.person"), texts.get("graph.role"), texts.get("members.posts"), texts.get("landscape.ties"), texts.get("members.strength"),
				texts.get("members.between"), texts.get("members.since")));
		// most platforms tell of none
		if (members.stream().anyMatch(member -> !member.elsewhere().isEmpty())) {
			titles.add(texts.get("members.roles"));
		}
		table.show(titles, members.stream().map(this::row).toList());
	}

	private TwinTable.Row row(Member member) {
		String role = member.role().isEmpty() ? "" : words.role(member.role());
		String since = member.since().equals(Instant.EPOCH) ? "" : formats().day(member.since());
		return new TwinTable.Row(member.author(),
				List.of(member.name(), role, formats().number(member.posts()), formats().number(member.ties()), formats().percent(member.strength()), formats().decimal(member.betweenness()), since, member.elsewhere()),
				List.of(member.name(), role, member.posts(), member.ties(), member.strength(), member.betweenness(), member.since(), member.elsewhere()));
	}

	@Override
	protected String purpose() {
		return texts.get("members.purpose");
	}

	@Override
	protected Icons icon() {
		return Icons.PERSON;
	}
}
