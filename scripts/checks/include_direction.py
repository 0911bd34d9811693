#!/usr/bin/env python3
# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""include_direction.py ROOT: layers only look down.

A folder of service/ includes only itself and folders before it in LAYERS. Nothing up to ANALYSIS_TOP includes gRPC or a
generated API header, so that the analysis can be used as a library. service/ never includes client/, nothing but tests
includes tests/. Quoted includes are written from the repository's root and exist there, or are generated.
"""
import pathlib
import re
import sys

import repository

LAYERS = ["text", "inference", "attribution", "claims", "events", "alignment", "divergence", "report", "rpc", "server"]
ANALYSIS_TOP = "report"

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.M)
API = re.compile(r"^(grpc|grpcpp|grpc\+\+)/|\.pb\.h$")
GENERATED = re.compile(r"^embedded_\w+\.h$|\.pb\.h$")
LIBRARIES = re.compile(r"^(absl|gtest|gmock|spdlog|fmt|unicode|re2|CLI|nlohmann|openvino|sentencepiece_processor|google"
                       r"|grpc|grpcpp|libxml|openssl)\b")


def problems_of(path, source, root):
    """What is wrong with the includes of the file `path` (relative to `root`) whose text is `source`."""
    top, layer = path.parts[0], path.parts[1] if len(path.parts) > 2 else ""
    found = []
    for match in INCLUDE.finditer(source):
        quoted, target = match[1] == '"', match[2]
        line = source.count("\n", 0, match.start()) + 1
        where = f"{path}:{line}: "
        parts = pathlib.PurePath(target).parts
        if top == "service":
            if parts[0] == "service" and parts[1] in LAYERS and layer in LAYERS:
                if LAYERS.index(parts[1]) > LAYERS.index(layer):
                    found.append(where + f"{layer} includes {target}, which is in a layer above it")
            if layer in LAYERS[:LAYERS.index(ANALYSIS_TOP) + 1] and API.search(target):
                found.append(where + f"{layer} includes {target}: the analysis knows nothing of gRPC or the API")
            if parts[0] == "client":
                found.append(where + f"the service includes {target} of the client")
        if parts[0] == "tests" and top not in ("tests", "benchmarks"):
            found.append(where + f"{target} belongs to the tests")
        if quoted and not LIBRARIES.search(target) and not GENERATED.search(target) and not (root / target).is_file():
            found.append(where + f"no file {target} in the repository")
    return found


def main():
    root = pathlib.Path(sys.argv[1])
    found = []
    for path in repository.files(root):
        if path.suffix in (".cc", ".h") and path.parts[0] in ("service", "client", "tests", "benchmarks"):
            found += problems_of(path, repository.text(root / path) or "", root)
    repository.finish(found)


if __name__ == "__main__":
    main()
