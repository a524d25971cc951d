package io.murmure.workbench.communities.internal.compare;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;

import io.murmure.ui.Fonts;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.workbench.Circle;
import io.murmure.workbench.communities.internal.CommunityTexts;

/** Where the reader picks two periods, circles or channels, or another study. */
public final class SidePicker extends Composite {

	private static final Picked.Kind[] KINDS = Picked.Kind.values();
	private static final String SUFFIX = ".murmure";

	private final Texts texts = CommunityTexts.texts();
	private final Consumer<Picked> picks;
	private Optional<Picked> shown = Optional.empty();
	private Optional<Offers> offers = Optional.empty();

	/** @param picks told what the reader picks */
	public SidePicker(Composite parent, Consumer<Picked> picks) {
		super(parent, SWT.NONE);
		this.picks = picks;
		setLayout(row(10, 14));
	}

	private static RowLayout row(int margin, int spacing) {
		RowLayout layout = new RowLayout(SWT.HORIZONTAL);
		layout.center = true;
		layout.spacing = spacing;
		layout.marginLeft = margin;
		layout.marginTop = 0;
		layout.marginBottom = 0;
		return layout;
	}

	/** Shows what is picked among what there is. */
	public void show(Offers newOffers, Picked picked) {
		if (shown.equals(Optional.of(picked)) && offers.equals(Optional.of(newOffers))) {
			return;
		}
		shown = Optional.of(picked);
		offers = Optional.of(newOffers);
		Optional<Object> focused = controls(this).filter(Control::isFocusControl).map(control -> control.getData("id")).findFirst();
		Stream.of(getChildren()).forEach(Control::dispose);
		Combo kind = new Combo(this, SWT.READ_ONLY);
		kind.setItems(Stream.of(KINDS).map(one -> texts.get("compare.kind." + one)).toArray(String[]::new));
		kind.setData("id", "compare.kind");
		kind.select(picked.kind().ordinal());
		kind.addListener(SWT.Selection, event -> kind(KINDS[kind.getSelectionIndex()]));
		side("A", false, newOffers, picked);
		side("B", true, newOffers, picked);
		focused.ifPresent(id -> controls(this).filter(control -> id.equals(control.getData("id"))).findFirst().ifPresent(Control::setFocus));
		getParent().layout(true, true);
	}

	private static Stream<Control> controls(Composite parent) {
		return Stream.of(parent.getChildren()).flatMap(child -> child instanceof Composite inner && inner.getChildren().length > 0 ? controls(inner) : Stream.of(child));
	}

	/** The first two of another kind. */
	private void kind(Picked.Kind kind) {
		List<String> keys = offers.map(all -> keys(kind, all)).orElse(List.of());
		if (kind == Picked.Kind.STUDY && keys.size() == 1) {
			anotherStudy(keys.getFirst());
		} else if (kind == Picked.Kind.PERIOD) {
			picks.accept(new Picked(kind, "", ""));
		} else if (keys.size() >= 2) {
			picks.accept(new Picked(kind, keys.get(0), keys.get(1)));
		} else {
			((Combo) getChildren()[0]).select(shown.orElseThrow().kind().ordinal());
		}
	}

	private static List<String> keys(Picked.Kind kind, Offers all) {
		return switch (kind) {
			case PERIOD -> List.of();
			case CIRCLE -> all.circles().stream().map(circle -> String.valueOf(circle.id())).toList();
			case CHANNEL -> all.channels();
			case STUDY -> all.studies().stream().map(Path::toString).toList();
		};
	}

	private void side(String letter, boolean second, Offers all, Picked picked) {
		Composite row = new Composite(this, SWT.NONE);
		row.setLayout(row(0, 6));
		Label label = new Label(row, SWT.NONE);
		label.setText(letter);
		label.setFont(Fonts.STRONG.on(getDisplay()));
		label.setForeground(Skin.of(getDisplay()).ink());
		String value = second ? picked.second() : picked.first();
		String id = "compare." + letter;
		switch (picked.kind()) {
			case PERIOD -> days(row, id, Picked.Days.of(value), days -> pick(second, days.toString()));
			case CIRCLE -> names(row, id, all.circles().stream().map(Circle::name).toList(), keys(picked.kind(), all), value, second);
			case CHANNEL -> names(row, id, all.channels(), all.channels(), value, second);
			case STUDY -> study(row, id, keys(picked.kind(), all), value, second);
		}
	}

	/** The first side is the study that is open; for the second one there are those beside it, the one that was picked and any other file. */
	private void study(Composite row, String id, List<String> beside, String value, boolean second) {
		if (!second) {
			Label own = new Label(row, SWT.NONE);
			own.setText(name(value));
			own.setForeground(Skin.of(getDisplay()).ink());
			own.setData("id", id);
			return;
		}
		List<String> files = Stream.concat(beside.stream().skip(1), Stream.of(value)).distinct().toList();
		Combo combo = new Combo(row, SWT.READ_ONLY);
		combo.setItems(Stream.concat(files.stream().map(SidePicker::name), Stream.of(texts.get("compare.otherStudy"))).toArray(String[]::new));
		combo.select(files.indexOf(value));
		combo.setData("id", id);
		combo.addListener(SWT.Selection, event -> {
			if (combo.getSelectionIndex() < files.size()) {
				pick(true, files.get(combo.getSelectionIndex()));
			} else {
				combo.select(files.indexOf(value));
				anotherStudy(beside.getFirst());
			}
		});
	}

	private static String name(String file) {
		String name = Path.of(file).getFileName().toString();
		return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
	}

	private void anotherStudy(String own) {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setText(texts.get("compare.kind.STUDY"));
		dialog.setFilterExtensions(new String[] { "*" + SUFFIX });
		dialog.setFilterPath(Path.of(own).getParent().toString());
		String file = dialog.open();
		if (file == null) {
			((Combo) getChildren()[0]).select(shown.orElseThrow().kind().ordinal());
		} else {
			picks.accept(new Picked(Picked.Kind.STUDY, own, file));
		}
	}

	private void pick(boolean second, String value) {
		Picked before = shown.orElseThrow();
		picks.accept(new Picked(before.kind(), second ? before.first() : value, second ? value : before.second()));
	}

	private void names(Composite row, String id, List<String> names, List<String> keys, String value, boolean second) {
		Combo combo = new Combo(row, SWT.READ_ONLY);
		combo.setItems(names.toArray(String[]::new));
		combo.select(keys.indexOf(value));
		combo.setData("id", id);
		combo.addListener(SWT.Selection, event -> pick(second, keys.get(combo.getSelectionIndex())));
	}

	private void days(Composite row, String id, Picked.Days days, Consumer<Picked.Days> changed) {
		DateTime from = day(row, id + ".from", days.first());
		Label until = new Label(row, SWT.NONE);
		until.setText("–");
		until.setForeground(Skin.of(getDisplay()).ink());
		DateTime to = day(row, id + ".to", days.last());
		from.addListener(SWT.Selection, event -> changed.accept(new Picked.Days(day(from), day(to))));
		to.addListener(SWT.Selection, event -> changed.accept(new Picked.Days(day(from), day(to))));
	}

	private static DateTime day(Composite row, String id, LocalDate day) {
		DateTime control = new DateTime(row, SWT.DATE | SWT.DROP_DOWN);
		control.setDate(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
		control.setData("id", id);
		return control;
	}

	private static LocalDate day(DateTime control) {
		return LocalDate.of(control.getYear(), control.getMonth() + 1, control.getDay());
	}
}
