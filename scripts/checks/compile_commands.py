#!/usr/bin/env python3
# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""compile_commands.py BUILD OUT: a build folder's compile_commands.json without its precompiled headers.

clang cannot read GCC's precompiled headers, and a file that compiles only with them lacks an include of its own.
"""
import json
import os
import shlex
import sys


def without_pch(arguments):
    """The compiler's arguments without a precompiled header, and without the launcher before the compiler."""
    kept, skip = [], False
    for i, argument in enumerate(arguments):
        if skip:
            skip = False
        elif argument == "-include" and os.path.basename(arguments[i + 1]).startswith("cmake_pch"):
            skip = True
        elif argument not in ("-Winvalid-pch", "-fpch-preprocess"):
            kept.append(argument)
    return kept


def load(build):
    """The entries of the build folder's compile_commands.json: directory, file, arguments."""
    with open(os.path.join(build, "compile_commands.json"), encoding="utf8") as f:
        entries = json.load(f)
    return [{"directory": e["directory"], "file": e["file"], "arguments": without_pch(shlex.split(e["command"]))}
            for e in entries if "cmake_pch" not in os.path.basename(e["file"])]


def main():
    build, out = sys.argv[1:]
    with open(out, "w", encoding="utf8") as f:
        json.dump(load(build), f, indent=1)


if __name__ == "__main__":
    main()
