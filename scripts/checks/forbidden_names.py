#!/usr/bin/env python3
# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""forbidden_names.py ROOT: nothing in the repository depends on one person's machine or on where packages are served.

Absolute paths of a developer's folders and host names of package registries are refused: packages are named by package
and version, and come from wherever the user's client is set up to find them.
"""
import pathlib
import re
import sys

import repository

FORBIDDEN = [
    (re.compile(r"(?<![\w.~-])/(?:home|Users)/[A-Za-z][\w.-]*/|(?<![\w.~/-])/(?:work|root)/[\w.]"), "an absolute path of one machine"),
    (re.compile(r"\b(?:[\w-]+\.)*(?:pypi[.]org|pythonhosted[.]org|registry[.]npmjs[.]org|registry[.]yarnpkg[.]com"
                r"|(?:proxy|sum)[.]golang[.]org|crates[.]io|repo1?[.]maven[.]org|repo[.]maven[.]apache[.]org"
                r"|(?:deb|security)[.]debian[.]org|archive[.]ubuntu[.]com)\b"), "a package registry's host"),
]


def problems_of(path, source):
    """Where the text `source` of the file `path` names what it must not."""
    return [f"{path}:{source.count(chr(10), 0, match.start()) + 1}: {match[0]} is {what}"
            for pattern, what in FORBIDDEN for match in pattern.finditer(source)]


def main():
    root = pathlib.Path(sys.argv[1])
    found = []
    for path in repository.files(root):
        source = repository.text(root / path)
        if source:
            found += problems_of(path, source)
    repository.finish(found)


if __name__ == "__main__":
    main()
