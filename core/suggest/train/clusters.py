#!/usr/bin/env python3
"""Groups words by the words that stand beside them, for counterpoint_train_syntax.

usage: clusters.py OUT.txt FILE.jsonl|FILE.conllu...

Takes "text" of JSON lines and the forms of CoNLL-U. Writes a line "hash cluster" for every word seen at
least six times; the words themselves are not kept. Needs numpy and scipy; deterministic.
"""
import collections, json, re, sys
import numpy as np
from scipy.cluster.vq import kmeans2
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

LEAST, CONTEXTS, SIZE, CLUSTERS = 6, 1500, 50, 200
TOKEN = re.compile(r"\w+(?:[-.&]\w+)*?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\w+(?:[-.&,]\w+)*|[^\w\s]")


def sentences(path):
    if path.endswith(".jsonl"):
        for line in open(path, encoding="utf-8"):
            for part in json.loads(line)["text"].split("\n"):
                yield TOKEN.findall(part)
    else:
        words = []
        for line in open(path, encoding="utf-8"):
            row = line.split("\t")
            if len(row) > 3 and row[0].isdigit():
                words.append(row[1])
            elif not line.strip():
                yield words
                words = []


def normal(word):
    word = re.sub(r"[0-9]", "0", word.lower())
    return {"’s": "'s", "n’t": "n't"}.get(word, word)


def fnv(word):
    h = 0x811C9DC5
    for byte in word.encode():
        h = ((h ^ byte) * 0x01000193) & 0xFFFFFFFF
    return h


def main(out, paths):
    texts = [[normal(w) for w in s] for p in paths for s in sentences(p)]
    counts = collections.Counter(w for s in texts for w in s)
    vocabulary = [w for w, n in counts.most_common() if n >= LEAST]
    index = {w: i for i, w in enumerate(vocabulary)}
    pairs = collections.Counter()
    for s in texts:
        ids = [index.get(w, -1) for w in ["."] + s + ["."]]
        for a, b in zip(ids, ids[1:]):
            if a >= 0 and 0 <= b < CONTEXTS:
                pairs[a, b] += 1
            if b >= 0 and 0 <= a < CONTEXTS:
                pairs[b, CONTEXTS + a] += 1
    rows, columns = np.array(list(pairs)).T
    values = np.array(list(pairs.values()), dtype=float)
    row_sum, column_sum = np.bincount(rows, values), np.bincount(columns, values)
    pmi = np.log(values * values.sum() / (row_sum[rows] * column_sum[columns] ** 0.75 * column_sum.sum() ** 0.25))
    keep = pmi > 0
    matrix = csr_matrix((pmi[keep], (rows[keep], columns[keep])), shape=(len(vocabulary), 2 * CONTEXTS))
    u, sigma, _ = svds(matrix, k=SIZE, v0=np.ones(min(matrix.shape)), random_state=1)
    vectors = u * np.sqrt(sigma)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    _, labels = kmeans2(vectors, vectors[:CLUSTERS].copy(), iter=25, minit="matrix", missing="warn")
    with open(out, "w") as f:
        for word, label in zip(vocabulary, labels):
            f.write(f"{fnv(word)} {label}\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:]) if len(sys.argv) > 2 else sys.exit(__doc__)
