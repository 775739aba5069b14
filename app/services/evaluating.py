# SPDX-License-Identifier: EUPL-1.2
"""Evaluating cases by a statutes profile: text in, plain data out; nothing is kept or written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.election_cases import decide_election
from app.domain.evaluation import decide_case
from app.domain.failures import KnownError
from app.domain.statutes import Statutes
from app.services.evaluating_cases import read_case, read_object
from app.services.evaluating_elections import CANDIDATES, read_election, shown_election
from app.services.evaluating_shown import shown_decision
from app.wording.evaluation import decision_text, election_text
from app.wording.failures import sentence_of
from app.wording.language import Language

Data = dict[str, object]
NOTES = frozenset({"case", "expect"})
"""Keys that are given back unread: what a case is in words, and what somebody derived by hand."""
_BLANK = b" \t\r\n\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Evaluated:
    """A case of a list: the number of its line, and the decision, or why the line could not be read."""

    line: int
    data: Data
    error: KnownError | None = None


def read_profile(path: Path) -> str:
    """The text of a statutes profile; refused where it cannot be read, or is no UTF-8."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise KnownError("profile_not_utf8", path=path.name, position=error.start + 1) from error
    except OSError as error:
        raise KnownError("file_not_read", path=str(path), reason=error.strerror or str(error)) from error


def evaluate(statutes: Statutes, case: bytes | str) -> Data:
    """The decision on one case, given as JSON, as plain data."""
    notes, values = _divided(case)
    if CANDIDATES in values:
        return notes | shown_election(decide_election(statutes, read_election(statutes, values)))
    return notes | shown_decision(decide_case(statutes, read_case(values)))


def evaluate_all(statutes: Statutes, lines: Iterable[bytes]) -> Iterator[Evaluated]:
    """The decision on each line that is not empty; a faulty line is reported and the rest goes on."""
    for number, line in enumerate(lines, 1):
        if not line.strip(_BLANK):
            continue
        try:
            yield Evaluated(number, evaluate(statutes, line))
        except KnownError as error:
            told = {"code": error.code, "message": sentence_of(error)}
            yield Evaluated(number, {"line": number, "error": told}, error)


def in_words(statutes: Statutes, case: bytes | str, language: Language = "de") -> str:
    """The decision on one case, given as JSON, as lines to read."""
    _, values = _divided(case)
    if CANDIDATES in values:
        return election_text(decide_election(statutes, read_election(statutes, values)), language)
    return decision_text(decide_case(statutes, read_case(values)), language, statutes.titles)


def _divided(case: bytes | str) -> tuple[Data, Data]:
    """The notes on a case, and the case itself."""
    values = read_object(case)
    notes = {key: value for key, value in values.items() if key in NOTES}
    return notes, {key: value for key, value in values.items() if key not in NOTES}
