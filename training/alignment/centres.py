# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""Makes the language centres of a bundle: the mean embedding of each language's sentences and of its noun phrases.

usage: python -m training.alignment.centres BUNDLE DATA   (DATA: the folder with alignment/pud_parallel.jsonl.xz)

Embeddings of multilingual-e5 lie in a narrow cone, and where in it depends on the language and on the length of the text: unrelated
Chinese sentences are as near to each other as translations are across languages. Taking the mean of language and kind off before the
cosine removes most of that (Mu and Viswanath 2018, "All-but-the-Top", their first step). Sentences: PUD, the first 700. Noun phrases: nouns
drawn from the lexicons of service/claims/data; a language without one takes the mean of those that have it.
"""

import hashlib
import json
import lzma
import pathlib
import random
import sys

import numpy as np

from training.base.check_agreement import load_reference

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "zh", "ru", "es", "fr", "ar")
SENTENCES = 700
NOUNS = 1500
ROLE, PATH = "language-centres", "base/centres.json"
DATA = {"what": "PUD parallel sentences and nouns of the lexicons, mean embeddings only", "licence": "CC BY-SA 3.0, CC BY-SA 4.0, MIT"}


def sentences(data: pathlib.Path) -> dict[str, list[str]]:
    with lzma.open(data / "alignment/pud_parallel.jsonl.xz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines][:SENTENCES]
    return {language: [row[language] for row in rows] for language in LANGUAGES}


def nouns(language: str) -> list[str]:
    rows = [line.rstrip("\n").split("\t") for line in open(ROOT / f"service/claims/data/lexicon_{language}.tsv", encoding="utf-8")
            if not line.startswith("#")]
    found = sorted({row[1] for row in rows if row[2] == "NOUN" and 5 <= int(row[3]) <= 11 and len(row[1]) > 1})
    return random.Random(7).sample(found, NOUNS)


def register(bundle: pathlib.Path) -> None:
    """Enters the file in the manifest, in place of an earlier one."""
    manifest = json.loads((bundle / "manifest.json").read_text(encoding="utf-8"))
    content = (bundle / PATH).read_bytes()
    entry = {"role": ROLE, "path": PATH, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    manifest["files"] = [file for file in manifest["files"] if file["role"] != ROLE] + [entry]
    manifest["trainingData"] = [data for data in manifest["trainingData"] if data["what"] != DATA["what"]] + [DATA]
    text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
    (bundle / "manifest.json").write_text(text, encoding="utf-8")


def main() -> None:
    bundle, data = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    reference = load_reference(bundle)
    kinds = {"sentence": sentences(data), "phrase": {language: nouns(language) for language in ("en", "zh")}}
    centres = {}
    for kind, texts in kinds.items():
        means = {language: reference.embed(list_).mean(axis=0) for language, list_ in texts.items()}
        means["und"] = np.mean(list(means.values()), axis=0)
        centres[kind] = {language: [round(float(x), 5) for x in mean] for language, mean in means.items()}
        print(kind, "done", flush=True)
    (bundle / PATH).write_text(json.dumps(centres) + "\n", encoding="utf-8")
    register(bundle)


if __name__ == "__main__":
    main()
