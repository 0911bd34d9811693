#!/usr/bin/env python3
# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""A real parallaxd with its models, as grpcurl and a supervisor see it.

usage: grpcurl_test.py PATH/parallaxd PATH/grpcurl
"""
import json
import subprocess
import sys
import tempfile
import unittest

from server_process import ROOT, ServerProcess

SERVICE = "parallax.v1.DivergenceService"
PROGRAM, GRPCURL = sys.argv[1:3]

REQUEST = {"articles": [
    {"articleId": "north", "outlet": "The Northern Ledger", "kind": "ARTICLE_KIND_NEWS_REPORT", "published": "2025-03-04",
     "text": "The ministry said on Tuesday that the dam at Ostvale will close in May. "
             "The repair will cost 40 million euros, the ministry said."},
    {"articleId": "south", "outlet": "The Southern Courier", "kind": "ARTICLE_KIND_NEWS_REPORT", "published": "2025-03-04",
     "text": "The ministry said on Tuesday that the dam at Ostvale will close in June. "
             "It made no mention of the cost of the repair."}]}


def grpcurl(address, *words, request=None, flags=()):
    """The process of one grpcurl run that has ended."""
    flags = ["-plaintext", *flags] + (["-d", "@"] if request is not None else [])
    return subprocess.run([GRPCURL, *flags, address, *words], input=None if request is None else json.dumps(request),
                          capture_output=True, text=True, timeout=60)


class GrpcurlTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = ServerProcess(PROGRAM)
        cls.server.__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.server.__exit__()

    def run_grpcurl(self, *words, **options):
        run = grpcurl(self.server.address, *words, **options)
        self.assertEqual(run.returncode, 0, run.stderr)
        return run.stdout

    def test_services_and_methods_are_listed(self):
        self.assertEqual(self.run_grpcurl("list").split(),
                         ["grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection",
                          "grpc.reflection.v1alpha.ServerReflection", SERVICE])
        self.assertEqual(self.run_grpcurl("list", SERVICE).split(),
                         [f"{SERVICE}.{name}" for name in ("CompareArticles", "ExtractClaims", "GetServerInfo",
                                                           "GroupArticles", "StreamCompareArticles")])

    def test_services_and_messages_are_described(self):
        self.assertIn("returns ( stream .parallax.v1.StreamCompareArticlesResponse )", self.run_grpcurl("describe", SERVICE))
        self.assertIn("string article_id = 1", self.run_grpcurl("describe", "parallax.v1.Article"))
        self.assertIn("rpc Check", self.run_grpcurl("describe", "grpc.health.v1.Health"))

    def test_a_comparison_is_answered_with_quotes_that_are_slices(self):
        answer = json.loads(self.run_grpcurl(f"{SERVICE}/CompareArticles", request=REQUEST))
        self.assertEqual([r["articleIds"] for r in answer["reports"]], [["north", "south"]], answer)
        texts = {a["articleId"]: a["text"] for a in REQUEST["articles"]}
        report, quotes = answer["reports"][0], 0
        for finding in report.get("divergences", []) + report.get("agreements", []):
            for side in finding["sides"]:
                for evidence in side.get("evidence", []):
                    span = evidence["span"]
                    text = texts[evidence["articleId"]]
                    self.assertEqual(text[span.get("startChar", 0):span["endChar"]], evidence["quote"])
                    quotes += 1
        self.assertGreater(quotes, 0)
        self.assertRegex(report["manifest"]["checksum"], "^[0-9a-f]{64}$")

    def test_the_same_request_gives_the_same_reports(self):
        first, second = (json.loads(self.run_grpcurl(f"{SERVICE}/CompareArticles", request=REQUEST)) for _ in range(2))
        self.assertEqual(first["reports"], second["reports"])

    def test_a_stream_ends_with_the_unary_answer(self):
        unary = json.loads(self.run_grpcurl(f"{SERVICE}/CompareArticles", request=REQUEST))
        output, messages, decoder = self.run_grpcurl(f"{SERVICE}/StreamCompareArticles", request=REQUEST).strip(), [], json.JSONDecoder()
        while output:
            message, end = decoder.raw_decode(output)
            messages.append(message)
            output = output[end:].lstrip()
        self.assertEqual(messages[0]["progress"]["stage"], "STAGE_CLEANING")
        self.assertEqual(messages[-1]["complete"]["reports"], unary["reports"])
        final = {d["divergenceId"]: d for d in unary["reports"][0].get("divergences", [])}
        for message in messages:
            if "divergence" in message:
                self.assertEqual(message["divergence"], final[message["divergence"]["divergenceId"]])

    def test_claims_are_extracted(self):
        answer = json.loads(self.run_grpcurl(f"{SERVICE}/ExtractClaims", request=REQUEST))
        self.assertEqual([a["articleId"] for a in answer["articles"]], ["north", "south"])
        self.assertTrue(all(a["claims"] for a in answer["articles"]))

    def test_articles_are_grouped(self):
        answer = json.loads(self.run_grpcurl(f"{SERVICE}/GroupArticles", request=REQUEST))
        self.assertEqual(answer["groups"][0]["articleIds"], ["north", "south"])

    def test_the_server_tells_its_limits(self):
        answer = json.loads(self.run_grpcurl(f"{SERVICE}/GetServerInfo", request={}))
        self.assertEqual(answer["limits"]["maxArticles"], 50)

    def test_health_is_serving(self):
        for name in ("", SERVICE):
            answer = json.loads(self.run_grpcurl("grpc.health.v1.Health/Check", request={"service": name}))
            self.assertEqual(answer, {"status": "SERVING"})

    def test_a_wrong_request_is_told_with_its_fields(self):
        wrong = {"articles": [REQUEST["articles"][0], dict(REQUEST["articles"][0], published="soon")]}
        run = grpcurl(self.server.address, f"{SERVICE}/CompareArticles", request=wrong)
        self.assertNotEqual(run.returncode, 0)
        for expected in ("InvalidArgument", "DUPLICATE_ARTICLE_ID", "articles[1].article_id", "articles[1].published",
                         "parallax.v1"):
            self.assertIn(expected, run.stderr)


class ProcessTest(unittest.TestCase):
    def test_sigterm_ends_the_server_with_code_0(self):
        with ServerProcess(PROGRAM) as server:
            self.assertEqual(server.stop(), 0)
            self.assertIn('"event":"stopped"', server.lines[-1])

    def test_every_line_of_the_log_is_json_without_article_text(self):
        with ServerProcess(PROGRAM, "--log-level", "debug") as server:
            self.assertEqual(grpcurl(server.address, f"{SERVICE}/CompareArticles", request=REQUEST).returncode, 0)
            call = server.wait_for("call")
            server.stop()
            self.assertEqual((call["code"], call["articles"]), ("OK", 2))
            for line in server.lines:
                json.loads(line)
                for word in ("Ostvale", "north", "Ledger"):
                    self.assertNotIn(word, line)

    def test_a_taken_port_ends_the_server_with_code_4(self):
        with ServerProcess(PROGRAM) as server:
            self.assertEqual(ServerProcess(PROGRAM, listen=server.address).wait(), 4)

    def test_a_folder_without_models_ends_the_server_with_code_3(self):
        with tempfile.TemporaryDirectory() as empty:
            server = ServerProcess(PROGRAM, "--models", empty)
            self.assertEqual(server.wait(), 3)
            self.assertIn("manifest.json", "".join(server.lines))

    def test_damaged_models_end_the_server_with_code_3(self):
        with tempfile.TemporaryDirectory() as folder:
            manifest = (ROOT / "models" / "manifest.json").read_text(encoding="utf8")
            with open(f"{folder}/manifest.json", "w", encoding="utf8") as file:
                file.write(manifest)
            self.assertEqual(ServerProcess(PROGRAM, "--models", folder).wait(), 3)

    def test_wrong_flags_end_the_server_with_code_2(self):
        server = ServerProcess(PROGRAM, "--workers", "-1", listen="0.0.0.0:0")
        self.assertEqual(server.wait(), 2)
        said = "".join(server.lines)
        self.assertIn("--workers", said)
        self.assertIn("--insecure", said)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]] + sys.argv[3:])
