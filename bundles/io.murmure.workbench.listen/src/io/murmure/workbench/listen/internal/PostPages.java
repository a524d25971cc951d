package io.murmure.workbench.listen.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

import io.murmure.core.privacy.Disclosure;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;
import io.murmure.workbench.Answers;

/**
 * The rows of a long list of posts, read page by page when they come into sight. In memory: 8 bytes a post of the list and the rows of
 * the {@value #PAGES} pages seen last. Of the display's thread.
 */
public final class PostPages {

	/** Rows that are read at once. */
	public static final int PAGE = 200;

	private static final int PAGES = 100;

	private final Study study;
	private final long[] ids;
	private final Runnable arrived;
	private final Set<Integer> asked = new HashSet<>();
	private final Map<Integer, PostRow[]> pages = new LinkedHashMap<>(16, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Integer, PostRow[]> eldest) {
			return size() > PAGES;
		}
	};

	/**
	 * @param ids     the posts in their order
	 * @param arrived told when rows that were asked for are there
	 */
	public PostPages(Study study, long[] ids, Runnable arrived) {
		this.study = study;
		this.ids = ids;
		this.arrived = arrived;
	}

	/** A longer list that begins with whole pages of this one, of which those that were read need not be read again. */
	public PostPages extended(long[] longer) {
		PostPages extended = new PostPages(study, longer, arrived);
		if (Arrays.mismatch(ids, longer) == ids.length) {
			extended.pages.putAll(pages);
		}
		return extended;
	}

	public int size() {
		return ids.length;
	}

	public long id(int row) {
		return ids[row];
	}

	/** Where a post stands in the list, -1 when it is not in it. */
	public int indexOf(long id) {
		for (int i = 0; i < ids.length; i++) {
			if (ids[i] == id) {
				return i;
			}
		}
		return -1;
	}

	/** The row, or empty while it is being read. */
	public Optional<PostRow> row(int index) {
		int page = index / PAGE;
		PostRow[] rows = pages.get(page);
		if (rows == null) {
			read(page);
			return Optional.empty();
		}
		return Optional.ofNullable(rows[index % PAGE]);
	}

	private void read(int page) {
		if (!asked.add(page)) {
			return;
		}
		Display display = Display.getCurrent();
		long[] wanted = Arrays.copyOfRange(ids, page * PAGE, Math.min(ids.length, (page + 1) * PAGE));
		Job job = Job.create("posts", monitor -> {
			try {
				PostRow[] rows = inOrder(wanted, new Answers(study, monitor));
				display.asyncExec(() -> keep(page, rows));
			} catch (StudyException closed) {
				ILog.of(PostPages.class).info(closed.getMessage());
			} finally {
				forget(display, page);
			}
		});
		job.setSystem(true);
		job.setPriority(Job.INTERACTIVE);
		job.schedule();
	}

	/** A page that could not be read is asked for anew when it comes into sight again. */
	private void forget(Display display, int page) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> asked.remove(page));
		}
	}

	private void keep(int page, PostRow[] rows) {
		pages.put(page, rows);
		arrived.run();
	}

	private static PostRow[] inOrder(long[] wanted, Answers answers) {
		String marks = Arrays.stream(wanted).mapToObj(id -> "?").collect(Collectors.joining(", "));
		Object[] arguments = Arrays.stream(wanted).boxed().toArray();
		List<PostRow> rows = answers.list(PostRow::of, "select " + PostRow.columns(new Disclosure(answers.settings().disclosureK()))
				+ " from posts p left join ledger l on l.channel = p.channel where p.post_id in (" + marks + ")", arguments);
		Map<Long, PostRow> byId = new HashMap<>(rows.stream().collect(Collectors.toMap(PostRow::id, Function.identity())));
		return Arrays.stream(wanted).mapToObj(byId::get).toArray(PostRow[]::new);
	}
}
