package io.murmure.connector.table;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A header, and the words by which French and English headers name what a column says; the first of a list are the surest.
 *
 * @param whole the header in plain words
 * @param last  what of it stands behind the last dot
 */
record HeaderWords(String whole, String last) {

	private static final Map<Role, List<String>> ROLES = new EnumMap<>(Role.class);
	private static final Map<String, List<String>> COUNTS = new LinkedHashMap<>();

	private static final Pattern CAMEL = Pattern.compile("(\\p{Ll})(\\p{Lu})");
	private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
	private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
	/** What forms put around a name: "Votre nom", "Note sur 10". */
	private static final Pattern AROUND = Pattern.compile("^(?:votre|vos|your) | (?:sur|out of|de \\d+ a|\\d+ to) \\d+$");
	/** Whose it is, or what about: "Verbatim du client", "Customer review", "Avis sur le produit". */
	private static final String WHO = "(?:clients?|clientes?|customers?|users?|utilisateurs?|membres?|members?|visiteurs?|visitors?|usagers?|patients?|acheteurs?|buyers?|participants?|adherents?|guests?)";
	private static final Pattern OF_WHOM = Pattern.compile("^" + WHO + " | (?:du |de la |de l |des |de |d |of the |of )?" + WHO + "$");
	private static final Pattern ON_WHAT = Pattern.compile(" (?:sur|about|on|libres?|detailles?|complementaires?|generaux|general) ?.*$");
	private static final double QUALIFIED = 0.8;
	private static final Pattern ASKS = Pattern.compile("(?isU).*\\?|.*(?<!-)\\b(?:vous|votre|vos|you|your)\\b.*");

	static {
		role(Role.TEXT, "text,texte,full text,message,body,content,contenu,comment,commentaire,commentaires,avis,review,review text,review body,tweet,verbatim,"
				+ "post,publication,selftext,caption,legende,msg,corps,feedback,opinion,remarque,reponse,answer,comments,temoignage,utterance,sentence,phrase,description");
		role(Role.AUTHOR, "author,auteur,autrice,auteurice,user name,username,screen name,pseudo,pseudonyme,user,utilisateur,sender,expediteur,from,handle,author name,"
				+ "nom auteur,user id,author id,reviewer,client,customer,membre,member,account,compte,login,display name,participant,speaker,locuteur,page name,nom,name,de,par,by,who,qui,nick,nickname,adresse e mail,adresse email,email address,e mail,email,courriel,prenom,first name");
		role(Role.TIME, "time,timestamp,datetime,date time,date,created at,created,created utc,created time,published at,published,date publication,date de publication,posted at,"
				+ "post created,publie le,cree le,date creation,date de creation,date heure,horodatage,horodateur,sent at,sent,envoye le,submitted at,date submitted,when,quand,heure,jour,day");
		role(Role.CHANNEL, "channel,canal,channel name,group,groupe,group name,nom du groupe,room,salon,subreddit,forum,chat,conversation,thread,fil,source,liste,list,page,boutique,store,produit,product,"
				+ "plateforme,platform");
		role(Role.ID, "id,post id,message id,tweet id,comment id,review id,id str,identifiant,uuid,guid,msg id,numero,no");
		role(Role.REPLY_TO, "reply to,in reply to,in reply to id,in reply to status id,in reply to status id str,reply to id,parent id,parent,replyto,en reponse a,reponse a,id parent,repond a");
		role(Role.LANGUAGE, "language,langue,lang,language code,code langue,locale");
		role(Role.TITLE, "title,titre,subject,sujet,objet,headline,review title,titre avis,intitule");
		role(Role.MENTIONS, "mentions,mentioned,mention,mentionnes,personnes mentionnees,mentioned users,user mentions");
		count("rating", "rating,note,stars,etoiles,star rating,score,grade,notation,review rating");
		count("likes", "likes,like count,j aime,jaime,favorites,favorite count,favourites,ups,upvotes,like,thumbs up,hearts,nb likes,helpful,utile");
		count("shares", "shares,share count,partages,retweets,retweet count,reposts,nb partages");
		count("replies", "replies,reply count,comment count,comments count,num comments,nb commentaires,reponses,nb reponses");
		count("views", "views,view count,vues,impressions,impression count,nb vues");
		count("quotes", "quotes,quote count,citations");
	}

	private static void role(Role role, String words) {
		ROLES.put(role, List.of(words.split(",")));
	}

	private static void count(String name, String words) {
		COUNTS.put(name, List.of(words.split(",")));
	}

	/** What a header says. */
	static HeaderWords of(String header) {
		return new HeaderWords(AROUND.matcher(plain(header)).replaceAll(""), plain(header.substring(header.lastIndexOf('.') + 1)));
	}

	/** Whether a form asks this of those who fill it in. */
	static boolean asks(String header) {
		return ASKS.matcher(header.strip()).matches();
	}

	/** How surely it names the role, from 0 (not at all) to 1 (its first word). */
	double names(Role role) {
		double exact = Math.max(rank(ROLES.get(role), whole), 0.9 * rank(ROLES.get(role), last));
		return exact > 0 ? exact : QUALIFIED * qualified(role);
	}

	/** The same without what stands around the word; where another role or a count has the whole header, it is that. */
	private double qualified(Role role) {
		if (role != Role.TEXT && role != Role.AUTHOR || count().isPresent() || ROLES.values().stream().anyMatch(words -> words.contains(whole))) {
			return 0;
		}
		String word = OF_WHOM.matcher(whole).replaceAll("");
		return rank(ROLES.get(role), role == Role.TEXT ? ON_WHAT.matcher(word).replaceAll("") : word);
	}

	/** The count that it names. */
	Optional<String> count() {
		return COUNTS.entrySet().stream().filter(count -> count.getValue().contains(whole) || count.getValue().contains(last)).map(Map.Entry::getKey).findFirst();
	}

	/** Whether it names something else than a text. */
	boolean isOfNoText() {
		return count().isPresent() || ROLES.keySet().stream().anyMatch(role -> role != Role.TEXT && names(role) > 0);
	}

	/** Whether it is known at all. */
	boolean isKnown() {
		return count().isPresent() || ROLES.keySet().stream().anyMatch(role -> names(role) > 0);
	}

	private static double rank(List<String> words, String header) {
		int place = words.indexOf(header);
		return place < 0 ? 0 : 1 - 0.5 * place / words.size();
	}

	/** Lower case, without accents, camel case and signs taken apart. */
	static String plain(String header) {
		String apart = CAMEL.matcher(header).replaceAll("$1 $2");
		String bare = ACCENTS.matcher(Normalizer.normalize(apart, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
		return SIGNS.matcher(bare).replaceAll(" ").strip();
	}
}
