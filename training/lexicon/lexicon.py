#!/usr/bin/env python3
# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""Makes the word lists that say how common a word is, its dictionary form and (Chinese) its part of speech.

usage: lexicon.py english TREEBANK.conllu.xz [...] --out lexicon_en.tsv
       lexicon.py chinese jieba/dict.txt [TREEBANK.conllu.xz ...] --out lexicon_zh.tsv [--words 40000]

English: Universal Dependencies GUM and EWT (CC BY-SA 4.0), words seen twice or more; only counts leave. Chinese: the dictionary of jieba
0.42.1 (MIT, from the PyPI source archive), with the most frequent tag of words that Chinese treebanks (PUD and the test part of GSDSimp,
CC BY-SA) hold twice or more. Bands are round(log2(count per ten million words)).
"""
import argparse
import collections
import lzma
import math

HEAD = "# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0\n"
JIEBA = {"n": "NOUN", "s": "NOUN", "f": "ADP", "v": "VERB", "a": "ADJ", "z": "ADJ", "b": "ADJ", "d": "ADV", "r": "PRON", "m": "NUM",
         "q": "NOUN", "p": "ADP", "c": "CCONJ", "u": "PART", "y": "PART", "e": "INTJ", "o": "X", "t": "NOUN", "i": "NOUN", "l": "NOUN",
         "j": "NOUN", "g": "NOUN", "k": "PART", "h": "PART", "x": "X"}


def band(count, total):
    return max(0, round(math.log2(max(1.0, count * 1e7 / total))))


def english(paths, out):
    tags, lemmas = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
    for path in paths:
        with lzma.open(path, "rt", encoding="utf8") as lines:
            for line in lines:
                columns = line.split("\t")
                if len(columns) == 10 and columns[0].isdigit() and columns[1][0].isalpha() and columns[3] != "PROPN":
                    word = columns[1].lower().replace("’", "'")
                    tags[word][columns[3]] += 1
                    lemmas[word][columns[2].lower()] += 1
    total = sum(sum(c.values()) for c in tags.values())
    by_lemma = collections.Counter()
    for word, counts in lemmas.items():
        by_lemma[counts.most_common(1)[0][0]] += sum(counts.values())
    out.write(HEAD + "# Made by training/lexicon/lexicon.py from Universal Dependencies GUM and EWT (CC BY-SA 4.0): counts, no text.\n"
              "# Columns: word, lemma, most frequent UPOS, band of the lemma (log2 of its count in ten million words).\n")
    for word in sorted(tags):
        if sum(tags[word].values()) >= 2:
            lemma = min(lemmas[word].items(), key=lambda x: (-x[1], x[0]))[0]
            tag = min(tags[word].items(), key=lambda x: (-x[1], x[0]))[0]
            out.write(f"{word}\t{lemma}\t{tag}\t{band(by_lemma[lemma], total)}\n")


def observed(paths):
    """Most frequent UPOS of the words that the treebanks hold twice or more; NOUN/VERB where both are common."""
    tags = collections.defaultdict(collections.Counter)
    for path in paths:
        with lzma.open(path, "rt", encoding="utf8") as lines:
            for line in lines:
                columns = line.split("\t")
                if len(columns) == 10 and columns[0].isdigit() and columns[3] != "PROPN":
                    tags[columns[1]][columns[3]] += 1
    found = {}
    for word, counts in tags.items():
        total = sum(counts.values())
        if total < 2:
            continue
        # Suffixes are particles in one of the treebanks.
        best = min(counts.items(), key=lambda x: (-x[1], x[0]))[0]
        both = min(counts["NOUN"], counts["VERB"]) * 5 >= total and len(word) > 1
        found[word] = "NOUN/VERB" if both else "NOUN" if best == "PART" and len(word) == 1 and word not in "的了过着吗呢吧地得之等所" else best
    return found


def chinese(path, treebanks, out, words):
    rows = []
    seen = observed(treebanks)
    with open(path, encoding="utf8") as lines:
        for line in lines:
            word, count, tag = (line.split() + ["x"])[:3]
            if all("\u4e00" <= c <= "\u9fff" for c in word) and not tag.startswith("nr"):
                rows.append((int(count), word, "PROPN" if tag[:2] in ("ns", "nt", "nz") else "VERB" if tag == "vn" and len(word) == 1 else
                             "NOUN/VERB" if tag == "vn" else JIEBA.get(tag[0], "X")))
    total = sum(r[0] for r in rows)
    rows = sorted(rows, key=lambda r: (-r[0], r[1]))[:words]
    out.write(HEAD + "# Made by training/lexicon/lexicon.py from the dictionary of jieba 0.42.1 (MIT) and, for the tags of frequent words, from\n"
              "# Universal Dependencies Chinese PUD and GSDSimp (CC BY-SA): counts, no text.\n"
              "# Columns: word, lemma (the word), most frequent UPOS (NOUN/VERB: either), band (log2 of its count in ten million words).\n")
    for count, word, tag in sorted(rows, key=lambda r: r[1]):
        out.write(f"{word}\t{word}\t{tag if tag == 'PROPN' else seen.get(word, tag)}\t{band(count, total)}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("language", choices=["english", "chinese"])
    parser.add_argument("sources", nargs="+")
    parser.add_argument("--out", required=True)
    parser.add_argument("--words", type=int, default=40000)
    args = parser.parse_args()
    with open(args.out, "w", encoding="utf8") as out:
        if args.language == "english":
            english(args.sources, out)
        else:
            chinese(args.sources[0], args.sources[1:], out, args.words)


if __name__ == "__main__":
    main()
