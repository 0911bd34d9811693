#!/usr/bin/env python3
# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""Each check finds what it is there to find, and leaves right files alone."""
import importlib.machinery
import importlib.util
import pathlib
import shutil
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts" / "checks"))

import compile_commands  # noqa: E402
import forbidden_names  # noqa: E402
import include_direction  # noqa: E402
import licence_headers  # noqa: E402
import links  # noqa: E402

KNOWLEDGE = ROOT / "service" / "attribution" / "data"

HEADER = "// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0\n"


class TreeTest(unittest.TestCase):
    """Tests on a small tree that each test writes for itself."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def write(self, path, text=""):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf8")

    def includes(self, path, *targets):
        source = "".join(f"#include {t}\n" for t in targets)
        return include_direction.problems_of(pathlib.PurePath(path), source, self.root)


class IncludeDirectionTest(TreeTest):
    def test_a_layer_may_include_itself_and_lower_layers(self):
        self.write("service/text/span.h")
        self.write("service/claims/claim.h")
        self.assertEqual(self.includes("service/claims/claim.cc", '"service/claims/claim.h"', '"service/text/span.h"'), [])

    def test_a_layer_must_not_include_a_higher_layer(self):
        self.write("service/report/compare.h")
        problems = self.includes("service/text/span.cc", "<string>", '"service/report/compare.h"')
        self.assertEqual(len(problems), 1)
        self.assertTrue(problems[0].startswith("service/text/span.cc:2: text includes service/report/compare.h"))

    def test_the_analysis_must_not_include_grpc_or_generated_messages(self):
        for target in ("<grpcpp/grpcpp.h>", "<grpc/grpc.h>", '"parallax/v1/article.pb.h"', '"parallax/v1/x.grpc.pb.h"'):
            self.assertEqual(len(self.includes("service/report/compare.cc", target)), 1, target)
            self.assertEqual(self.includes("service/rpc/handler.cc", target), [], target)

    def test_service_must_not_include_client_nor_production_code_a_test(self):
        self.write("client/connect.h")
        self.write("tests/text/fixture.h")
        self.assertEqual(len(self.includes("service/server/server.cc", '"client/connect.h"')), 1)
        self.assertEqual(len(self.includes("client/main.cc", '"tests/text/fixture.h"')), 1)
        self.assertEqual(self.includes("tests/text/span_test.cc", '"tests/text/fixture.h"'), [])

    def test_includes_are_written_from_the_root(self):
        self.write("service/text/span.h")
        self.assertEqual(len(self.includes("service/text/span.cc", '"span.h"')), 1)
        self.assertEqual(self.includes("service/text/embedded.cc", '"embedded_text.h"', '"absl/strings/str_cat.h"'), [])


class LicenceHeadersTest(TreeTest):
    def test_the_header_stands_on_the_first_line_or_after_the_interpreter(self):
        self.assertTrue(licence_headers.has_header(HEADER + "int x;\n"))
        self.assertTrue(licence_headers.has_header("#!/bin/sh\n" + HEADER))
        self.assertFalse(licence_headers.has_header("int x;\n" + HEADER))

    def test_sources_data_and_scripts_need_one_and_documents_do_not(self):
        for path in ("service/text/span.h", "service/text/data/units.tsv", "proto/parallax/v1/a.proto", "CMakeLists.txt"):
            self.assertTrue(licence_headers.needs_header(pathlib.PurePath(path), "x"), path)
        self.assertTrue(licence_headers.needs_header(pathlib.PurePath("scripts/run"), "#!/bin/bash\n"))
        for path in ("README.md", "examples/call.json", "models/card.yaml", "proto/third_party/x.proto"):
            self.assertFalse(licence_headers.needs_header(pathlib.PurePath(path), "x"), path)


class ForbiddenNamesTest(unittest.TestCase):
    def problems(self, text):
        return forbidden_names.problems_of(pathlib.PurePath("a.md"), text)

    def test_folders_of_one_machine_are_refused(self):
        for folder in ("home/someone", "Users/someone", "work/tree", "root/x"):
            self.assertEqual(len(self.problems(f"see\n/{folder}/a.txt")), 1, folder)
        self.assertTrue(self.problems("see\n/home" + "/someone/a.txt")[0].startswith("a.md:2:"))

    def test_relative_paths_and_system_paths_are_left_alone(self):
        self.assertEqual(self.problems("docs/work/a.md, ./root/b, /etc/parallax/config.json, /usr/bin/python3"), [])

    def test_hosts_of_package_registries_are_refused(self):
        for host in ("pypi" + ".org", "files.pythonhosted" + ".org", "proxy.golang" + ".org", "deb.debian" + ".org"):
            self.assertEqual(len(self.problems(f"from https://{host}/simple")), 1, host)


class LinksTest(TreeTest):
    def problems(self, text):
        self.write("docs/a.md", text)
        return links.problems_of(pathlib.PurePath("docs/a.md"), text, self.root)

    def test_links_to_files_and_headings_that_exist_are_fine(self):
        self.write("README.md", "# The two commands, `twice`\n## Limits\n## Limits\n")
        self.assertEqual(self.problems("[a](../README.md) [b](../README.md#the-two-commands-twice)\n"
                                       "[c](../README.md#limits-1) [d](https://example.org/x) [e](#own)\n\n# Own\n"), [])

    def test_dead_links_are_found_with_their_line(self):
        self.write("README.md", "# Title\n")
        problems = self.problems("text\n[a](missing.md)\n[b](../README.md#no-such)\n[c]: gone.md\n")
        self.assertEqual([p.split(": ")[0] for p in problems], ["docs/a.md:2", "docs/a.md:3", "docs/a.md:4"])

    def test_code_is_not_read_for_links(self):
        self.assertEqual(self.problems("`v[0](x)`\n```\n[a](missing.md)\n```\n"), [])


def load(path):
    """The module in a file without the ending of one."""
    loader = importlib.machinery.SourceFileLoader("validate", str(path))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("validate", loader))
    sys.dont_write_bytecode = True
    loader.exec_module(module)
    return module


class KnowledgeTest(TreeTest):
    """training/knowledge/validate, on the files that ship with one thing changed in them."""
    validate = load(ROOT / "training" / "knowledge" / "validate")

    def setUp(self):
        super().setUp()
        for name in ("countries", "institutions", "media", "titles", "unnamed_sources", "office_holders"):
            shutil.copy(KNOWLEDGE / f"{name}.tsv", self.root)

    def problems(self):
        return self.validate.problems_of(self.root)

    def line(self, name, start):
        return next(line for line in (self.root / name).read_text("utf8").splitlines() if line.startswith(start))

    def change(self, name, old, new):
        text = (self.root / name).read_text("utf8")
        self.assertIn(old, text)
        (self.root / name).write_text(text.replace(old, new, 1), "utf8", newline="")

    def changed(self, name, start, change):
        """The problems once the first line that begins with `start` is changed."""
        line = self.line(name, start)
        self.change(name, line, change(line))
        return self.problems()

    def expect_one(self, problems, text):
        self.assertTrue(any(text in problem for problem in problems), problems[:5])

    def test_the_files_that_ship_are_well_formed(self):
        self.assertEqual(self.problems(), [])

    def test_a_problem_names_file_and_line(self):
        problems = self.changed("countries.tsv", "FR\t", lambda line: line + "\t-")
        number = (self.root / "countries.tsv").read_text("utf8").splitlines().index(self.line("countries.tsv", "FR\t")) + 1
        self.assertEqual(problems[0], f"countries.tsv:{number}: 11 columns, not 10")

    def test_blanks_carriage_returns_and_tabs_in_comments_are_found(self):
        self.expect_one(self.changed("media.tsv", "xinhua\t", lambda line: line + " "), "blanks at the end")
        self.expect_one(self.changed("titles.tsv", "en\tpresident\t", lambda line: line + "\r"), "a carriage return")
        self.expect_one(self.changed("countries.tsv", "# Countries", lambda line: line + "\tx"), "a tab in a comment")

    def test_codes_kinds_and_references_are_known_ones(self):
        self.expect_one(self.changed("media.tsv", "xinhua\tCN", lambda line: line.replace("\tCN", "\tQQ", 1)), "'QQ' is no country")
        self.expect_one(self.changed("institutions.tsv", "cn-mofcom\t", lambda line: line.replace("COMMERCE_MINISTRY", "SHOP")),
                        "'SHOP' is no kind")
        self.expect_one(self.changed("office_holders.tsv", "xi-jinping\t", lambda line: line.replace("\tCN\t", "\tnowhere\t")),
                        "'nowhere' is no country or institution")

    def test_terms_end_after_they_begin_and_dates_exist(self):
        self.expect_one(self.changed("office_holders.tsv", "bill-clinton\t", lambda line: line.replace("2001-01-20", "1991-01-20")),
                        "before it begins")
        self.expect_one(self.changed("office_holders.tsv", "al-gore\t", lambda line: line.replace("2001-01-20", "2001-02-30")),
                        "'2001-02-30' is no date")

    def test_ids_are_unique(self):
        line = self.line("institutions.tsv", "nato\t")
        self.change("institutions.tsv", line, f"{line}\n{line}")
        self.expect_one(self.problems(), "'nato' stands in line")

    def test_two_persons_share_a_full_name_only_where_both_are_marked(self):
        line = self.line("office_holders.tsv", "al-gore\t")
        self.change("office_holders.tsv", line, f"{line}\n{line.replace('al-gore', 'another-gore')}")
        self.expect_one(self.problems(), "'Al Gore' is a name of person al-gore too")

    def test_chinese_names_are_written_in_chinese(self):
        self.expect_one(self.changed("office_holders.tsv", "al-gore\t", lambda line: line.replace("戈尔", "Gorе")),
                        "is not written in Chinese characters")

    def test_what_is_marked_is_one_of_the_names(self):
        self.expect_one(self.changed("countries.tsv", "GE\t", lambda line: line.replace("\tGeorgia", "\tGeorgiana", 1)),
                        "marked as ambiguous, is none of the names")

    def test_a_missing_file_and_one_made_by_hand_are_found(self):
        (self.root / "media.tsv").unlink()
        self.change("titles.tsv", "# Made by training/knowledge/build", "# Made by hand")
        problems = self.problems()
        self.expect_one(problems, "media.tsv:1: the file is missing")
        self.expect_one(problems, "does not say that training/knowledge/build made it")


class CompileCommandsTest(unittest.TestCase):
    def test_precompiled_headers_are_taken_out(self):
        self.assertEqual(
            compile_commands.without_pch(["g++", "-Iinclude", "-Winvalid-pch", "-include", "x/cmake_pch.hxx", "-include",
                                          "config.h", "-c", "a.cc"]),
            ["g++", "-Iinclude", "-include", "config.h", "-c", "a.cc"])


if __name__ == "__main__":
    unittest.main()
