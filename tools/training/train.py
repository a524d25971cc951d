"""Trains Murmure's default model and writes its pack. See README.md."""
import argparse
import json
import pickle
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

import base
import data
import pack
import pairs
import vocabulary
from heads import Heads
from learning import Forms, Lessons, Plan, fit
from measure import calibrate, figures, logits_of
from model import POSITIONS, Reader, half, round_to_int8
from pairs import padded

WRITTEN = Path(__file__).parent / "written"
DEEP, LAYERS, PIECES, TOKENS = 12, 6, 23500, 44
FOLDS, TEACHER_RATE, TEACHER_ROUNDS = 3, 5e-5, 22
ENGLISH = 0.6  # how much the English teacher counts beside the multilingual one
STUDENT_RATE, STUDENT_ROUNDS = 1.2e-4, 100
SURE = 0.045  # the margin from which a mined pair is believed


def prepare(args):
    """The lines, ours last, the vocabularies, the cut base and the pairs of XED; all but our lines is kept in --work."""
    kept = Path(args.work, "prepared.pkl")
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(pickle.dumps(cut(args)))
    lines, *rest = pickle.loads(kept.read_bytes())
    return lines + list(data.written(WRITTEN)), *rest


def cut(args):
    lines = data.load(args.data)
    weights, pieces = base.read(args.base, DEEP)
    table = weights["embeddings.word_embeddings.weight"]
    spoken = lambda own: [l.text for l in lines if (l.lang in ("fr", "en")) == own]
    words, rows = vocabulary.build(pieces, table, spoken(True) + [l.text for l in data.written(WRITTEN)], PIECES)
    whole, more = vocabulary.abroad(pieces, table, words, spoken(False))
    weights["embeddings.word_embeddings.weight"] = np.concatenate([rows, more])
    model = Reader(len(whole), LAYERS, 1)
    model.bert.load_state_dict(lower(weights, LAYERS))
    return lines, words, whole, weights, *translations(
        model.eval().to(args.device), vocabulary.Encoder(words, whole, 48), lines), english(args, lines)


def english(args, lines):
    """(vocabulary, weights) of the English base, cut to what English lines use."""
    weights, pieces = base.read(args.english, DEEP)
    texts = [l.text for l in lines if l.lang == "en"] + [l.text for l in data.written(WRITTEN) if l.lang == "en"]
    words, rows = vocabulary.build(pieces, weights["embeddings.word_embeddings.weight"], texts, PIECES, cased=False)
    return words, dict(weights, **{"embeddings.word_embeddings.weight": rows})


def lower(weights, layers):
    """A base's weights but for the layers above."""
    deep = re.compile(r"encoder\.layer\.(\d+)\.")
    kept = lambda name: int((deep.match(name) or [0, -1])[1]) < layers
    cut = {name: torch.tensor(value) for name, value in weights.items() if kept(name)}
    cut["embeddings.position_embeddings.weight"] = cut["embeddings.position_embeddings.weight"][:POSITIONS].clone()
    return cut


def translations(model, encode, lines):
    """(French and English line numbers of XED with their certainty, numbers of lines that may translate a dev line)."""
    numbers = {lang: [i for i, l in enumerate(lines) if l.source == f"xed {lang}"] for lang in ("fr", "en", "es", "it", "pt", "de")}
    of = {lang: [lines[i] for i in found] for lang, found in numbers.items()}
    place = {lang: pairs.embeddings(model, encode(found)) for lang, found in of.items()}
    couples = [(numbers["fr"][f], numbers["en"][e], sure) for f, e, sure in pairs.mine(of["fr"], of["en"], place["fr"], place["en"])]
    dev = [i for i, l in enumerate(of["fr"]) if data.split(l) == "dev"]
    hidden = {e for f, e, _ in couples if data.split(lines[f]) == "dev"}
    for lang in ("en", "es", "it", "pt", "de"):
        near = pairs.nearest([of["fr"][i] for i in dev], of[lang], place["fr"][dev], place[lang], 2)
        hidden |= {numbers[lang][j] for j in near}
    return couples, hidden


def pair_fold(line):
    """French lines of folds 0 (which is dev) and 1 of ten keep their pairs for measuring."""
    return data.bucket(line.text, 10) < 2


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder of the public sources")
    parser.add_argument("--base", help="jar of multilingual BERT")
    parser.add_argument("--english", help="jar of English BERT")
    parser.add_argument("--out", required=True, help="folder of the pack")
    parser.add_argument("--work", default="work", help="folder of what is kept between runs")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--stage", nargs="*", default=[], help="do only this: prepare, encode, teacher FOLD, student or finish")
    parser.add_argument("--steps", type=int, default=0, help="so many batches a model only, to try the script")
    return parser.parse_args()


@dataclass
class Ready:
    """What every stage starts from."""
    lines: list
    words: dict
    whole: dict
    weights: dict
    couples: list
    tests: list
    english: tuple
    hidden: int


def ready(args):
    lines, words, whole, weights, mined, hidden, other = prepare(args)
    # No line that may translate a dev line may train, however uncertain the pair.
    for i in hidden:
        lines[i].source = "xed hidden"
    couples = [(f, e) for f, e, sure in mined if sure >= SURE and not pair_fold(lines[f])
               and data.split(lines[f]) == data.split(lines[e]) == "train" and e not in hidden]
    tests = [(lines[f], lines[e]) for f, e, sure in mined if sure >= SURE and pair_fold(lines[f])]
    return Ready(lines, words, whole, weights, couples, tests, other, len(hidden))


def encode(args):
    """All forms of all lines, for the students' vocabulary and for the English teachers'."""
    known = ready(args)
    spoken = [l for l in known.lines if l.lang == "en"]
    own = vocabulary.tokenizer(known.english[0], cased=False)
    own.enable_truncation(TOKENS)
    plain = lambda lines, texts=None: [e.ids for e in own.encode_batch(texts or [l.text for l in lines])]
    kept = Path(args.work, "forms.pkl")
    kept.write_bytes(pickle.dumps((Forms(vocabulary.Encoder(known.words, known.whole, TOKENS), known.lines, args.seed),
                                   Forms(plain, spoken, args.seed))))


def forms(args):
    return pickle.loads(Path(args.work, "forms.pkl").read_bytes())


def folds(lines, couples):
    """Which teacher has not read a line; a line and its translation fall together."""
    found = [data.bucket("fold " + l.text, FOLDS) for l in lines]
    for french, english in couples:
        found[english] = found[french]
    return found


def learnt(args, model, lines, couples, read, heads, rate, rounds, log, seed, kept=lambda number: True, told=None):
    """The model, having read so many rounds of the lines that are kept."""
    plan = Plan(lines, couples, read.lengths(), seed, kept)
    lessons = Lessons(read, lines, heads, seed, args.device, told)
    positive = heads.positive_weights([l for l in lines if data.split(l) == "train"]).to(args.device)
    batches = [b for _ in range(rounds) for b in plan.round()][:args.steps or None]
    return fit(model.to(args.device), batches, lessons, positive, heads, rate, log)


@torch.no_grad()
def told_by(model, read, numbers):
    """(numbers, labels) logits of lines as they are."""
    device, lengths = model.classifier.weight.device, read.lengths()
    found = np.zeros((len(numbers), model.classifier.out_features), np.float32)
    order = sorted(range(len(numbers)), key=lambda i: lengths[numbers[i]])
    for at in range(0, len(order), 256):
        rows = order[at:at + 256]
        ids, mask = padded([read.row(numbers[i]) for i in rows])
        with half(device):
            found[rows] = model(ids.to(device), mask.to(device))[0].float().cpu().numpy()
    return found


def teacher(args, fold):
    """Two deep readers, multilingual and English, learn from all folds but one and tell what they read in that one."""
    known, heads = ready(args), Heads()
    all_forms, english_forms = forms(args)
    fold_of = folds(known.lines, known.couples)
    told = np.full((len(known.lines), heads.count), np.nan, np.float32)
    torch.manual_seed(args.seed + fold)
    model = Reader(len(known.whole), DEEP, heads.count, drop=0.1)
    model.bert.load_state_dict(lower(known.weights, DEEP))
    model = learnt(args, model, known.lines, known.couples, all_forms, heads, TEACHER_RATE, TEACHER_ROUNDS,
                   f"teacher {fold}", args.seed + fold, lambda i: fold_of[i] != fold)
    unread = [i for i, l in enumerate(known.lines) if fold_of[i] == fold]
    told[unread] = told_by(model, all_forms, unread)
    torch.save(model.state_dict(), Path(args.work, f"teacher.{fold}"))

    spoken = [i for i, l in enumerate(known.lines) if l.lang == "en"]
    model = Reader(len(known.english[0]), DEEP, heads.count, drop=0.1)
    model.bert.load_state_dict(lower(known.english[1], DEEP))
    model = learnt(args, model, [known.lines[i] for i in spoken], [], english_forms, heads, TEACHER_RATE, TEACHER_ROUNDS,
                   f"English teacher {fold}", args.seed + fold, lambda k: fold_of[spoken[k]] != fold)
    unread = [k for k, i in enumerate(spoken) if fold_of[i] == fold]
    rows = [spoken[k] for k in unread]
    told[rows] = (1 - ENGLISH) * told[rows] + ENGLISH * told_by(model, english_forms, unread)
    np.save(Path(args.work, f"told.{fold}.npy"), told)


def all_told(args, couples):
    """(lines, labels) logits: each line's by the teachers that have not read it, a French line's with its translation's."""
    told = np.stack([np.load(Path(args.work, f"told.{k}.npy")) for k in range(FOLDS)])
    told = np.nansum(told, 0)
    for french, english in couples:
        told[french] = (told[french] + told[english]) / 2
    return told


def start(args, known, heads):
    """A student before it has read: the lower layers of the base."""
    torch.manual_seed(args.seed)
    model = Reader(len(known.whole), LAYERS, heads.count, drop=0.1)
    model.bert.load_state_dict(lower(known.weights, LAYERS))
    return model


def student(args):
    known, heads = ready(args), Heads()
    model = learnt(args, start(args, known, heads), known.lines, known.couples, forms(args)[0], heads, STUDENT_RATE,
                   STUDENT_ROUNDS, "student", args.seed, told=all_told(args, known.couples)).cpu()
    model.keep_pieces(len(known.words))
    round_to_int8(p for n, p in model.named_parameters() if not n.startswith("classifier"))
    torch.save(model.state_dict(), Path(args.work, "student"))


def held_out(lines):
    """Lines that no model has read: they calibrate and set thresholds."""
    return [l for l in lines if data.split(l) == "held" and l.lang in ("fr", "en") and l.source not in ("xed hidden", "mlma fr")
            and not (l.source.startswith("xed") and l.lang == "en" and data.bucket("fewer " + l.text, 3))]


def finish(args):
    """Calibrates the student on lines held out of the training, measures on the dev sets, writes the pack."""
    known, heads = ready(args), Heads()
    model = Reader(len(known.words), LAYERS, heads.count)
    model.load_state_dict(torch.load(Path(args.work, "student"), map_location="cpu"))
    model.eval()
    tokenizer = vocabulary.tokenizer(known.words)
    tokenizer.enable_truncation(128)
    held = held_out(known.lines)
    settings = calibrate(held, logits_of(model, tokenizer, held), heads)
    pack.write(args.out, model, known.words, heads, settings)
    pack.write_checks(args.out, args.data, known.lines)
    tell(args, known, model, tokenizer, settings)


def tell(args, known, model, tokenizer, settings):
    """Measures on the dev sets; the figures are kept for the card and printed."""
    found = figures(args.data, model, tokenizer, known.lines, known.tests, Heads(), settings)
    found["seed"] = args.seed
    Path(args.work, "figures.json").write_text(json.dumps(found, indent=1) + "\n")
    print(json.dumps({k: v for k, v in found.items() if not isinstance(v, dict)} |
                     {k: {n: x for n, x in v.items() if not isinstance(x, (dict, list))} for k, v in found.items()
                      if isinstance(v, dict)}, indent=1))


def together(stages):
    """Runs stages side by side, each in a process of its own: one alone leaves a graphics card idle half of its time."""
    running = [subprocess.Popen([sys.executable, __file__, *sys.argv[1:], "--stage", *s.split()]) for s in stages]
    if any([process.wait() for process in running]):
        raise SystemExit("A stage of the training failed; its message is above.")


STAGES = {"prepare": prepare, "encode": encode, "teacher": teacher, "student": student, "finish": finish}


def main():
    args = arguments()
    if args.stage:
        name, *fold = args.stage
        STAGES[name](args, *map(int, fold))
        return
    prepare(args)
    for side_by_side in (["encode"], [f"teacher {k}" for k in range(FOLDS)], ["student"], ["finish"]):
        together(side_by_side)


if __name__ == "__main__":
    main()
