package io.murmure.workbench.listen.internal;

import java.util.Comparator;
import java.util.List;

import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;

import io.murmure.core.privacy.Disclosure;

/** By which column the posts are ordered; the study sorts, the table only asks. */
public final class PostOrder implements ISortModel {

	private final Runnable changed;
	private int column = PostColumn.TIME.ordinal();
	private SortDirectionEnum direction = SortDirectionEnum.ASC;

	public PostOrder(Runnable changed) {
		this.changed = changed;
	}

	/** As an SQL order; ties keep the order of import. */
	String sql(Disclosure disclosure) {
		return PostColumn.values()[column].order(disclosure) + (direction == SortDirectionEnum.DESC ? " desc" : "") + " nulls last, p.post_id";
	}

	@Override
	public List<Integer> getSortedColumnIndexes() {
		return List.of(column);
	}

	@Override
	public boolean isColumnIndexSorted(int columnIndex) {
		return columnIndex == column;
	}

	@Override
	public SortDirectionEnum getSortDirection(int columnIndex) {
		return columnIndex == column ? direction : SortDirectionEnum.NONE;
	}

	@Override
	public int getSortOrder(int columnIndex) {
		return columnIndex == column ? 0 : -1;
	}

	@SuppressWarnings("rawtypes")
	@Override
	public List<Comparator> getComparatorsForColumnIndex(int columnIndex) {
		return List.of();
	}

	@Override
	public Comparator<?> getColumnComparator(int columnIndex) {
		return null;
	}

	@Override
	public void sort(int columnIndex, SortDirectionEnum sortDirection, boolean accumulate) {
		if (sortDirection == SortDirectionEnum.NONE) {
			clear();
		} else {
			column = columnIndex;
			direction = sortDirection;
		}
		changed.run();
	}

	@Override
	public void clear() {
		column = PostColumn.TIME.ordinal();
		direction = SortDirectionEnum.ASC;
	}
}
