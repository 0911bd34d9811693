# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
# Sourced from the repository root. Sets PYTHON_BASE, a Python with requirements.txt (made on first use; set it to use your
# own), and SHARED, the folder of development data.
SHARED=${PARALLAX_SHARED:-../shared}
if [[ -z "${PYTHON_BASE:-}" ]]; then
  PYTHON_BASE=.venv/training-base/bin/python
  if [[ ! -x "$PYTHON_BASE" ]] || ! cmp -s training/base/requirements.txt .venv/training-base/requirements.txt; then
    python3 -m venv .venv/training-base
    "$PYTHON_BASE" -m pip install --quiet --requirement training/base/requirements.txt
    cp training/base/requirements.txt .venv/training-base/requirements.txt
  fi
fi
