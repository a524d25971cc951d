package org.example.channels;

import java.util.List;
import java.util.Set;

import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.ui.graph.GraphViewer;
import io.murmure.ui.graph.IGraphContentProvider;
import io.murmure.workbench.StudyView;

/** Channels, tied where the same people speak, with their number; a click puts a channel, or the two of a tie, in Focus. */
public final class ChannelsView extends StudyView {

	private final Texts texts = Texts.of(ChannelsView.class);
	private GraphViewer viewer;

	/** People who speak in both. */
	private record Tie(String one, String other, long people) {
	}

	private static final class Channels implements IGraphContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object getSource(Object tie) {
			return ((Tie) tie).one();
		}

		@Override
		public Object getDestination(Object tie) {
			return ((Tie) tie).other();
		}
	}

	@Override
	protected Control createContent(Composite parent) {
		viewer = new GraphViewer(parent, SWT.NONE);
		viewer.setContentProvider(new Channels());
		viewer.setLabelProvider(LabelProvider.createTextProvider(element -> element instanceof Tie tie ? String.valueOf(tie.people()) : (String) element));
		viewer.addSelectionChangedListener(event -> {
			switch (event.getStructuredSelection().getFirstElement()) {
				case String channel -> focus(focus().onChannels(Set.of(channel)));
				case Tie tie -> focus(focus().onChannels(Set.of(tie.one(), tie.other())));
				case null, default -> focus(focus().onChannels(Set.of()));
			}
		});
		return viewer.getControl();
	}

	@Override
	protected void refresh() {
		ask(answers -> answers.list(row -> new Tie(row.text(0), row.text(1), row.number(2)), """
				select a.channel, b.channel, count(distinct a.author_id) from posts a join posts b on a.author_id = b.author_id and a.channel < b.channel
				group by all order by 1, 2"""), viewer::setInput);
	}

	@Override
	protected String purpose() {
		return texts.get("channels.purpose");
	}

	@Override
	protected Icons icon() {
		return Icons.CHANNEL;
	}
}
