# Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
"""Where the data stands that measurements need and the repository does not hold."""
import os
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
NOT_HERE = 3  # exit status: the data is not on this machine


class NotHere(Exception):
    """The folder asked for is not on this machine; the text says where it was looked for."""


def folder(name):
    """Folder `name` of $PARALLAX_SHARED or, where that is not set, of ../shared beside the repository."""
    set_by_user = os.environ.get("PARALLAX_SHARED")
    base = pathlib.Path(set_by_user) if set_by_user else ROOT.parent / "shared"
    if not (base / name).is_dir():
        looked = f"$PARALLAX_SHARED ({base})" if set_by_user else "../shared beside the repository ($PARALLAX_SHARED is not set)"
        raise NotHere(f"no folder {name} in {looked}: set PARALLAX_SHARED to the folder that holds it")
    return base / name
