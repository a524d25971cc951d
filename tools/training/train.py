"""Trains Murmure's default model and writes its pack. See README.md."""
import argparse
import json
import pickle
import random
import time
from pathlib import Path

import torch

import base
import data
import pack
import pairs
import vocabulary
from heads import Heads
from learning import ROUND, Plan, fit
from measure import calibrate, figures, logits_of
from model import Reader, round_to_int8

WRITTEN = Path(__file__).parent / "written"
LAYERS, PIECES, TOKENS = 6, 23500, 44
ROUNDS = 16
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
    weights, pieces = base.read(args.base, LAYERS)
    table = weights["embeddings.word_embeddings.weight"]
    spoken = lambda own: [l.text for l in lines if (l.lang in ("fr", "en")) == own]
    words, rows = vocabulary.build(pieces, table, spoken(True) + [l.text for l in data.written(WRITTEN)], PIECES)
    whole, more = vocabulary.abroad(pieces, table, words, spoken(False))
    model = Reader(len(whole), LAYERS, 1)
    weights["embeddings.position_embeddings.weight"] = weights["embeddings.position_embeddings.weight"][:256]
    model.bert.load_state_dict({k: torch.tensor(v) for k, v in weights.items() if "word_embeddings" not in k}, strict=False)
    with torch.no_grad():
        model.bert["embeddings"]["word_embeddings"].weight[:] = torch.cat([torch.tensor(rows), torch.tensor(more)])
    return lines, words, whole, model.bert.state_dict(), *translations(
        model.eval(), vocabulary.Encoder(words, whole, 48), lines)


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
    parser.add_argument("--base", required=True, help="jar of multilingual BERT")
    parser.add_argument("--out", required=True, help="folder of the pack")
    parser.add_argument("--work", default="work", help="folder of what is kept between runs")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--minutes", type=float, default=0, help="end the training by then; 0: when the plan is done")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="length of the plan")
    parser.add_argument("--pack-only", dest="trained", help="train no more: measure and pack these weights")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--steps", type=int, default=0, help="so many batches a half only, to try the script")
    return parser.parse_args()


def main():
    args = arguments()
    torch.manual_seed(args.seed)
    lines, words, whole, weights, mined, hidden = prepare(args)
    # No line that may translate a dev line may train, however uncertain the pair.
    for i in hidden:
        lines[i].source = "xed hidden"
    couples = [(f, e) for f, e, sure in mined if sure >= SURE and not pair_fold(lines[f])
               and data.split(lines[f]) == data.split(lines[e]) == "train" and e not in hidden]
    tests = [(lines[f], lines[e]) for f, e, sure in mined if sure >= SURE and pair_fold(lines[f])]
    print(len(lines), "lines", len(words), "pieces and", len(whole) - len(words), "abroad;", len(hidden), "lines hidden;",
          len(couples), "pairs to train", len(tests), "to measure", flush=True)

    heads = Heads()
    model = Reader(len(whole), LAYERS, heads.count, drop=0.1)
    model.bert.load_state_dict(weights)
    start = time.time()
    if args.trained:
        model.load_state_dict(torch.load(args.trained))
    else:
        teach(args, model, vocabulary.Encoder(words, whole, TOKENS), lines, couples, heads)
    finish(args, model, words, lines, heads, tests, round((time.time() - start) / 60) or args.minutes)


def teach(args, model, encode, lines, couples, heads):
    """Two halves; one whose weights lie in --work already is not learnt again."""
    for half, span, sources in ((1, (0, 0.5), [s for s in ROUND if s != "reviews"]), (2, (0.5, 1), list(ROUND))):
        kept = Path(args.work, f"weights.{half}")
        if not kept.exists():
            plan = Plan(lines, couples, encode, random.Random(args.seed + half))
            batches = [b for _ in range(args.rounds // 2) for b in plan.round(sources)][:args.steps or None]
            fit(model, batches, encode, lines, heads, args.seed + half, args.workers, span, args.minutes / 2, log=f"half {half}")
            torch.save(model.state_dict(), kept)
        model.load_state_dict(torch.load(kept))


def finish(args, model, words, lines, heads, tests, minutes):
    """Rounds, calibrates on lines held out of the training, measures on the dev sets, writes the pack."""
    torch.set_num_threads(2)
    model.eval()
    model.keep_pieces(len(words))
    round_to_int8(p for name, p in model.named_parameters() if not name.startswith("classifier"))
    tokenizer = vocabulary.tokenizer(words)
    tokenizer.enable_truncation(128)
    held = [l for l in lines if data.split(l) == "held" and l.lang in ("fr", "en") and l.source not in ("xed hidden", "mlma fr")
            and not (l.source.startswith("xed") and l.lang == "en" and data.bucket("fewer " + l.text, 3))]
    settings = calibrate(held, logits_of(model, tokenizer, held), heads)
    pack.write(args.out, model, words, heads, settings)
    pack.write_checks(args.out, args.data, lines)
    found = figures(args.data, model, tokenizer, lines, tests, heads, settings)
    found["minutes"], found["seed"] = minutes, args.seed
    Path(args.work, "figures.json").write_text(json.dumps(found, indent=1) + "\n")
    print(json.dumps({k: v for k, v in found.items() if not isinstance(v, dict)} |
                     {k: {n: x for n, x in v.items() if not isinstance(x, (dict, list))} for k, v in found.items()
                      if isinstance(v, dict)}, indent=1))


if __name__ == "__main__":
    main()
