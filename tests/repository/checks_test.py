#!/usr/bin/env python3
# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""Each check finds what it is there to find, and leaves right files alone."""
import pathlib
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


class CompileCommandsTest(unittest.TestCase):
    def test_precompiled_headers_are_taken_out(self):
        self.assertEqual(
            compile_commands.without_pch(["g++", "-Iinclude", "-Winvalid-pch", "-include", "x/cmake_pch.hxx", "-include",
                                          "config.h", "-c", "a.cc"]),
            ["g++", "-Iinclude", "-include", "config.h", "-c", "a.cc"])


if __name__ == "__main__":
    unittest.main()
