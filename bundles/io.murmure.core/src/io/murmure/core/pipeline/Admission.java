package io.murmure.core.pipeline;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.murmure.core.privacy.FileNames;
import io.murmure.core.privacy.KeyedHash;
import io.murmure.core.privacy.Masker;
import io.murmure.core.privacy.Pseudonyms;
import io.murmure.core.record.Deletion;
import io.murmure.core.record.Edit;
import io.murmure.core.record.Membership;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.Reaction;
import io.murmure.core.record.Renaming;
import io.murmure.core.record.Role;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.record.Unreaction;
import io.murmure.core.study.PersonKeys;
import io.murmure.core.study.StudyImport;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.StudySettings.Names;

/** Lets records into a Study: people under pseudonyms, texts in NFC and masked, each under its fingerprint. */
final class Admission {

	/** Meta calls the folder of a conversation by those who talk in it, run together, and by its number, which is enough to find it. */
	private static final Pattern FOLDER_OF_A_TALK = Pattern.compile("(?<![^/ (])[^/]+(?=_(?!(?:19|20)\\d{2}(?:-?\\d{2}){1,2}/)(?=[^/]*[A-Z0-9])[A-Za-z0-9-]{6,}/)");

	/** Somebody may be called "xml" or "Txt" without any file being theirs. */
	private static final Pattern EXTENSION = Pattern.compile("(?i)\\.(?:txt|md|html?|xml|rss|atom|json|ndjson|jsonl|js|csv|tsv|parquet|xlsx?|ods|docx?|odt|pdf|mbox|eml|car|zip|tar|t?gz|7z|zst)$");

	/** What WhatsApp calls a file that has no name of its own: by number or day, which are no phone number, and by its kind, which is nobody's name. */
	private static final Pattern WITHOUT_A_NAME = Pattern.compile("(?:\\d{8}-[A-Z]+-\\d{4}(?:-\\d{2}){5}|[A-Z]{3}-\\d{8}-WA\\d{4,6})\\.\\w{1,5}");

	/** A contact card is called by the name of a person, who need not take part. */
	private static final Pattern CARD = Pattern.compile("(?is).*(\\.(?:vcf|vcard))");

	/** Signs that nobody writes and many tools break over. */
	private static final Pattern UNWRITTEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]+");

	/** Messenger numbers the conversations of somebody: "Ana Ferri_42". */
	private static final Pattern NUMBERED = Pattern.compile("_\\d{1,6}$");

	private static final Pattern IN_AN_ARCHIVE = Pattern.compile("!(?=\\S)");

	private final StudyImport target;
	private final KeyedHash hash;
	private final MessageSeal seal;
	private final Names names;
	private final Masker masker;
	private final Masker forgotten;
	private final FileNames fileNames;
	private final Heard heard;
	private final Map<Heard.Person, Optional<String>> known = new HashMap<>();
	/** Ids that the source under way tells. */
	private final Map<Heard.Person, String> ids = new HashMap<>();
	private final Map<String, String> labels = new HashMap<>();
	private final Map<String, String> places = new HashMap<>();
	private Fingerprints fingerprints;

	Admission(StudyImport target, byte[] key, StudySettings settings, Heard heard) {
		this.target = target;
		this.hash = new KeyedHash(key);
		this.seal = new MessageSeal(hash);
		this.names = settings.names();
		this.heard = heard;
		Map<String, Set<Heard.Person>> people = heard.byName();
		this.masker = new Masker(people.keySet(), name -> pseudonym(people.get(name)), settings.brief().names());
		this.forgotten = new Masker(people.keySet().stream().filter(name -> people.get(name).stream().anyMatch(one -> pseudonym(one).isEmpty())).toList(), name -> Masker.SOMEBODY);
		this.fileNames = names == Names.KEEP ? new FileNames(List.of(), name -> name, forgotten::maskNames)
				: new FileNames(people.keySet(), name -> pseudonym(people.get(name)), masker::maskNames);
		startSource();
	}

	/** Ranks among equals count within one source, at whose end names may turn out to be those of people who opted out. */
	void startSource() {
		known.clear();
		ids.clear();
		fingerprints = new Fingerprints(hash);
	}

	/** Takes the ids of people as the second reading tells them: in another source, somebody else may have the name. */
	SourceContext.PeopleSink acquaintance() {
		return new SourceContext.PeopleSink() {

			@Override
			public void identified(String platform, String author, String id) {
				Heard.Person person = new Heard.Person(platform, author);
				if (heard.isShared(person) && !id.isBlank() && !id.equals(ids.put(person, id))) {
					known.remove(person);
				}
			}
		};
	}

	/** @return false when it was left out because its author opted out, or whose words it passes on */
	boolean admit(SourceRecord raw) {
		String fingerprint = fingerprints.of(raw);
		Optional<String> author = pseudonym(new Heard.Person(raw.platform(), raw.author()));
		if (author.isEmpty() || raw instanceof Post post && original(post).filter(person -> pseudonym(person).isEmpty()).isPresent()) {
			return false;
		}
		SourceRecord masked = masked(raw, author.get());
		target.add(masked, fingerprint);
		if (masked instanceof Post post && isRemoved(post, fingerprint)) {
			target.returned(fingerprint);
		}
		return true;
	}

	private boolean isRemoved(Post post, String fingerprint) {
		return target.hasRemoved() && (post.platformId().isPresent() ? target.isRemoved(fingerprint)
				: seal.near(post.platform(), post.channel(), post.time(), post.text()).stream().anyMatch(target::isRemoved));
	}

	/** Who said first what is passed on, of those whom the import or the Study knows. */
	private Optional<Heard.Person> original(Post post) {
		return post.wordsOf().map(name -> heard.meant(post.platform(), name))
				.filter(person -> heard.takesPart(person) || target.knows(keys(person)));
	}

	/** A name, as of a channel, without the names of people in it. */
	String label(String name) {
		return labels.computeIfAbsent(name, given -> {
			String unnumbered = NUMBERED.matcher(given).replaceFirst("");
			return plain(unnumbered) + given.substring(unnumbered.length());
		});
	}

	/** Where a file lies, with the archives around it, without the names of people in it. */
	String place(String path) {
		return places.computeIfAbsent(path, given -> Stream.of(IN_AN_ARCHIVE.split(given, -1)).map(this::file).collect(Collectors.joining("!")));
	}

	private String file(String given) {
		// what ends like a file may be an address of that domain
		String[] parts = given.indexOf('@') >= 0 ? new String[] { given } : EXTENSION.split(given, 2);
		String stem = names == Names.KEEP ? parts[0] : FOLDER_OF_A_TALK.matcher(parts[0]).replaceAll("…");
		return label(fileNames.masked(stem)) + given.substring(parts[0].length());
	}

	private SourceRecord masked(SourceRecord raw, String author) {
		String channel = label(raw.channel());
		Position position = new Position(place(raw.position().file()), raw.position().record());
		return switch (raw) {
			case Post post -> masked(post, channel, author, position);
			case Reaction reaction -> new Reaction(reaction.platform(), reaction.id(), channel, author, reaction.time(), reaction.target(), reaction.sign(), position);
			case Unreaction back -> new Unreaction(back.platform(), channel, author, back.time(), back.target(), position);
			case Membership change -> new Membership(change.platform(), channel, author, change.time(), change.change(), position);
			case Edit edit -> new Edit(edit.platform(), channel, author, edit.time(), edit.target(), text(edit.text()), position);
			case Deletion deletion -> new Deletion(deletion.platform(), channel, author, deletion.time(), deletion.target(), position);
			case Renaming renaming -> new Renaming(renaming.platform(), channel, author, renaming.time(), label(renaming.name()), position);
			// the id may be the name, which only one person may bear
			case Role role -> new Role(role.platform(), channel, author, role.time(), hash.hex("role", role.platform(), role.channel(), role.id()), text(role.name()), position);
		};
	}

	private Post masked(Post post, String channel, String author, Position position) {
		List<String> mentions = post.mentions().stream().flatMap(name -> pseudonym(heard.meant(post.platform(), name)).stream()).distinct().toList();
		return new Post(post.platform(), post.platformId(), channel, author, post.time(), text(post.text()), post.language(),
				post.replyTo(), post.repostOf(), post.repostFrom().map(this::label), original(post).flatMap(this::pseudonym), post.quoteOf(), mentions, post.hashtags().stream().map(this::plain).toList(), post.links().stream().map(this::plain).toList(),
				post.attachments().stream().map(this::attachment).toList(), post.counts(), post.marks(), position);
	}

	private String attachment(String name) {
		if (names != Names.KEEP && CARD.matcher(name).matches()) {
			return CARD.matcher(name).replaceFirst("contact$1");
		}
		return WITHOUT_A_NAME.matcher(name).matches() ? name : fileNames.masked(plain(name));
	}

	private String text(String written) {
		String nfc = Normalizer.isNormalized(written, Normalizer.Form.NFC) ? written : Normalizer.normalize(written, Normalizer.Form.NFC);
		return plain(UNWRITTEN.matcher(nfc).replaceAll(""));
	}

	private String plain(String text) {
		return names == Names.KEEP ? forgotten.maskNames(text) : masker.mask(text);
	}

	/** What a name becomes that these people bear. */
	private String pseudonym(Set<Heard.Person> bearers) {
		Heard.Person first = bearers.iterator().next();
		return bearers.size() > 1 || heard.isShared(first) ? Masker.SOMEBODY : pseudonym(first).orElse(Masker.SOMEBODY);
	}

	/** None for who opted out; who is not told has no name. */
	private Optional<String> pseudonym(Heard.Person person) {
		return person.name().isBlank() ? Optional.of("") : known.computeIfAbsent(person, one -> {
			PersonKeys keys = keys(one);
			return target.pseudonym(keys, attempt -> names == Names.KEEP ? kept(PersonKey.handle(one.name()), attempt) : Pseudonyms.of(keys.name(), attempt));
		});
	}

	private PersonKeys keys(Heard.Person person) {
		Optional<String> id = Optional.ofNullable(ids.get(person)).or(() -> heard.id(person));
		return new PersonKeys(id.map(told -> PersonKey.ofId(hash, person.platform(), told)), PersonKey.of(hash, person.platform(), person.name()));
	}

	private static String kept(String handle, int attempt) {
		return attempt == 0 ? handle : handle + " (" + (attempt + 1) + ")";
	}
}
