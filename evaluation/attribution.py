#!/usr/bin/env python3
# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""Scores attribution extraction against PolNeAR and against the attribution lists of development cases.

  evaluation/attribution.py --split dev  --data DIR [--binary PATH]     source, cue and content of PolNeAR articles
  evaluation/attribution.py --cases DIR  [--binary PATH]                contents and nesting of cases/*.json

The binary is tests/attribution_dump of a build folder: it reads JSON lines with a text and prints attributions in code points.

Two figures per role, as in the literature on PolNeAR:
  exact   a predicted attribution is matched with the gold one whose content (and cue) overlaps most; a role counts when its
          characters are the same. Marks at the edges (quotation marks, punctuation, blanks, a leading "that") are left out of the
          comparison on both sides, since the annotators keep them and the product does not.
  overlap word F1 of the role between matched attributions, micro-averaged; unmatched ones count with all their words.
"""
import argparse
import glob
import json
import lzma
import os
import re
import subprocess
import sys

WORD = re.compile(r"\w+", re.UNICODE)
PRONOUNS = ("he", "she", "they", "it", "i", "we")
ROLES = ("source", "cue", "content")


def run(binary, lines):
    """The attributions of each line (a dict with "text"), by the binary."""
    payload = "".join(json.dumps(line) + "\n" for line in lines)
    result = subprocess.run([binary], input=payload.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line).get("attributions", []) for line in result.stdout.decode().splitlines()]


def words(text, spans):
    """Start offsets of the words inside `spans`."""
    return frozenset(start + match.start() for start, end in spans for match in WORD.finditer(text[start:end]))


def core(text, spans, role):
    """The words of a role without a leading "that", which is no part of what is said."""
    found = words(text, spans)
    if role == "content" and found and text[min(found):min(found) + 5].lower() == "that ":
        found -= {min(found)}
    return found


def gold_roles(text, attribution):
    roles = {}
    for role in ROLES:
        spans = [span for part in attribution[role] for span in part["spans"]]
        roles[role] = core(text, spans, role)
    return roles


def match(gold, predicted):
    """Pairs (gold, predicted) by greatest overlap, each used once."""
    scores = []
    for i, g in enumerate(gold):
        for j, p in enumerate(predicted):
            cue = len(g["cue"] & p["cue"])
            content = len(g["content"] & p["content"])
            if cue or content:
                union = len(g["content"] | p["content"]) or 1
                scores.append((cue > 0, content / union, -i, -j))
    scores.sort(reverse=True)
    used_gold, used_predicted, pairs = set(), set(), []
    for _, _, i, j in scores:
        if -i not in used_gold and -j not in used_predicted:
            used_gold.add(-i)
            used_predicted.add(-j)
            pairs.append((-i, -j))
    return pairs


def f1(true, predicted, gold):
    precision, recall = true / max(predicted, 1), true / max(gold, 1)
    return 100 * precision, 100 * recall, 100 * 2 * precision * recall / max(precision + recall, 1e-9)


def score_polnear(binary, path, limit):
    with lzma.open(path, "rt", encoding="utf-8") as file:
        articles = [json.loads(line) for line in file][:limit]
    counts = {role: {"exact": [0, 0, 0], "overlap": [0, 0, 0]} for role in ROLES}
    for article, found in zip(articles, run(binary, [{"text": a["text"], "languageCode": "en"} for a in articles])):
        text = article["text"]
        gold = [gold_roles(text, a) for a in article["attributions"]]
        predicted = [{role: core(text, a[role], role) for role in ROLES} for a in found if a["part"] == "text"]
        pairs = match(gold, predicted)
        for role in ROLES:
            exact, overlap = counts[role]["exact"], counts[role]["overlap"]
            exact[1] += sum(bool(p[role]) for p in predicted)
            exact[2] += sum(bool(g[role]) for g in gold)
            overlap[1] += sum(len(p[role]) for p in predicted)
            overlap[2] += sum(len(g[role]) for g in gold)
            for i, j in pairs:
                exact[0] += bool(gold[i][role]) and gold[i][role] == predicted[j][role]
                overlap[0] += len(gold[i][role] & predicted[j][role])
    print(f"{len(articles)} articles, {counts['cue']['exact'][2]} attributions, {counts['cue']['exact'][1]} found")
    print("role      exact P     R    F1   overlap P     R    F1")
    for role in ROLES:
        row = f1(*counts[role]["exact"]) + f1(*counts[role]["overlap"])
        print(f"{role:9}{row[0]:8.1f}{row[1]:6.1f}{row[2]:6.1f}{row[3]:12.1f}{row[4]:6.1f}{row[5]:6.1f}")


def depth_of(attributions, index):
    depth = 0
    while index is not None:
        depth += 1
        index = attributions[index].get("parent")
    return depth


def score_cases(binary, folder, verbose):
    """Content found inside a content, with as many attributions around it as the chain has links beyond the document's own voice."""
    held = nested = total = 0
    for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
        with open(path, encoding="utf-8") as file:
            case = json.load(file)
        if not case.get("attributions"):
            continue
        articles = {a["id"]: a for a in case["articles"]}
        ids = list(articles)
        lines = [{"text": articles[i]["text"], "title": articles[i].get("title") or ""} for i in ids]
        found = dict(zip(ids, run(binary, lines)))
        for gold in case["attributions"]:
            text = articles[gold["article"]]["text"]
            hit = re.search(gold["content_match"].replace(" ", r"\s+"), text, re.IGNORECASE)
            # A post is its author's: the platform is no link that an attribution has to show.
            author = articles[gold["article"]].get("author")
            wanted = len(gold["voice_chain"]) - (2 if author and author == gold["voice_chain"][1] else 1)
            attributions = found[gold["article"]]
            holders = []
            for index, a in enumerate(attributions):
                inside = sum(max(0, min(end, hit.end()) - max(start, hit.start())) for start, end in a["content"])
                if a["part"] == "text" and inside * 2 > hit.end() - hit.start():
                    holders.append((sum(end - start for start, end in a["content"]), index))
            chain = []
            index = min(holders)[1] if holders else None
            while index is not None:
                # "He said that he hopes": a pronoun below another source is its own speaker again.
                if text[slice(*attributions[index]["source"][0])].lower() in PRONOUNS if attributions[index]["source"] and attributions[index].get("parent") is not None else False:
                    index = attributions[index]["parent"]
                    continue
                chain.insert(0, " ".join(text[s:e] for s, e in attributions[index]["source"]))
                index = attributions[index].get("parent")
            total += 1
            held += bool(holders) == bool(wanted)
            nested += len(chain) == wanted
            if verbose and len(chain) != wanted:
                print(f"{os.path.basename(path)} {gold['article']}: {gold['content_match']!r} wanted {gold['voice_chain']} found {chain}")
    print(f"{total} contents of cases: {held} held by an attribution as they should be, {nested} with the right depth")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=("dev", "train"), help="which PolNeAR file to score")
    parser.add_argument("--data", default="../shared/data/attribution", help="folder of polnear_<split>.jsonl.xz")
    parser.add_argument("--cases", help="folder of cases to score")
    parser.add_argument("--limit", type=int, help="only the first so many articles")
    parser.add_argument("--binary", default="build/release/tests/attribution_dump")
    parser.add_argument("--verbose", action="store_true", help="list the case contents with a wrong depth")
    options = parser.parse_args()
    if not options.split and not options.cases:
        parser.error("nothing to score: give --split or --cases")
    if options.split:
        score_polnear(options.binary, os.path.join(options.data, f"polnear_{options.split}.jsonl.xz"), options.limit)
    if options.cases:
        score_cases(options.binary, options.cases, options.verbose)
    return 0


if __name__ == "__main__":
    sys.exit(main())
