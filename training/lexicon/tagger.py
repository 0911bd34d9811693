#!/usr/bin/env python3
# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""Trains the English part-of-speech tagger: a greedy averaged perceptron (Collins 2002), written as a table of integer weights.

usage: tagger.py TRAIN.conllu.xz [TRAIN.conllu.xz ...] --dev DEV.conllu.xz --out tagger_en.tsv [--epochs 5] [--seed 7]
       tagger.py --tag tagger_en.tsv < SENTENCES   one sentence of words and blanks a line; writes WORD/TAG, to compare with C++

Words are the tokens of the treebanks, hyphenated words in one piece as service/text/token.h cuts them; features() must stay what
service/claims/tagger.cc computes. Only weights leave: no text. Features that occur once are dropped, then the smallest weights until the
table fits --bytes.
"""
import argparse
import collections
import lzma
import random
import sys

SCALE = 100  # Weights are written as integers, hundredths
LEAST = 2  # Features that training saw less often are dropped
STEP = 10  # Pruning raises its threshold by this many hundredths at a time
MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})


def joined(rows):
    """(form, UPOS) of rows (form, UPOS, no space after): "Israel - Palestinian" is one word with the tag of its last piece."""
    out, i = [], 0
    while i < len(rows):
        form, tag_, glued = rows[i]
        while glued and i + 2 < len(rows) and rows[i + 1][0] == "-" and rows[i + 1][2] and form[-1:].isalnum():
            form, tag_, glued = form + "-" + rows[i + 2][0], rows[i + 2][1], rows[i + 2][2]
            i += 2
        out.append((form, tag_))
        i += 1
    return out


def sentences(path):
    """Sentences of a CoNLL-U file as lists of (form, UPOS)."""
    sentence = []
    with lzma.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if sentence:
                    yield joined(sentence)
                sentence = []
            elif not line.startswith("#"):
                columns = line.split("\t")
                if columns[0].isdigit():
                    form = columns[1].translate(MARKS).replace("``", '"').replace("''", '"')
                    sentence.append((form, columns[3], "SpaceAfter=No" in columns[9]))
    if sentence:
        yield joined(sentence)


def shape(word):
    if any(c.isdigit() for c in word):
        return "9"
    if len(word) > 1 and word.isupper():
        return "XX"
    if word[:1].isupper():
        return "Xx"
    if "-" in word:
        return "x-x"
    return "x" if word[:1].isalpha() else "."


def features(words, lower, i, tag1, tag2):
    """The features of word i after tags tag1 (before it) and tag2 (before that)."""
    w = lower[i]
    before = lower[i - 1] if i else "<s>"
    after = lower[i + 1] if i + 1 < len(words) else "</s>"
    first = "1" if i == 0 else "0"
    return (
        "w " + w,
        "s " + w[-3:],
        "r " + w[-2:],
        "p " + w[:3],
        "h " + shape(words[i]) + first,
        "t " + tag1,
        "u " + tag2 + " " + tag1,
        "x " + tag1 + " " + w,
        "b " + before,
        "a " + after,
        "e " + after[-3:],
        "n " + (shape(words[i + 1]) if i + 1 < len(words) else "</s>") + " " + tag1,
    )


def best(weights, found, tags):
    scores = dict.fromkeys(tags, 0)
    for f in found:
        row = weights.get(f)
        if row:
            for tag, weight in row.items():
                scores[tag] += weight
    highest = max(scores.values())
    return max(tag for tag, score in scores.items() if score == highest)


def tag(weights, tags, words):
    lower = [w.lower() for w in words]
    tag1, tag2, out = "<s>", "<s>", []
    for i in range(len(words)):
        guess = best(weights, features(words, lower, i, tag1, tag2), tags)
        out.append(guess)
        tag1, tag2 = guess, tag1
    return out


def accuracy(weights, tags, data):
    right = total = 0
    for sentence in data:
        for guess, (_, gold) in zip(tag(weights, tags, [w for w, _ in sentence]), sentence):
            right += guess == gold
            total += 1
    return right / total


def train(data, epochs, seed):
    tags = sorted({t for s in data for _, t in s})
    seen = collections.Counter()
    weights, totals, stamps, step = {}, collections.defaultdict(int), collections.defaultdict(int), 0

    def add(feature, tag_, delta):
        row = weights.setdefault(feature, {})
        key = (feature, tag_)
        totals[key] += (step - stamps[key]) * row.get(tag_, 0)
        stamps[key] = step
        row[tag_] = row.get(tag_, 0) + delta

    order = random.Random(seed)
    for epoch in range(epochs):
        order.shuffle(data)
        wrong = 0
        for sentence in data:
            words = [w for w, _ in sentence]
            lower = [w.lower() for w in words]
            tag1 = tag2 = "<s>"
            for i, (_, gold) in enumerate(sentence):
                step += 1
                found = features(words, lower, i, tag1, tag2)
                if epoch == 0:
                    seen.update(found)
                guess = best(weights, found, tags)
                if guess != gold:
                    wrong += 1
                    for f in found:
                        add(f, gold, 1)
                        add(f, guess, -1)
                tag1, tag2 = guess, tag1
        print(f"epoch {epoch + 1}: {wrong} of {step // (epoch + 1)} wrong while training", flush=True)
    averaged = {}
    for feature, row in weights.items():
        if seen[feature] < LEAST:
            continue
        averaged[feature] = {t: round(SCALE * (totals[feature, t] + (step - stamps[feature, t]) * w) / step) for t, w in row.items()}
    return averaged, tags


def table(weights):
    lines = []
    for feature in sorted(weights):
        lines.append(feature + "\t" + " ".join(f"{t} {w}" for t, w in sorted(weights[feature].items())) + "\n")
    return "".join(lines)


def prune(weights, size):
    """The weights from the lowest threshold on with which the table has at most `size` bytes, and that threshold."""
    lowest = 0
    while True:
        lowest += STEP
        kept = {f: {t: w for t, w in row.items() if abs(w) >= lowest} for f, row in weights.items()}
        kept = {f: row for f, row in kept.items() if row}
        if len(table(kept).encode()) <= size:
            return kept, lowest


def read(path):
    weights = {}
    with open(path, encoding="utf8") as lines:
        for line in lines:
            if not line.startswith("# ") and "\t" in line:
                feature, row = line.rstrip("\n").split("\t")
                cells = row.split(" ")
                weights[feature] = {t: int(w) for t, w in zip(cells[::2], cells[1::2])}
    return weights


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("train", nargs="*")
    parser.add_argument("--tag")
    parser.add_argument("--dev")
    parser.add_argument("--out")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--bytes", type=int, default=1_250_000)
    args = parser.parse_args()
    if args.tag:
        weights = read(args.tag)
        tags = sorted({t for row in weights.values() for t in row})
        for line in sys.stdin:
            words = line.split()
            print(" ".join(f"{w}/{t}" for w, t in zip(words, tag(weights, tags, words))))
        return
    data = [s for path in args.train for s in sentences(path)]
    dev = list(sentences(args.dev))
    weights, tags = train(data, args.epochs, args.seed)
    print(f"UPOS accuracy on dev, all {len(weights)} features: {accuracy(weights, tags, dev):.4f}")
    weights, lowest = prune(weights, args.bytes)
    print(f"pruned below {lowest} hundredths, {len(weights)} features: {accuracy(weights, tags, dev):.4f}")
    with open(args.out, "w", encoding="utf8") as out:
        out.write("# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0\n"
                  "# Weights of the English part-of-speech tagger (training/lexicon/tagger.py), learnt from Universal Dependencies\n"
                  "# GUM and EWT (CC BY-SA 4.0); no text of them is in here. Columns: feature, then TAG weight pairs, in hundredths.\n")
        out.write(table(weights))


if __name__ == "__main__":
    main()
