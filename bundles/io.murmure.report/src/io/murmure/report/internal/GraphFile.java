package io.murmure.report.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.murmure.core.privacy.Disclosure;
import io.murmure.core.study.Study;

/**
 * A graph as GraphML or GEXF 1.3: of people, or of communities that may be told of, with the weight of the ties between them.
 *
 * @param nodes    columns id, label, size
 * @param edges    columns source, target, weight
 * @param withheld communities of too few people to be nodes
 */
public record GraphFile(Rows nodes, Rows edges, long withheld) {

	public static GraphFile ofPeople(Study study) {
		return new GraphFile(
				Rows.of(study, "select author_id, author, posts from authors where author_id in (select source from interactions union select target from interactions) order by author_id"),
				Rows.of(study, "select source, target, sum(weight) as weight from interactions group by source, target order by source, target"), 0);
	}

	public static GraphFile ofCommunities(Study study, Disclosure disclosure) {
		long k = disclosure.k();
		return new GraphFile(
				Rows.of(study, "select community_id, " + disclosure.label("communities") + ", size from communities where size >= ? order by community_id", k),
				Rows.of(study, """
						select one.community_id as source, other.community_id as target, sum(weight) as weight
						from interactions join members one on one.author_id = source join members other on other.author_id = target
						where one.community_id <> other.community_id
						  and one.community_id in (select community_id from communities where size >= ?)
						  and other.community_id in (select community_id from communities where size >= ?)
						group by 1, 2 having count(distinct interactions.source) >= ? order by 1, 2""", k, k, k),
				Rows.of(study, "select count(*) from communities where size < ?", k).count(0, 0));
	}

	public void write(String format, Path file) throws IOException {
		Files.writeString(file, format.equals("gexf") ? gexf() : graphMl());
	}

	private String graphMl() {
		StringBuilder xml = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
				<key id="label" for="node" attr.name="label" attr.type="string"/>
				<key id="size" for="node" attr.name="size" attr.type="double"/>
				<key id="weight" for="edge" attr.name="weight" attr.type="double"/>
				<graph edgedefault="directed">
				""");
		for (int row = 0; row < nodes.rows().size(); row++) {
			xml.append("<node id=\"n").append(nodes.count(row, 0)).append("\"><data key=\"label\">").append(Html.escape(nodes.text(row, 1)))
					.append("</data><data key=\"size\">").append(nodes.number(row, 2)).append("</data></node>\n");
		}
		for (int row = 0; row < edges.rows().size(); row++) {
			xml.append("<edge source=\"n").append(edges.count(row, 0)).append("\" target=\"n").append(edges.count(row, 1))
					.append("\"><data key=\"weight\">").append(edges.number(row, 2)).append("</data></edge>\n");
		}
		return xml.append("</graph>\n</graphml>\n").toString();
	}

	private String gexf() {
		StringBuilder xml = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<gexf xmlns="http://gexf.net/1.3" version="1.3">
				<graph defaultedgetype="directed">
				<attributes class="node"><attribute id="size" title="size" type="double"/></attributes>
				<nodes>
				""");
		for (int row = 0; row < nodes.rows().size(); row++) {
			xml.append("<node id=\"").append(nodes.count(row, 0)).append("\" label=\"").append(Html.escape(nodes.text(row, 1)))
					.append("\"><attvalues><attvalue for=\"size\" value=\"").append(nodes.number(row, 2)).append("\"/></attvalues></node>\n");
		}
		xml.append("</nodes>\n<edges>\n");
		for (int row = 0; row < edges.rows().size(); row++) {
			xml.append("<edge id=\"").append(row).append("\" source=\"").append(edges.count(row, 0)).append("\" target=\"")
					.append(edges.count(row, 1)).append("\" weight=\"").append(edges.number(row, 2)).append("\"/>\n");
		}
		return xml.append("</edges>\n</graph>\n</gexf>\n").toString();
	}
}
