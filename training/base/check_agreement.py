# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""Compares the C++ encoder with reference.py, text by text. Run by training/base/check."""

import argparse
import json
import pathlib
import random
import re
import subprocess
import sys

import numpy as np
import openvino as ov

from training.base import quality
from training.base.reference import Reference

LANGUAGES = ("en", "zh", "ru", "es", "fr", "ar")
SENTENCES = 2000
SCRIPTS = ("Devanagari", "Thai", "Hangul", "Kana")
STRINGS = 200
MIN_COSINE = 0.999
TABLE = re.compile(r"(?<=<!-- agreement -->\n).*?(?=<!-- /agreement -->)", re.DOTALL)


def load_reference(bundle: pathlib.Path) -> Reference:
    manifest = json.loads((bundle / "manifest.json").read_text(encoding="utf-8"))
    paths = {entry["role"]: bundle / entry["path"] for entry in manifest["files"]}
    model = ov.Core().read_model(paths["encoder-graph"])
    hidden = model.input("embeddings").get_partial_shape()[2].get_length()
    return Reference(paths["tokenizer"].read_bytes(), np.fromfile(paths["embedding-table"], np.uint8), model, hidden)


def texts_by_group(data: pathlib.Path, tools: pathlib.Path) -> dict[str, list[str]]:
    """2,000 sentences spread evenly over the languages, and random strings of each script."""
    pairs = quality.read(data, quality.PARALLEL)
    random.Random(7).shuffle(pairs)
    sentences = [(language, pair[language]) for pair in pairs for language in LANGUAGES][:SENTENCES]
    groups = {language: [text for of, text in sentences if of == language] for language in LANGUAGES}
    for script in SCRIPTS:
        made = subprocess.run([tools / "exemplar_strings", script, str(STRINGS)], check=True, capture_output=True)
        groups[script] = [json.loads(line) for line in made.stdout.decode().splitlines()]
    return groups


def dump(tools: pathlib.Path, bundle: pathlib.Path, texts: list[str]) -> list[dict]:
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    made = subprocess.run([tools / "embed_dump", bundle], check=True, capture_output=True, input=lines.encode())
    return [json.loads(line) for line in made.stdout.decode().splitlines()]


def compare(reference: Reference, texts: list[str], dumped: list[dict]) -> dict:
    """How many texts have the same pieces and offsets, and the cosines of the two embeddings of each."""
    assert len(texts) == len(dumped)
    expected = [reference.pieces(text) for text in texts]
    got = [[tuple(piece) for piece in entry["pieces"]] for entry in dumped]
    cosines = (reference.embed(texts) * np.array([entry["embedding"] for entry in dumped])).sum(axis=1)
    return {
        "texts": len(texts),
        "pieces": sum([p[0] for p in a] == [p[0] for p in b] for a, b in zip(expected, got)),
        "offsets": sum(a == b for a, b in zip(expected, got)),
        "cosine": float(cosines.min()),
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("tools", "bundle", "data", "card"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=name != "card")
    arguments = parser.parse_args()
    reference = load_reference(arguments.bundle)

    lines = ["| texts | number | same pieces | same offsets | lowest cosine |", "|---|---|---|---|---|"]
    agree = True
    for group, texts in texts_by_group(arguments.data, arguments.tools).items():
        result = compare(reference, texts, dump(arguments.tools, arguments.bundle, texts))
        agree &= result["offsets"] == result["texts"] == result["pieces"] and result["cosine"] > MIN_COSINE
        lines.append("| {0} | {texts} | {pieces} | {offsets} | {cosine:.6f} |".format(group, **result))
    print("\n".join(lines))
    if arguments.card:
        card = arguments.card.read_text(encoding="utf-8")
        arguments.card.write_text(TABLE.sub("\n".join(lines) + "\n", card), encoding="utf-8")
    if not agree:
        sys.exit("the C++ encoder and Python's disagree")


if __name__ == "__main__":
    main()
