#!/usr/bin/env python3
# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""Every case of the development data through the command: it is answered, and every quote is a slice of its article.

usage: cases_test.py PATH/parallax [FOLDER]

Without FOLDER the cases are those of the folder cases of $PARALLAX_SHARED, else of ../shared beside the repository,
which does not hold them; where they are missing the test says so and ends with 77.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77
MAX_QUOTE_CHARACTERS = 300
FIELDS = {"outlet": "outlet", "author": "author", "title": "title", "published": "published", "url": "url",
          "language": "languageCode", "truncated": "truncated"}


def shared_folder():
    return pathlib.Path(os.environ.get("PARALLAX_SHARED") or ROOT.parent / "shared") / "cases"


def request_of(case):
    """A CompareArticlesRequest in JSON from the articles of a case."""
    articles = []
    for article in case["articles"]:
        entry = {"articleId": article["id"], "text": article["text"]}
        entry.update({new: article[old] for old, new in FIELDS.items() if article.get(old)})
        if article.get("kind"):
            entry["kind"] = "ARTICLE_KIND_" + article["kind"]
        articles.append(entry)
    return {"articles": articles}


def evidence_in(value):
    """Every evidence in a part of an answer, however deep: a quote with the article that it is from."""
    if isinstance(value, dict):
        if "quote" in value and "articleId" in value:
            yield value
        for part in value.values():
            yield from evidence_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from evidence_in(part)


class CasesTest(unittest.TestCase):
    def run_command(self, request):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "request.json"
            path.write_text(json.dumps(request, ensure_ascii=False), encoding="utf8")
            run = subprocess.run([PROGRAM, "compare", "--local", "--request", str(path), "--json"],
                                 capture_output=True, timeout=120)
        return run.returncode, run.stdout.decode(), run.stderr.decode()

    def check_quotes(self, request, answer):
        """How many quotes there are; each equals its slice, in bytes and in code points."""
        texts = {a["articleId"]: {"PART_TEXT": a["text"], "PART_TITLE": a.get("title", "")} for a in request["articles"]}
        quotes = 0
        for evidence in evidence_in(answer.get("reports", [])):
            text, span, quote = texts[evidence["articleId"]][evidence["part"]], evidence["span"], evidence["quote"]
            start, end = span.get("startByte", 0), span["endByte"]
            self.assertEqual(text.encode()[start:end].decode(), quote)
            start, end = span.get("startChar", 0), span["endChar"]
            self.assertEqual(text[start:end], quote)
            self.assertLessEqual(end - start, MAX_QUOTE_CHARACTERS)
            quotes += 1
        return quotes

    def check_case(self, path):
        request = request_of(json.loads(path.read_text(encoding="utf8")))
        code, out, err = self.run_command(request)
        if code != 0:
            # Hostile articles may be refused; never by a crash, and never without a reason.
            self.assertEqual(code, 3, f"{path.name}: {err}")
            self.assertIn("INVALID_ARGUMENT", err)
            return 0
        answer = json.loads(out)
        self.assertTrue(answer.get("reports") or answer.get("ungrouped") or answer.get("skipped"), path.name)
        return self.check_quotes(request, answer)

    def test_every_quote_of_every_case_is_its_slice(self):
        quotes = {}
        for path in sorted(FOLDER.glob("*.json")):
            with self.subTest(path.name):
                quotes[path.stem] = self.check_case(path)
        self.assertGreater(sum(quotes.values()), 0)
        print(f"{sum(quotes.values())} quotes in {len(quotes)} cases are their slices")


if __name__ == "__main__":
    PROGRAM = sys.argv[1]
    FOLDER = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else shared_folder()
    if not FOLDER.is_dir():
        print(f"skipped: no cases in {FOLDER}: set PARALLAX_SHARED to the folder that holds the folder cases")
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1])
