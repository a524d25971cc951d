"""The yardstick of XED French: a linear model on words and letters, TF-IDF, with the same lines held out.

Prints macro-F1 over six emotions at 0.5 and at the best thresholds of the dev lines themselves (which flatters it), on all
dev lines, and on those that carry one of the six at least: some carry only trust or anticipation.
"""
import argparse

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.pipeline import make_union

import data


def best(truth, p):
    return np.mean([max(f1_score(y, x > t) for t in np.linspace(0.05, 0.95, 91)) for y, x in zip(truth.T, p.T)])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    path = parser.parse_args().data + "/emotion-xed/Projections/fr-projections.tsv"
    lines = {True: [], False: []}
    for line in data.xed(path, "fr"):
        lines[data.split(line) == "dev"].append(line)
    words = make_union(TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
                       TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=2, sublinear_tf=True))
    learnt, measured = words.fit_transform([l.text for l in lines[False]]), words.transform([l.text for l in lines[True]])
    truth, of = np.array([l.emotion[:6] for l in lines[True]]), np.array([l.emotion[:6] for l in lines[False]])
    p = np.stack([LogisticRegression(C=2, class_weight="balanced", max_iter=300, solver="liblinear").fit(learnt, of[:, k])
                  .predict_proba(measured)[:, 1] for k in range(6)], axis=1)
    told = truth.any(1)
    for name, use in (("all lines", told | True), ("lines of the six", told)):
        print(f"{name}: {use.sum()}, macro-F1 {f1_score(truth[use], p[use] > 0.5, average='macro'):.3f}, "
              f"at the best thresholds {best(truth[use], p[use]):.3f}")


if __name__ == "__main__":
    main()
