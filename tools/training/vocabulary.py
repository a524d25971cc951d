"""The base's vocabulary cut to French and English, with emoji and slang added; its tokenizer.json."""
import re
import unicodedata
from collections import Counter
from pathlib import Path

import numpy as np
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
EMOJI_BLOCKS = [(0x2600, 0x27BF), (0x1F300, 0x1F5FF), (0x1F600, 0x1F64F), (0x1F680, 0x1F6C5),
                (0x1F7E0, 0x1F7EB), (0x1F90C, 0x1F9FF), (0x1FAE0, 0x1FAF6)]
# What an emoji says, where its Unicode name does not.
EMOJI_SENSE = {
    "😂": "laughing funny", "🤣": "laughing funny", "😭": "crying sad", "😍": "love adore", "🥰": "love adore",
    "😘": "love kiss", "😡": "angry furious", "🤬": "angry furious", "😤": "angry", "😠": "angry", "🙄": "annoying",
    "😱": "fear terrible", "😨": "fear", "😰": "fear", "😮": "surprise", "😲": "surprise", "🤯": "surprise shock",
    "🤢": "disgust", "🤮": "disgust", "😢": "sad crying", "😞": "sad disappointed", "😔": "sad", "☹": "sad", "🙁": "sad",
    "💔": "sad love", "😊": "happy", "😁": "happy", "😄": "happy", "😃": "happy", "🙂": "happy", "😀": "happy", "☺": "happy",
    "❤": "love", "💕": "love", "💖": "love", "👍": "good", "👎": "bad", "👏": "bravo", "🎉": "celebration happy",
    "🙏": "please thanks", "💪": "strong", "🔥": "fire", "😉": "joke", "😅": "nervous laughing", "😬": "nervous",
    "🤔": "question", "😳": "surprise shame", "💩": "shit", "🖕": "fuck", "😒": "annoying", "😩": "tired sad", "😫": "tired sad"}
WORDLIKE = re.compile(r"(##)?([A-Za-zÀ-ÖØ-öø-ÿŒœŸ]+|[0-9]+|[^\w\s]|[€£°²])")


def tokenizer(vocabulary, cased=True):
    """Addresses and @names become one word, skin tones go, each emoji stands alone; the rest is WordPiece."""
    made = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]", max_input_chars_per_word=100))
    made.normalizer = normalizers.Sequence([
        normalizers.Replace(Regex(r"https?://\S+|www\.\S+"), " http "),
        normalizers.Replace(Regex(r"@[\w.\-]+"), " user "),
        normalizers.Replace(Regex("[\U0001F3FB-\U0001F3FF\uFE0F]"), ""),
        normalizers.Replace(Regex("[‘’ʼ]"), "'"),
        normalizers.BertNormalizer(clean_text=True, handle_chinese_chars=True, strip_accents=not cased, lowercase=not cased)])
    made.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(r"\p{So}"), "isolated"), pre_tokenizers.BertPreTokenizer()])
    ids = {t: vocabulary[t] for t in SPECIAL}
    made.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", ids["[CLS]"]), ("[SEP]", ids["[SEP]"])])
    made.decoder = decoders.WordPiece()
    made.add_special_tokens(SPECIAL)
    return made


def glosses():
    lines = Path(__file__).with_name("glosses.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


def emoji():
    chars = (chr(c) for a, b in EMOJI_BLOCKS for c in range(a, b + 1))
    return [c for c in chars if unicodedata.category(c) == "So"]


def bare(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def build(pieces, table, texts, size, cased=True):
    """(vocabulary {piece: id}, rows of word embeddings): what the texts use, then the base's most frequent Latin pieces.

    An added token starts as the mean of the pieces of its gloss, or of its emoji's sense or Unicode name.
    """
    old = {p: i for i, p in enumerate(pieces)}
    whole = tokenizer(old, cased)
    variants = list(texts) + [t.lower() for t in texts] + [bare(t).lower() for t in texts]
    used = Counter(t for e in whole.encode_batch(variants) for t in set(e.tokens))

    def mean(text):
        ids = [i for i in whole.encode(text, add_special_tokens=False).ids if i != old["[UNK]"]]
        return table[ids].mean(0) if ids else table[old["[UNK]"]]

    rows = {t: table[old[t]] for t in SPECIAL}
    added = {}
    for word, sense in glosses().items():
        for form in {word, word.capitalize()} | ({word.upper()} if len(word) <= 4 else set()):
            if form not in old and re.fullmatch(r"\w+", form):
                added[form] = mean(sense)
    for char in emoji():
        name = re.sub(r"\b(FACE|WITH|SIGN|SYMBOL|SMILING|BLACK|WHITE|HEAVY)\b", "", unicodedata.name(char, ""))
        if char not in old or char in EMOJI_SENSE:
            added[char] = mean(EMOJI_SENSE.get(char) or name.lower())

    room = size - len(rows) - len(added)
    frequent = [t for t, n in used.most_common() if n >= 2 and t in old and t not in rows and t not in added]
    letters = [p for p in pieces if WORDLIKE.fullmatch(p) and len(p.removeprefix("##")) == 1]
    rest = [p for p in pieces if WORDLIKE.fullmatch(p)]
    for piece in dict.fromkeys(letters + frequent + rest):
        if room <= 0:
            break
        if piece not in rows and piece not in added:
            rows[piece] = table[old[piece]]
            room -= 1
    rows.update(added)
    return {t: i for i, t in enumerate(rows)}, np.stack(list(rows.values()))


def abroad(pieces, table, words, texts):
    """(vocabulary, rows) to be laid after the kept ones while training: what texts of other languages use."""
    old = {p: i for i, p in enumerate(pieces)}
    used = sorted({t for e in tokenizer(old).encode_batch(texts) for t in e.tokens} - set(words))
    return dict(words, **{t: len(words) + i for i, t in enumerate(used)}), table[[old[t] for t in used]]


class Encoder:
    """Token numbers of lines: French and English with the vocabulary that ships, other languages with theirs beside it."""

    def __init__(self, words, abroad, tokens):
        self.own, self.other = tokenizer(words), tokenizer(abroad)
        for made in (self.own, self.other):
            made.enable_truncation(tokens)

    def __call__(self, lines, texts=None):
        texts = texts or [l.text for l in lines]
        found = [None] * len(lines)
        for made, own in ((self.own, True), (self.other, False)):
            rows = [i for i, l in enumerate(lines) if (l.lang in ("fr", "en")) == own]
            for i, e in zip(rows, made.encode_batch([texts[i] for i in rows])):
                found[i] = e.ids
        return found
