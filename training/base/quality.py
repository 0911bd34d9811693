# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""How well embeddings agree with people, on the data that development keeps beside the repository."""

import json
import lzma
import pathlib

import numpy as np

from training.base.reference import Reference

HEADLINES = ("sts2013_headlines", "sts2014_headlines", "sts2015_headlines")
PARALLEL = "pud_parallel"


def read(data: pathlib.Path, name: str) -> list[dict]:
    with lzma.open(data / "alignment" / f"{name}.jsonl.xz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def headline_spearman(reference: Reference, data: pathlib.Path, name: str) -> float:
    """Rank correlation of the cosine of two headlines with the similarity that people gave them."""
    import scipy.stats  # Here alone: the check of the encoder, which reads sentences with this file, needs no SciPy.

    pairs = read(data, name)
    left, right = (reference.embed([pair[side] for pair in pairs]) for side in "ab")
    return float(scipy.stats.spearmanr((left * right).sum(axis=1), [pair["score"] for pair in pairs])[0])


def translation_cosines(reference: Reference, data: pathlib.Path) -> tuple[float, float]:
    """Mean cosine of 200 English sentences with their Chinese translations, and with other sentences' translations."""
    pairs = read(data, PARALLEL)[:200]
    english, chinese = (reference.embed([pair[language] for pair in pairs]) for language in ("en", "zh"))
    cosines = english @ chinese.T
    own = np.eye(len(pairs), dtype=bool)
    return float(cosines[own].mean()), float(cosines[~own].mean())


def measure(reference: Reference, data: pathlib.Path) -> dict[str, float]:
    metrics = {f"{name}_spearman": headline_spearman(reference, data, name) for name in HEADLINES}
    same, other = translation_cosines(reference, data)
    return {key: round(value, 4) for key, value in
            {**metrics, "pud_en_zh_cosine": same, "pud_en_zh_other_cosine": other}.items()}
