#!/usr/bin/env python3
# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""What a comparison of three development cases must say at least: who has an account, who leaves out what, and what is
not compared at all.

usage: model_case_test.py PATH/parallax

The cases are those of the folder cases of $PARALLAX_SHARED, else of ../shared beside the repository, which does not hold
them; where they are missing the test says so and ends with 77.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent))
from cases_test import SKIPPED, request_of, shared_folder  # noqa: E402


def compare(name):
    case = json.loads((shared_folder() / f"{name}.json").read_text(encoding="utf8"))
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "request.json"
        path.write_text(json.dumps(request_of(case), ensure_ascii=False), encoding="utf8")
        run = subprocess.run([PROGRAM, "compare", "--local", "--request", str(path), "--json"], capture_output=True,
                             timeout=120, check=True)
    return json.loads(run.stdout)


class Reading:
    """A report as its reader sees it: names instead of ids."""

    def __init__(self, report):
        self.names = {a["accountId"]: a["displayName"] for a in report["accounts"]}
        self.accounts = report["accounts"]
        self.divergences = report["divergences"]
        self.agreements = report["agreements"]

    def said(self, item, silent):
        """The words of a finding, and the names on its speaking or silent side."""
        words = item["explanation"]
        names = set()
        for side in item["sides"]:
            if (side.get("stance") == "STANCE_SILENT") == silent:
                names.add(self.names[side["accountId"]])
            words += " ".join(e["quote"] for e in side.get("evidence", []))
        return words.lower(), names

    def leaves_out(self, speaker, silent, word):
        for item in self.divergences:
            if item["type"] != "DIVERGENCE_TYPE_OMISSION":
                continue
            words, speakers = self.said(item, False)
            if word in words and speaker in speakers and silent in self.said(item, True)[1]:
                return True
        return False


class ModelCaseTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.report = Reading(compare("seed-2025-01-17-call")["reports"][0])

    def test_two_sides_have_accounts_drawn_from_inside_the_articles(self):
        known = {a["displayName"]: a for a in self.report.accounts}
        self.assertIn("China", known)
        self.assertIn("Donald Trump", known)
        for name in ("China", "Donald Trump"):
            self.assertFalse(known[name].get("firstHand", False))

    def test_what_only_the_chinese_statement_contains(self):
        for word in ("taiwan", "ukraine", "israel"):
            self.assertTrue(self.report.leaves_out("China", "Donald Trump", word), word)

    def test_what_only_the_post_contains(self):
        for word in ("tiktok", "fentanyl"):
            self.assertTrue(self.report.leaves_out("Donald Trump", "China", word), word)

    def test_trade_is_in_both(self):
        both = [names for item in self.report.agreements for words, names in [self.report.said(item, False)]
                if "trade" in words]
        self.assertTrue(any({"China", "Donald Trump"} <= names for names in both))

    def test_one_outlet_leaves_out_what_the_statement_contains(self):
        self.assertTrue(self.report.leaves_out("Council on Foreign Relations", "Firstpost", "ukraine"))

    def test_the_two_reports_of_one_call_are_put_together_and_nothing_else(self):
        answer = compare("mixed-events")
        self.assertEqual([sorted(r["articleIds"]) for r in answer["reports"]], [["a3", "a5"]])
        self.assertTrue(all(u.get("reason") for u in answer["ungrouped"]))

    def test_unrelated_articles_are_not_compared_and_the_reason_is_told(self):
        answer = compare("unrelated")
        self.assertEqual(answer.get("reports", []), [])
        self.assertTrue(answer["ungrouped"])
        for entry in answer["ungrouped"]:
            self.assertIn("no event", entry["reason"])


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    if not shared_folder().is_dir():
        print(f"skipped: no cases in {shared_folder()}: set PARALLAX_SHARED to the folder that holds them")
        sys.exit(SKIPPED)
    unittest.main()
