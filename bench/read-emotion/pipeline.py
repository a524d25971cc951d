"""Texts a second of the text-classification pipeline of transformers, at its best batch size: pipeline.py MODEL TEXTS"""
import sys
import time

from transformers import logging, pipeline

logging.set_verbosity_error()
texts = open(sys.argv[2], encoding="utf-8").read().splitlines()
classify = pipeline("text-classification", model=sys.argv[1])
best = {}
for batch in (1, 4, 8, 16, 32, 64):
    classify(texts[:256], batch_size=batch, truncation=True)
    for round in range(2):
        start = time.perf_counter()
        classify(texts, batch_size=batch, truncation=True)
        best[batch] = max(best.get(batch, 0), len(texts) / (time.perf_counter() - start))
    print(f"transformers, batches of {batch}: {best[batch]:.1f}", file=sys.stderr)
print(f"transformers {max(best.values()):.1f}")
