# SPDX-License-Identifier: EUPL-1.2
"""Passwords come from standard input or the terminal, and from nowhere else."""

from __future__ import annotations

import argparse
import io
import sys

import pytest

from app.cli.passwords import add_password_option, read_password
from app.domain.failures import KnownError
from tests.samples.computers import Computer


def read(computer: Computer, stdin: bytes, *options: str) -> str:
    parser = argparse.ArgumentParser()
    add_password_option(parser)
    before = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin), encoding="cp1252")
    try:
        return read_password(computer.program(), parser.parse_args(options), "")
    finally:
        sys.stdin = before


@pytest.mark.parametrize("line_end", [b"", b"\n", b"\r\n"])
def test_the_first_line_of_standard_input_is_the_password(computer: Computer, line_end: bytes) -> None:
    given = " Grüße – ß ".encode() + line_end
    assert read(computer, given, "--password-stdin") == " Grüße – ß "


def test_a_byte_order_mark_is_no_part_of_it(computer: Computer) -> None:
    assert read(computer, b"\xef\xbb\xbfgeheim\n", "--password-stdin") == "geheim"


@pytest.mark.parametrize(
    ("given", "options", "code"),
    [
        (b"\n", ["--password-stdin"], "password_empty"),
        (b"", ["--password-stdin"], "password_empty"),
        (b"Gr\xfc\xdfe\n", ["--password-stdin"], "password_not_utf8"),
        (b"geheim\n", [], "password_not_asked"),
    ],
)
def test_without_a_password_the_command_is_refused(
    computer: Computer, given: bytes, options: list[str], code: str
) -> None:
    with pytest.raises(KnownError) as refused:
        read(computer, given, *options)
    assert refused.value.code == code


def test_a_password_is_struck_out_of_logs_from_then_on(computer: Computer) -> None:
    program = computer.program()
    parsed = argparse.Namespace(password_stdin=True)
    before = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(b"sehr-geheim\n"))
    read_password(program, parsed, "")
    sys.stdin = before
    assert program.redaction.clean("with sehr-geheim") == "with •••"
