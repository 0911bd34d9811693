# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""Compares the articles of every case, scores the reports against the case's gold findings and prints one table.

The cases, and the scorer that stands beside them, are not part of the repository: they are read from the folder `cases`
of $PARALLAX_SHARED, else of ../shared. With --own the cases of tests/data/cases are scored by the same scorer. What the figures mean is said in the README of that folder. In the table:

  findings    divergences reported             agree       gold agreements found
  matched     of these, the share meeting gold quotes      quotes that stand in the article they name
  recall      gold divergences found           group       pairs of articles rightly put together, of those that are
  high        those of high salience                       together in the report or in the gold (1 is perfect)
  loose       noticed at all                   chains      voice chains right (with --attributions, of the extraction)
  traps       findings that would be wrong     seconds     wall-clock time of the comparison, starting included
"""
import argparse
import importlib
import json
import pathlib
import subprocess
import sys
import tempfile
import time

import shared_data

COLUMNS = ["case", "findings", "matched", "recall", "high", "loose", "traps", "agree", "quotes", "group", "chains", "seconds"]


def add_arguments(parser):
    parser.add_argument("cases", nargs="*", metavar="CASE", help="names of cases; all of them without a name")
    parser.add_argument("--folder", type=pathlib.Path, help="folder of the cases and their scorer")
    parser.add_argument("--own", action="store_true", help="the repository's cases of other domains (tests/data/cases)")
    parser.add_argument("--binary", type=pathlib.Path, default=shared_data.ROOT / "build/release/bin/parallax",
                        help="the parallax command (build/release/bin/parallax)")
    parser.add_argument("--config", default="default", help="which article set of a case is sent (default)")
    parser.add_argument("--attributions", action="store_true", help="score voice chains on `parallax extract` too")
    parser.add_argument("--keep", type=pathlib.Path, metavar="DIR", help="leave requests and answers in DIR")
    parser.add_argument("--json", type=argparse.FileType("w", encoding="utf8"), metavar="OUT", help="write all figures to OUT")
    parser.add_argument("--verbose", action="store_true", help="list each gold finding (+ found, ~ noticed, - missed) and trap")


def ask(binary, method, request, answer):
    """Sends `request` through the command, stores the JSON answer in `answer`. Returns (answer or None, seconds)."""
    start = time.monotonic()
    done = subprocess.run([binary, method, "--local", "--request", request, "--json"], capture_output=True, text=True)
    seconds = time.monotonic() - start
    if done.returncode:
        print(f"{request.stem}: {method}: exit {done.returncode}: {done.stderr.strip()[:300]}", file=sys.stderr)
        return None, seconds
    answer.write_text(done.stdout, encoding="utf8")
    return json.loads(done.stdout), seconds


def ratio(pair):
    return f"{pair[0]}/{pair[1]}" if pair[1] else "-"


def row(name, summary, seconds):
    """One line of the table from the scorer's summary."""
    both, reported, gold = summary["grouping"]
    chains = [sum(column) for column in zip(*summary["chains"].values())] or [0, 0, 0]
    return [name, str(summary["findings"]), ratio(summary["matched"]), ratio(summary["recall"]),
            ratio(summary["by_salience"]["high"]), ratio(summary["loose"]), ratio(summary["traps"]),
            ratio(summary["agreement"]), ratio(summary["quotes"]), ratio([both, reported + gold - both]),
            ratio([chains[0], chains[2]]), f"{seconds:.2f}"]


def print_table(rows):
    widths = [max(len(r[i]) for r in rows) for i in range(len(COLUMNS))]
    for r in rows:
        print("  ".join([r[0].ljust(widths[0])] + [c.rjust(w) for c, w in zip(r[1:], widths[1:])]))


def print_details(scored, result):
    """The gold findings of one case with what became of each, and the traps that it stepped into."""
    print(f"\n{result['id']}")
    for item in result["rows"]:
        mark = "+" if item["ok"] else "~" if item["loose"] else "-"
        kind = item["subtype"] or item["type"].split("_")[0]
        print(f"  {mark} {item['id']:<5} {kind:<12} {item['salience'] or '':<7} {item['topic'][:90]}")
    for trap in scored.traps:
        if trap["id"] in result["traps"]:
            print(f"  ! {trap['id']:<5} {trap['type']:<20} {trap.get('why', '')[:100]}")


def chosen(arguments, folder, scorer):
    """The cases to run, in the order of their names."""
    known = {case["id"]: case for case in scorer.load_cases(str(folder))}
    unknown = [name for name in arguments.cases if name not in known]
    if unknown:
        raise shared_data.NotHere(f"no case {', '.join(unknown)} in {folder}; there are: {', '.join(sorted(known))}")
    return [known[name] for name in arguments.cases or known]


def score(case, scorer, sender, arguments, folder):
    """Runs one case; returns (the scorer's case, its result, seconds, whether the command answered)."""
    request = folder / f"{case['id']}.json"
    request.write_text(json.dumps(sender.request(case, arguments.config), ensure_ascii=False), encoding="utf8")
    report, seconds = ask(arguments.binary, "compare", request, folder / f"{case['id']}.report.json")
    extract = None
    if arguments.attributions:
        extract, _ = ask(arguments.binary, "extract", request, folder / f"{case['id']}.extract.json")
    scored = scorer.Case(case, report or {}, arguments.config, extract=extract)
    return scored, scored.score(), seconds, report is not None


def run(arguments):
    try:
        folder = arguments.folder or shared_data.folder("cases")
        sys.path.insert(0, str(folder))
        sys.dont_write_bytecode = True  # the folder is not ours
        scorer, sender = importlib.import_module("score_cases"), importlib.import_module("run_case")
        cases = chosen(arguments, shared_data.ROOT / "tests/data/cases" if arguments.own else folder, scorer)
    except (shared_data.NotHere, ModuleNotFoundError) as error:
        print(f"evaluation: {error}", file=sys.stderr)
        return shared_data.NOT_HERE
    if not arguments.binary.is_file():
        print(f"evaluation: no command {arguments.binary}: run scripts/build, or name it with --binary", file=sys.stderr)
        return 1

    rows, results, all_answered, total_seconds = [COLUMNS], [], True, 0.0
    with tempfile.TemporaryDirectory() as temporary:
        answers = arguments.keep or pathlib.Path(temporary)
        answers.mkdir(parents=True, exist_ok=True)
        for case in cases:
            scored, result, seconds, answered = score(case, scorer, sender, arguments, answers)
            results.append(result)
            total_seconds += seconds
            all_answered = all_answered and answered
            rows.append(row(case["id"] if answered else case["id"] + " (failed)", scorer.summary([result]), seconds))
            if arguments.verbose:
                print_details(scored, result)
    total = scorer.summary(results)
    rows.append(row("TOTAL", total, total_seconds))
    if arguments.verbose:
        print()
    print_table(rows)
    if arguments.json:
        json.dump({"total": total, "seconds": total_seconds,
                   "cases": [dict(r, summary=scorer.summary([r])) for r in results]}, arguments.json,
                  ensure_ascii=False, indent=1)
    return 0 if all_answered else 1
