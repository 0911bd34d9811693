# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""What the checks of this folder share: the files of the repository, and how a check reports."""
import pathlib
import subprocess
import sys


def files(root):
    """Paths, relative to `root`, of the files that git knows or would add; of all files where git is not used."""
    root = pathlib.Path(root)
    if (root / ".git").exists():
        listed = subprocess.run(
            ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"],
            check=True, capture_output=True).stdout.decode().split("\0")
        return [pathlib.PurePath(f) for f in listed if f and (root / f).is_file()]
    return sorted(p.relative_to(root) for p in root.rglob("*") if p.is_file())


def text(path):
    """The text of the file, or None where it is not text in UTF-8."""
    with open(path, "rb") as f:
        start = f.read(4096)
        if b"\0" in start:
            return None
        try:
            return (start + f.read()).decode("utf8")
        except UnicodeDecodeError:
            return None


def finish(problems):
    """Prints the problems, one a line, and exits: 0 where there are none, else 1."""
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.exit(1 if problems else 0)
