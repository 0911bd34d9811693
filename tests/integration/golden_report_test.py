#!/usr/bin/env python3
# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""The report on the bundled example, examples/call.json, is the one of tests/data/golden: for readers and as JSON.

usage: golden_report_test.py PATH/parallax

A change of the analysis changes the report. Read the difference, and where it is meant, renew the golden files with
`scripts/golden` (or this program with PARALLAX_UPDATE_GOLDEN=1). Scores may differ by 0.02: processors round
differently.
"""
import difflib
import json
import os
import pathlib
import re
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "data" / "golden"
EXAMPLE = ROOT / "examples" / "call.json"
PROGRAM = None
TOLERANCE = 0.02
SCORE = re.compile(r"(?<![\d.])[01]\.\d+(?![\d.%])")


def compare(*flags):
    run = subprocess.run([PROGRAM, "compare", "--local", "--request", str(EXAMPLE), *flags], capture_output=True,
                         timeout=120, env={k: v for k, v in os.environ.items() if k not in ("COLUMNS", "CLICOLOR_FORCE")})
    if run.returncode != 0:
        raise AssertionError(run.stderr.decode())
    return run.stdout.decode()


def findings():
    """The findings as JSON, and what they refer to; not what they were made from, nor the manifest of the models."""
    answer = json.loads(compare("--json"))
    left_out = ("manifest", "claims", "voices", "attributions")
    reports = [{k: v for k, v in report.items() if k not in left_out} for report in answer["reports"]]
    rest = {k: answer.get(k, []) for k in ("ungrouped", "skipped")}
    return json.dumps({"reports": reports, **rest}, ensure_ascii=False, indent=2) + "\n"


def with_scores_of(expected, actual):
    """`actual` with the scores of `expected` where they stand in the same place and differ by the tolerance at most."""
    wanted = iter(SCORE.findall(expected))

    def replace(match):
        score = next(wanted, None)
        near = score is not None and abs(float(score) - float(match.group())) <= TOLERANCE + 1e-9
        return score if near else match.group()

    return SCORE.sub(replace, actual)


class GoldenReportTest(unittest.TestCase):
    def check(self, name, actual):
        path = GOLDEN / name
        if os.environ.get("PARALLAX_UPDATE_GOLDEN"):
            path.write_text(actual, encoding="utf8")
            print(f"{path.relative_to(ROOT)} written")
            return
        expected = path.read_text(encoding="utf8")
        difference = list(difflib.unified_diff(
            expected.splitlines(), with_scores_of(expected, actual).splitlines(),
            f"{path.relative_to(ROOT)} (expected)", "this build", lineterm="", n=2))
        if difference:
            self.fail("the report on examples/call.json has changed; where that is meant, run scripts/golden:\n"
                      + "\n".join(difference[:200]))

    def test_the_report_for_readers(self):
        self.check("example_report.txt", compare())

    def test_the_findings_as_json(self):
        self.check("example_report.json", findings())


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
