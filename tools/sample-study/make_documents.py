"""Writes the maker's two documents of the sample study: a DOCX statement and a PDF questions-and-answers sheet.

Standard library only; the same text always gives the same bytes.
Run from the repository root: python3 tools/sample-study/make_documents.py
"""
import textwrap
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

OUT = Path("examples/velo-cafe")
MAKER = "Ateliers Lampyrelle"

STATEMENT_TITLE = "Lampyrelle L2 : rappel du lot LP2-2601"
STATEMENT = [
    "Valmorin, le 14 avril 2026. Communiqué des Ateliers Lampyrelle à leurs clients, aux vélocistes et aux associations.",
    "Depuis le 9 avril, plusieurs cyclistes nous ont signalé que leur lampe Lampyrelle L2 s'était éteinte en roulant, par temps de pluie, "
    "au passage d'une bosse ou de pavés. Nous avons reproduit le défaut dans notre atelier le 13 avril. Il est réel, et il est grave.",
    "La cause est connue. Sur le lot LP2-2601, le ressort qui tient la batterie est trop souple et le joint du capot n'est pas assez serré. "
    "L'eau atteint le contact ; une secousse suffit alors à couper le courant.",
    "Sont concernées les lampes dont le numéro, gravé sous le boîtier, commence par LP2-2601, vendues entre le 5 janvier et le 10 avril 2026. "
    "Les lots de 2025 ne sont pas touchés.",
    "Si votre lampe porte ce numéro, cessez de l'utiliser dès maintenant, même par temps sec.",
    "Nous remplaçons gratuitement toutes ces lampes par un modèle du lot LP2-2604, muni d'un double ressort et d'un joint plus épais. "
    "Le port est à notre charge et aucune facture ne vous sera demandée.",
    "Nous regrettons la gêne causée à nos clients. Nous aurions dû répondre plus tôt : des avis publiés en mars décrivaient déjà "
    "ces coupures, et notre service après-vente n'a pas su les lire.",
    "Pour demander l'échange, écrivez à rappel@lampyrelle.example.org ou appelez le 06 39 98 70 00, du lundi au samedi, de 9 h à 18 h.",
    "For our English-speaking customers: the Lampyrelle L2 from batch LP2-2601 can switch off in the rain when the bicycle hits a bump. "
    "Please stop using it today. We will replace it free of charge, wherever you live.",
    "We are sorry. A light that fails in the rain puts people in danger, and the first answer that some of you received from our support desk was wrong.",
    "Des personnes ont été blessées. Nous avons appelé celles dont nous connaissions le nom et nous prenons leurs frais en charge. "
    "À celles que nous n'avons pas encore jointes : écrivez-nous, nous vous répondrons le jour même.",
    "La production est arrêtée depuis le 13 avril au soir. Elle reprendra lorsque chaque lampe aura passé une épreuve d'eau et de secousses.",
    "Hortense Valadouze, directrice des Ateliers Lampyrelle",
]

FAQ_TITLE = "Lampyrelle L2 : questions et réponses"
FAQ = [
    ("", "Notice complémentaire du 17 avril 2026, Ateliers Lampyrelle, Valmorin."),
    ("Comment savoir si ma lampe est concernée ?",
     "Retournez le boîtier : le numéro de lot est gravé près de la prise de charge. Seul le lot LP2-2601 est rappelé."),
    ("Puis-je continuer à rouler avec, s'il ne pleut pas ?",
     "Non. Un reste d'humidité dans le capot suffit. Utilisez une autre lampe en attendant l'échange."),
    ("Combien de temps prend l'échange ?",
     "Entre quatre et sept jours après réception de votre lampe. Les ateliers d'entretien et les cafés associatifs peuvent grouper leurs envois."),
    ("Que change le lot LP2-2604 ?",
     "Deux ressorts au lieu d'un, un joint de 1,8 mm au lieu de 1 mm, et un essai de dix minutes sous l'eau, avec secousses, pour chaque lampe."),
    ("Ma lampe vient d'un lot de 2025. Dois-je m'inquiéter ?",
     "Non, ces lampes ont un autre ressort. Si vous avez le moindre doute, nous la vérifions sans frais."),
    ("Puis-je être remboursé plutôt que remplacé ?",
     "Oui, pendant six mois. Indiquez-le dans votre message ; aucune raison ne vous sera demandée."),
    ("How do I charge the light?",
     "Use any USB-C charger of at least 5 W. A full charge takes two hours and ten minutes; the button turns green when it is done."),
    ("How long does the battery last?",
     "Two and a half hours on high, five hours on medium, fourteen hours on low. Below zero degrees, expect a quarter less."),
    ("Is the light waterproof?",
     "Batch LP2-2604 withstands heavy rain for thirty minutes. Do not wash it with a pressure hose and do not put it under water."),
    ("Comment régler le faisceau ?",
     "La limite haute du faisceau doit tomber à dix mètres devant la roue. Plus haut, vous éblouiriez les personnes qui viennent en face."),
    ("Que faire d'une batterie usée ?",
     "Rapportez-la à un point de collecte ou renvoyez-la-nous. Ne la jetez jamais avec les ordures ménagères."),
]

FIXED_TIME = (2026, 4, 14, 18, 0, 0)
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org"


def docx(path):
    word = OFFICE + "/wordprocessingml/2006/main"
    relation = OFFICE + "/officeDocument/2006/relationships"
    package = OFFICE + "/package/2006"

    def paragraph(text, style=""):
        properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'

    body = paragraph(STATEMENT_TITLE, "Title") + "".join(paragraph(text) for text in STATEMENT)
    styles = "".join(
        f'<w:style w:type="paragraph" {default}w:styleId="{key}"><w:name w:val="{key}"/><w:pPr><w:spacing w:after="160"/></w:pPr>'
        f'<w:rPr><w:sz w:val="{size}"/></w:rPr></w:style>'
        for key, size, default in (("Normal", 22, 'w:default="1" '), ("Title", 36, "")))
    types = "application/vnd.openxmlformats-"
    parts = {
        "[Content_Types].xml": f'{XML}<Types xmlns="{package}/content-types">'
        f'<Default Extension="rels" ContentType="{types}package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{types}officedocument.wordprocessingml.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{types}officedocument.wordprocessingml.styles+xml"/>'
        f'<Override PartName="/docProps/core.xml" ContentType="{types}package.core-properties+xml"/></Types>',
        "_rels/.rels": f'{XML}<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{relation}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="r2" Type="{package}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{XML}<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{relation}/styles" Target="styles.xml"/></Relationships>',
        "word/document.xml": f'{XML}<w:document xmlns:w="{word}"><w:body>{body}<w:sectPr/></w:body></w:document>',
        "word/styles.xml": f'{XML}<w:styles xmlns:w="{word}">{styles}</w:styles>',
        "docProps/core.xml": f'{XML}<cp:coreProperties xmlns:cp="{package}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(STATEMENT_TITLE)}</dc:title><dc:creator>{MAKER}</dc:creator><dc:language>fr</dc:language>"
        + "".join(f'<dcterms:{name} xsi:type="dcterms:W3CDTF">2026-04-14T15:30:00Z</dcterms:{name}>' for name in ("created", "modified"))
        + "</cp:coreProperties>",
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text.encode("utf-8"))


def pdf(path):
    pages, lines = [], []
    y = 780

    def put(text, font, size, width, gap):
        nonlocal y, lines
        wrapped = textwrap.wrap(text, width)
        if y - 16 * len(wrapped) < 60:
            pages.append(lines)
            lines, y = [], 780
        for line in wrapped:
            lines.append((font, size, y, line))
            y -= 16
        y -= gap

    put(FAQ_TITLE, "F2", 18, 60, 14)
    for question, answer in FAQ:
        if question:
            put(question, "F2", 11, 80, 0)
        put(answer, "F1", 11, 88, 12)
    pages.append(lines)

    def string(text):
        encoded = text.encode("cp1252")
        return b"(" + encoded.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b")"

    first_page = 6
    kids = " ".join(f"{first_page + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (fr) >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        b"<< /Title " + b"<FEFF" + FAQ_TITLE.encode("utf-16-be").hex().upper().encode() + b"> /Author " + string(MAKER)
        + b" /CreationDate (D:20260417090000+02'00') >>",
    ]
    for i, page in enumerate(pages):
        stream = b"".join(b"BT /%s %d Tf 1 0 0 1 60 %d Tm %s Tj ET\n" % (font.encode(), size, at, string(text)) for font, size, at, text in page)
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents %d 0 R >>"
                       % (first_page + 2 * i + 1))
        objects.append(b"<< /Length %d >>\nstream\n%sendstream" % (len(stream), stream))

    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 5 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    path.write_bytes(bytes(out))


if __name__ == "__main__":
    docx(OUT / "communique-fabricant.docx")
    pdf(OUT / "notice-faq.pdf")
