# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""python -m training.base.goldens: writes tests/inference/data/goldens.jsonl, what Python makes of a few texts."""

import json
import pathlib

from training.base.check_agreement import load_reference

GOLDENS = pathlib.Path("tests/inference/data/goldens.jsonl")
HEADER = """\
# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
# Written by `python -m training.base.goldens`. Each line: a text, its pieces [id, start byte, end byte], and its embedding times
# 10,000, rounded.
"""
TEXTS = (
    "",
    "x",
    "The harbour was closed for two days after the storm.",
    "  Two   spaces,\ta tab and a line\nbreak.  ",
    "暴风雨过后，港口关闭了两天。",
    "Le port a été fermé pendant deux jours.",
    "Cafe\u0301 nai\u0308ve: combining marks",
    "ﬁve ½ of １２ ㎞, ™ and ①",
    "Thumbs up \U0001f44d\U0001f3fd and a family \U0001f468\u200d\U0001f469\u200d\U0001f467",
    "A text that spells <s> marks </s> <pad> <unk> <mask>",
    "गेहूँ का निर्यात घटा है।",
    "ท่าเรือปิดสองวัน",
    "항구는 이틀 동안 닫혔다.",
    "港は二日間閉鎖されたゾ。",
    "المرفأ مغلق ليومين.",
    "The committee met again. " * 40,
)


def main() -> None:
    reference = load_reference(pathlib.Path("models"))
    with GOLDENS.open("w", encoding="utf-8") as out:
        out.write(HEADER)
        for text, embedding in zip(TEXTS, reference.embed(list(TEXTS))):
            golden = {
                "text": text,
                "pieces": reference.pieces(text),
                "embedding": [round(float(value) * 10000) for value in embedding],
            }
            out.write(json.dumps(golden, ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
