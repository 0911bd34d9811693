#!/usr/bin/env python3
# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""licence_headers.py ROOT: every source, script, build and data file names its licence on the first line, or on the
second after a `#!` line. Formats without comments (JSON), documents, the shipped model bundle and
third-party files are exempt."""
import pathlib
import sys

import repository

HEADER = "Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0"
SUFFIXES = {".cc", ".h", ".proto", ".py", ".sh", ".cmake", ".tsv", ".yaml", ".yml", ".js", ".css", ".toml"}
NAMES = {"CMakeLists.txt", "Dockerfile", "Containerfile"}
EXEMPT = {"models", "third_party"}


def needs_header(path, source):
    return not EXEMPT.intersection(path.parts) and (
        path.suffix in SUFFIXES or path.name in NAMES or source.startswith("#!"))


def has_header(source):
    lines = source.split("\n", 2)[:2]
    return HEADER in lines[0] or (lines[0].startswith("#!") and len(lines) > 1 and HEADER in lines[1])


def main():
    root = pathlib.Path(sys.argv[1])
    found = []
    for path in repository.files(root):
        source = repository.text(root / path)
        if source and needs_header(path, source) and not has_header(source):
            found.append(f"{path}:1: no line with: {HEADER}")
    repository.finish(found)


if __name__ == "__main__":
    main()
