# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""A real parallaxd for tests: starts it on a free port, reads its log, stops it."""
import json
import os
import pathlib
import queue
import signal
import subprocess
import threading

ROOT = pathlib.Path(__file__).resolve().parents[2]


class ServerProcess:
    """`with ServerProcess(program) as server:` runs parallaxd until the block ends. `server.address` is where it serves."""

    def __init__(self, program, *flags, listen="127.0.0.1:0"):
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PARALLAX_")}
        models = os.environ.get("PARALLAX_MODELS")
        if models and "--models" not in flags:
            flags += ("--models", models)
        self.process = subprocess.Popen([program, "--listen", listen, "--drain-wait", "0", *flags],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=environment)
        self.lines = []
        self._events = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self):
        for line in self.process.stderr:
            self.lines.append(line)
            try:
                self._events.put(json.loads(line))
            except ValueError:
                pass
        self._events.put(None)

    def wait_for(self, event, timeout=60):
        """The first log line of `event` that was not read before. Fails when the server ends or says nothing of it in time."""
        while True:
            line = self._events.get(timeout=timeout)
            if line is None:
                raise AssertionError(f"the server ended before '{event}':\n" + "".join(self.lines))
            if line["event"] == event:
                return line

    def wait(self, timeout=60):
        """The exit code, once the server has ended by itself."""
        code = self.process.wait(timeout)
        self._reader.join(timeout)
        self.process.stderr.close()
        return code

    def stop(self):
        """SIGTERM, and the exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.wait()

    def __enter__(self):
        self.address = f"127.0.0.1:{self.wait_for('listening')['port']}"
        self.wait_for("serving")
        return self

    def __exit__(self, *exception):
        if self.process.poll() is None:
            self.process.kill()
            self.wait()
