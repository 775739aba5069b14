# SPDX-License-Identifier: EUPL-1.2
"""Words the frame of an election: who stands, and how many votes each has once that is announced.

No running tally, and nothing of who elects whom.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from app.domain.agenda import Item
from app.domain.election_rounds import Election, Round
from app.domain.elections import CandidateResult, RoundRecord, Verdict
from app.domain.meeting import Meeting
from app.domain.rules import Counted
from app.ui.projector.frames import CandidateLine, ElectionFrame
from app.ui.theme.tones import Tone
from app.wording.electing import election_words
from app.wording.elections import candidate_name, required_in_words, result_sentences
from app.wording.language import Language
from app.wording.majorities import quorum_in_words
from app.wording.numbers import listing, members, number, ordinal


def election_at(meeting: Meeting, item: Item) -> Election | None:
    """The election at an item that was called last and not aborted."""
    found = [election for election in meeting.elections_at(item.id) if not election.aborted_reason]
    return found[-1] if found else None


def election_frame(
    item: Item, election: Election, language: Language, around: Mapping[str, str]
) -> ElectionFrame:
    """The open round, else what was announced last, else the candidates."""
    round_ = election.round_in_hand
    if round_ is None and election.announced:
        return _announced(item, election, election.announced[-1], language, around)
    standing = round_.standing if round_ else election.available
    label = election_words("hall_called", language, number=item.number)
    if round_ is not None:
        called = ordinal(round_.number, language)
        label = election_words(
            "hall_round", language, number=item.number, round=called, secret=election.secret
        )
    intro = election_words("hall_candidates", language, count=len(standing))
    return ElectionFrame(
        label=label,
        title=election.post,
        intro=intro if standing else election_words("hall_none", language),
        candidates=tuple(CandidateLine(candidate_name(election, key)) for key in standing),
        tone=Tone.INK,
        length=0,
        mark=None,
        **around,
    )


def _announced(
    item: Item, election: Election, round_: Round, language: Language, around: Mapping[str, str]
) -> ElectionFrame:
    """The round as the chair announced it: every figure is that of its record."""
    record = round_.record
    assert record is not None, "an announced round has its record"
    named = ordinal(round_.number, language)
    done = bool(record.elected)
    needed = record.required is not None and bool(record.base_value)
    return ElectionFrame(
        label=election_words("hall_result", language, number=item.number, round=named),
        title=election.post,
        verdict=_verdict(election, round_, record, language),
        tone=Tone.YES if done else Tone.INK,
        candidates=tuple(_line(election, record, found, language) for found in _ranked(record)),
        length=record.base_value,
        mark=Fraction(record.required or 0, record.base_value) if needed else None,
        requirement=election_words("hall_required", language, required=required_in_words(record, language)),
        quorum=quorum_in_words(round_.quorum, language),
        **around,
    )


def _verdict(election: Election, round_: Round, record: RoundRecord, language: Language) -> str:
    """Who is elected, after a lot too; otherwise what follows."""
    if record.verdict is Verdict.ELECTED and record.elected:
        names = listing([candidate_name(election, key) for key in record.elected], language)
        return election_words("hall_elected", language, names=names)
    return " ".join(result_sentences(election, round_, language))


def _ranked(record: RoundRecord) -> list[CandidateResult]:
    return sorted(record.candidates, key=lambda found: -_held(record, found))


def _held(record: RoundRecord, found: CandidateResult) -> int:
    return found.tally.votes if record.counted is Counted.VOTES else found.tally.members


def _line(
    election: Election, record: RoundRecord, found: CandidateResult, language: Language
) -> CandidateLine:
    known = election.candidates[found.candidate]
    won = found.candidate in record.elected or bool(found.seats)
    notes = []
    if won and found.candidate in record.drawn:
        notes.append(election_words("hall_by_lot", language))
    if won and known.accepted is not None:
        notes.append(election_words("hall_accepts" if known.accepted else "hall_declines", language))
    if found.seats:
        notes.append(election_words("seats_of", language, seats=found.seats))
    note = ", ".join(notes)
    heads = "" if record.counts.undisclosed.members else members(found.tally.members, language)
    figure = number(found.tally.votes, language)
    tone = Tone.YES if won else Tone.INK
    return CandidateLine(
        candidate_name(election, found.candidate), figure, heads, _held(record, found), tone, note
    )
