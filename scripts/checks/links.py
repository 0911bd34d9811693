#!/usr/bin/env python3
# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""links.py ROOT: links between the repository's documents lead somewhere.

Reads every Markdown file: the target of a relative link exists, and so does the heading that a `#fragment` names, by
GitHub's rule for heading ids. Links to other hosts are not followed: checks need no network.
"""
import pathlib
import re
import sys
import unicodedata
import urllib.parse

import repository

FENCE = re.compile(r"^(```|~~~).*?^\1\s*$", re.M | re.S)
CODE = re.compile(r"`[^`\n]*`")
LINK = re.compile(r"\[(?:[^\[\]]|\[[^\]]*\])*\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)|^\[[^\]]+\]:\s*(\S+)", re.M)
HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*\s*$", re.M)


def blank(match):
    """As many line breaks as the match had, so that line numbers stay."""
    return "\n" * match[0].count("\n")


def heading_ids(source):
    ids, seen = set(), {}
    for match in HEADING.finditer(FENCE.sub(blank, source)):
        title = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", match[1]).replace("`", "").lower()
        kept = "".join(c for c in title if c in " -_" or unicodedata.category(c)[0] in "LNM")
        name = kept.replace(" ", "-")
        count = seen.get(name, 0)
        seen[name] = count + 1
        ids.add(f"{name}-{count}" if count else name)
    return ids


def problems_of(path, source, root):
    """The dead links of the document `path` (relative to `root`) whose text is `source`."""
    found = []
    plain = CODE.sub("", FENCE.sub(blank, source))
    for match in LINK.finditer(plain):
        link = match[1] or match[2]
        if re.match(r"[a-z][a-z0-9+.-]*:", link, re.I):
            continue
        where = f"{path}:{plain.count(chr(10), 0, match.start()) + 1}: "
        file, _, fragment = urllib.parse.unquote(link).partition("#")
        target = (root / path).parent / file if file else root / path
        if file.startswith("/") or not target.exists():
            found.append(where + f"{link} leads nowhere")
        elif fragment and target.suffix == ".md":
            if fragment not in heading_ids(target.read_text(encoding="utf8")):
                found.append(where + f"{link}: no such heading")
    return found


def main():
    root = pathlib.Path(sys.argv[1])
    found = []
    for path in repository.files(root):
        if path.suffix == ".md":
            found += problems_of(path, repository.text(root / path) or "", root)
    repository.finish(found)


if __name__ == "__main__":
    main()
