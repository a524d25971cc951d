"""Texts a second of the text-classification pipeline of transformers, at its best batch size: pipeline.py MODEL TEXTS"""
import sys
import time

from transformers import logging, pipeline

logging.set_verbosity_error()
texts = open(sys.argv[2], encoding="utf-8").read().splitlines()
classify = pipeline("text-classification", model=sys.argv[1])
BATCHES = (1, 8, 16, 32, 64)


def rate(batch):
    start = time.perf_counter()
    classify(texts, batch_size=batch, truncation=True)
    return len(texts) / (time.perf_counter() - start)


classify(texts[:64], batch_size=32, truncation=True)
rates = {batch: rate(batch) for batch in BATCHES}
best = max(rates, key=rates.get)
for batch in BATCHES:
    print(f"transformers, batches of {batch}: {rates[batch]:.1f}", file=sys.stderr)
print(f"transformers {max(rates[best], rate(best), rate(best)):.1f}")
