# SPDX-License-Identifier: EUPL-1.2
"""The command that the window asks about words, started as the window starts it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from app.bootstrap import build
from app.system.memory_secrets import MemorySecrets
from app.system.paths import ProgramPaths


def test_each_line_is_answered_until_the_input_ends(tmp_path: Path) -> None:
    command = build(ProgramPaths.under(tmp_path), secrets=MemorySecrets()).spelling_command("de")
    asked = '{"check": ["Beratng", "Beratung"]}\n'
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == {"right": {"Beratng": False, "Beratung": True}}
