# SPDX-License-Identifier: EUPL-1.2
"""A name becomes one that every file system takes, and stays as near to itself as it can."""

import ntpath
import sys
import unicodedata
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.delivery.file_names import BYTES, safe_file_name, unused_file_name


def is_reserved(name: str) -> bool:
    """Whether Python itself takes the name for one that Windows keeps to itself."""
    if sys.version_info >= (3, 13):
        return ntpath.isreserved(name)
    return PureWindowsPath(name).is_reserved()


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Niederschrift – öffentlicher Teil.pdf", "Niederschrift – öffentlicher Teil.pdf"),
        ("Beschluss VV 01/2021.pdf", "Beschluss VV 01-2021.pdf"),
        ('a<b>c:d"e\\f|g?h*i', "a-b-c-d-e-f-g-h-i"),
        ("../../etc/passwd", "-.-etc-passwd"),
        ("Amt Kleine Elster ... ", "Amt Kleine Elster"),
        (".hidden", "hidden"),
        ("zwei\nZeilen\t und  Lücken", "zwei Zeilen und Lücken"),
        ("Rechnung\u202efdp.exe", "Rechnungfdp.exe"),
        ("nul", "_nul"),
        ("CON.pdf", "_CON.pdf"),
        ("com1 .txt", "_com1.txt"),
        ("LPT¹", "_LPT¹"),
        ("Console.pdf", "Console.pdf"),
        ("Lu\u0308bben", "Lübben"),
        ("", "_"),
        ("...", "_"),
        ("\x00", "_"),
    ],
)
def test_a_name_becomes_safe(name: str, safe: str) -> None:
    assert safe_file_name(name) == safe


def test_a_long_name_keeps_its_ending() -> None:
    safe = safe_file_name("ä" * 200 + ".pdf")
    assert safe == "ä" * ((BYTES - 4) // 2) + ".pdf"


def test_a_long_ending_is_none() -> None:
    assert len(safe_file_name("a." + "ü" * 200).encode()) <= BYTES


@given(st.text(max_size=150))
def test_any_text_becomes_one_safe_name(text: str) -> None:
    safe = safe_file_name(text)
    assert 1 <= len(safe.encode()) <= BYTES + 1
    assert not set(safe) & set('<>:"/\\|?*')
    assert not any(unicodedata.category(character) in {"Cc", "Cf", "Cs"} for character in safe)
    assert safe == safe.strip(". ")
    assert not is_reserved(safe)
    assert safe_file_name(safe) == safe


@given(name=st.text(st.characters(exclude_categories=["Cs"]), max_size=100))
def test_a_safe_name_is_a_file_in_its_folder(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    path = tmp_path_factory.getbasetemp() / safe_file_name(name)
    path.write_bytes(b"")
    assert path in list(path.parent.iterdir())
    path.unlink()


@pytest.mark.parametrize(
    ("taken", "free"),
    [
        ([], "Müller.pdf"),
        (["other.pdf"], "Müller.pdf"),
        (["Müller.pdf"], "Müller (2).pdf"),
        (["MÜLLER.PDF", "müller (2).pdf"], "Müller (3).pdf"),
    ],
)
def test_a_taken_name_is_numbered_whatever_its_case(taken: list[str], free: str) -> None:
    assert unused_file_name("Müller.pdf", taken) == free


def test_names_that_differ_only_in_what_is_forbidden_do_not_meet() -> None:
    first = unused_file_name("Amt A/B", [])
    assert unused_file_name("Amt A:B", [first]) == "Amt A-B (2)"
    assert Path(first).name == first
