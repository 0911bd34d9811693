#!/usr/bin/env python3
# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""compiles_alone.py BUILD <FILES: every C++ file named on standard input compiles by itself, without precompiled headers.

A source is compiled as the build folder's compile_commands.json says, with -fsyntax-only. A header that a source of the
same name includes first is checked by that source; any other is compiled on its own, with the flags of a source of its
folder.
"""
import concurrent.futures
import os
import re
import subprocess
import sys

import compile_commands

FIRST_INCLUDE = re.compile(r'^\s*#\s*include\s*["<]([^">]+)[">]', re.M)


def first_include(path):
    with open(path, encoding="utf8") as f:
        match = FIRST_INCLUDE.search(f.read())
    return match and match[1]


def syntax_only(entry, file, extra):
    """The command that checks `file` with the flags of `entry`."""
    arguments, out = [], iter(entry["arguments"])
    for argument in out:
        if argument == "-o":
            next(out)
        elif argument != "-c" and os.path.realpath(os.path.join(entry["directory"], argument)) != os.path.realpath(entry["file"]):
            arguments.append(argument)
    return [*arguments, "-Werror", "-fsyntax-only", *extra, os.path.realpath(file)]


def jobs(build, files):
    """(file, directory, command) of every file that has to be compiled."""
    entries = {os.path.relpath(e["file"]): e for e in compile_commands.load(build)}
    by_folder = {}
    for name, entry in sorted(entries.items()):
        by_folder.setdefault(os.path.dirname(name), entry)
    for file in files:
        folder = os.path.dirname(file)
        if file in entries:
            yield file, entries[file]["directory"], syntax_only(entries[file], file, [])
            continue
        source = os.path.splitext(file)[0] + ".cc"
        if not file.endswith(".h") or folder not in by_folder:
            print(f"compiles_alone: {file}: not part of {build}", file=sys.stderr)
        elif not (source in entries and first_include(source) == file):
            entry = by_folder[folder]
            yield file, entry["directory"], syntax_only(entry, file, ["-x", "c++", "-Wno-pragma-once-outside-header"] if
                                                        "clang" in entry["arguments"][0] else ["-x", "c++"])


def run(job):
    file, directory, command = job
    done = subprocess.run(command, cwd=directory, capture_output=True, text=True)
    return file, done.returncode, done.stderr


def main():
    build, files = sys.argv[1], sys.stdin.read().split()
    sources = {f for f in files if f.endswith(".cc")}
    # A changed header is checked by its source even when that one did not change.
    for file in list(files):
        source = os.path.splitext(file)[0] + ".cc"
        if file.endswith(".h") and source not in sources and os.path.exists(source):
            files.append(source)
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for file, status, errors in pool.map(run, jobs(build, files)):
            if status:
                failed += 1
                print(f"{file}: does not compile alone\n{errors}", file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
