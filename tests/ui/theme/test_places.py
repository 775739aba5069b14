# SPDX-License-Identifier: EUPL-1.2
"""Resources are found in a source tree and in a packaged program."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from app.ui.theme.places import resource


def test_in_a_source_tree() -> None:
    assert resource("icons", "check.svg").is_file()


def test_in_a_packaged_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource("icons", "check.svg") == tmp_path / "resources" / "icons" / "check.svg"
