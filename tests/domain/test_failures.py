# SPDX-License-Identifier: EUPL-1.2
"""Expected failures carry a code and values; every refusal of the domain is specified by a test."""

import ast
from pathlib import Path

import pytest

from app.domain.failures import KnownError, RuleError

ROOT = Path(__file__).parents[2]
TESTS = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "tests/domain").rglob("test_*.py")))
CODES = sorted(
    {
        str(node.args[0].value)
        for path in (ROOT / "app/domain").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "RuleError"
        if isinstance(node.args[0], ast.Constant)
    }
)


def test_a_failure_carries_its_code_and_values_and_no_sentence() -> None:
    error = KnownError("book_in_use", path="vv.book", pid=7)
    assert (error.code, error.values) == ("book_in_use", {"path": "vv.book", "pid": 7})


def test_a_refusal_of_the_law_is_a_known_error_too() -> None:
    assert isinstance(RuleError("no_recess"), KnownError)


@pytest.mark.parametrize("code", CODES)
def test_every_refusal_is_specified(code: str) -> None:
    assert f'"{code}"' in TESTS
