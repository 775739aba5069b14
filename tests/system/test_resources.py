# SPDX-License-Identifier: EUPL-1.2
"""The program's own files are found, in the source tree and inside a packaged program."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from app.documents.fonts import resources_root as documents_root
from app.system.resources import resources_root
from app.ui.theme.places import resource


def test_they_lie_beside_the_package() -> None:
    assert (resources_root() / "samples" / "1-verband.jsonl").is_file()


def test_in_a_packaged_program_they_lie_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources_root() == documents_root() == resource() == tmp_path / "resources"


def test_windows_and_documents_look_in_the_same_place() -> None:
    assert resources_root() == documents_root().resolve() == resource()
