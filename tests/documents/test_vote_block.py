# SPDX-License-Identifier: EUPL-1.2
"""Ballots in documents: every figure of the record stands there exactly as the record says."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import pytest

from app.documents.course import item_text
from app.documents.material import Material
from app.documents.tagging import Block, Heading, Paragraph, Table, Together, plain_text
from app.documents.vote_block import ballot_blocks
from app.domain.agenda import Part
from app.domain.balloting import BallotMethod
from app.domain.ballots import Ballot, BallotState
from app.domain.commands.ballots import (
    AcceptByAcclamation,
    AnnounceResult,
    CountPapers,
    OpenBallot,
    RecordRemaining,
    RecordVotes,
)
from app.domain.commands.motions import SubmitMotion, WithdrawMotion
from app.domain.entries.aftermath import DocumentKind
from app.domain.motions import MotionKind
from app.domain.publicity import part_of
from app.domain.results import ResultRecord
from app.domain.rules import conditions_of
from app.domain.tally import Choice, Tally
from app.wording.results import remarks, result_sentence
from tests.documents.sittings import Held, rows_of
from tests.documents.structure import Element, Structure
from tests.domain.house import NO, YES, House, profile, resolution, seated

ROLL_CALL = BallotMethod.ROLL_CALL
MINUTES, EXTRACT = DocumentKind.MINUTES, DocumentKind.EXTRACT
LABELS = {"yes": "Ja", "no": "Nein", "abstain": "Enthaltung"}
WHERE_THERE_ARE_ANY = {"invalid": "ungültig", "not_voting": "nicht teilgenommen"}
SITTINGS = ("sample_sitting", "eventful_sitting", "preparing_sitting")


def number(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def row(label: str, tally: Tally) -> list[str]:
    return [label, number(tally.members), number(tally.votes)]


def counted(record: ResultRecord) -> list[list[str]]:
    """The table that a record must become."""
    counts = record.counts
    rows = [row(label, getattr(counts, name)) for name, label in LABELS.items()]
    tallies = [(label, getattr(counts, name)) for name, label in WHERE_THERE_ARE_ANY.items()]
    rows += [row(label, tally) for label, tally in tallies if tally.members]
    rows.append(row("stimmberechtigt anwesend", counts.entitled))
    rows += [row("befangen", counts.conflicted)] if counts.conflicted.members else []
    return [*rows, row("abwesend", counts.absent), row("satzungsmäßig", record.statutory)]


def mixed(value: Fraction) -> str:
    glyphs = {Fraction(1, 2): "½", Fraction(1, 3): "⅓", Fraction(2, 3): "⅔"}
    whole, rest = divmod(value, 1)
    return f"{number(int(whole))}{glyphs[rest] if rest else ''}"


def ballots_of(sitting: Held, part: Part = Part.PUBLIC) -> list[Ballot]:
    return list(sitting.meeting(part).ballots.values())


def told(ballots: list[Ballot]) -> Iterator[tuple[Ballot, ResultRecord]]:
    for ballot in ballots:
        for announcement in ballot.announcements:
            yield ballot, announcement.record


@pytest.mark.parametrize("name", SITTINGS)
def test_the_tables_of_the_minutes_are_the_counts_of_the_records(
    name: str, request: pytest.FixtureRequest
) -> None:
    sitting: Held = request.getfixturevalue(name)
    tables = [rows_of(table)[1:] for table in sitting.structure(MINUTES).root.find("Table")]
    shown = [rows for rows in tables if rows and rows[-1][0] == "satzungsmäßig"]
    assert shown == [counted(record) for _, record in told(ballots_of(sitting))]


@pytest.mark.parametrize("name", SITTINGS)
def test_majority_quorum_and_result_are_told_and_no_single_vote(
    name: str, request: pytest.FixtureRequest
) -> None:
    sitting: Held = request.getfixturevalue(name)
    text = " ".join(sitting.text(MINUTES).split())
    roll = sitting.meeting().roll
    for ballot, record in told(ballots_of(sitting)):
        assert result_sentence(record) in text
        assert all(remark in text for remark in remarks(record))
        for condition in conditions_of(record.majority):
            required = f"{number(condition.required)} von {number(condition.base_value)} "
            reached = f"{'' if condition.met else 'nicht '}erreicht mit {number(condition.have)}"
            assert required in text
            assert reached in text
            assert f"({condition.source})" in text
            if condition.threshold != condition.required:
                assert f" {mixed(condition.threshold)}); {reached}" in text
            if not condition.met:
                assert f"{reached}, es fehlen {number(condition.missing)}" in text
        quorum = record.quorum
        assert f"{quorum.present.members} von {quorum.statutory.members} Mitgliedern" in text
        assert f"{quorum.present.votes} von {quorum.statutory.votes} Stimmen; erforderlich" in text
        assert all(f"{condition.required} von " in text for condition in conditions_of(quorum.rule))
        assert not any(
            f"{choice}: {roll[v.member].name}" in text for v in record.votes for choice in ("Ja", "Nein")
        )
        for member, votes in ballot.conflicted.items():
            assert f"befangen: {roll[member].name} {votes}" in text
        if record.number:
            assert f"{record.number.text} {ballot.question[:40]}" in text


@pytest.mark.parametrize("number_", ["3", "4", "5"])
def test_an_extract_shows_the_same_block_as_the_minutes(sample_sitting: Held, number_: str) -> None:
    (ballot,) = sample_sitting.meeting().ballots_at(sample_sitting.meeting().item(number_).id)
    assert ballot.record
    tables = [
        rows_of(table)[1:]
        for table in sample_sitting.structure(EXTRACT, Part.PUBLIC, number_).root.find("Table")
    ]
    assert counted(ballot.record) in tables


def counts_with_what_was_asked(structure: Structure) -> Iterator[tuple[list[Element], Element]]:
    """Each table of counts with its heading and all between the two, the question last."""
    asked: list[Element] = []
    for block in structure.root.find("H2", "H3", "P", "Table"):
        if block.tag == "Table" and asked and rows_of(block)[0][0] == "Stimmabgabe":
            yield asked, block
            asked = []
        elif block.tag == "H3" and block.text.startswith(("Abstimmung", "Wiederholung")):
            asked = [block]
        elif asked:
            asked.append(block)


@pytest.mark.parametrize("name", SITTINGS)
def test_a_ballot_with_its_question_and_its_counts_is_not_parted(
    name: str, request: pytest.FixtureRequest
) -> None:
    sitting: Held = request.getfixturevalue(name)
    found = list(counts_with_what_was_asked(sitting.structure(MINUTES)))
    assert found
    for asked, counts in found:
        assert [block.all_pages for block in asked] == [counts.all_pages] * len(asked)
        assert len(counts.all_pages) == 1


@pytest.mark.parametrize("kind", [MINUTES, EXTRACT])
def test_of_a_question_that_no_page_can_hold_the_end_stands_with_the_counts(
    crowded_sitting: Held, kind: DocumentKind
) -> None:
    item = "4" if kind is EXTRACT else ""
    ((asked, counts),) = counts_with_what_was_asked(crowded_sitting.structure(kind, Part.PUBLIC, item))
    assert len(asked[-1].all_pages) > 2
    assert counts.all_pages == {max(asked[-1].all_pages)}


def flat(blocks: Iterator[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Together):
            yield from flat(iter(block.blocks))
        else:
            yield block


def naming(sitting: Held) -> Material:
    """The sitting as documents read it where the statutes want single votes named."""
    material, meeting = sitting.material(), sitting.meeting()
    text = meeting.statutes_text.replace("[minutes]", "[minutes]\nvotes_by_name = true")
    named = replace(meeting, statutes_text=text)
    return replace(material, dossier=replace(material.dossier, meeting=named))


def lines(sitting: Held, ballot: Ballot, *, by_name: bool = False) -> list[str]:
    """The headings and paragraphs of a ballot."""
    blocks = flat(ballot_blocks(naming(sitting) if by_name else sitting.material(), ballot))
    return [plain_text(block.content) for block in blocks if isinstance(block, Heading | Paragraph)]


def by_state(sitting: Held, state: BallotState) -> list[Ballot]:
    return [ballot for ballot in ballots_of(sitting) if ballot.state is state]


def test_each_member_is_named_under_its_choice_with_the_votes_that_it_held(eventful_sitting: Held) -> None:
    (repeated,) = by_state(eventful_sitting, BallotState.SUPERSEDED)
    named = [line.replace("\u00a0", " ") for line in lines(eventful_sitting, repeated, by_name=True)[-6:]]
    assert named == [
        "Ja: Angermünde 4; Cottbus/Chóśebuz 20; Potsdam 20; Premnitz 2",
        "Nein: Oranienburg 9",
        "Enthaltung: Panketal 6",
        "ungültig: Bernau bei Berlin 8",
        "nicht teilgenommen: Senftenberg/Zły Komorow 5",
        "befangen: Hohen Neuendorf 6",
    ]


def test_an_aborted_ballot_has_its_reason_and_no_figures(eventful_sitting: Held) -> None:
    (aborted,) = by_state(eventful_sitting, BallotState.ABORTED)
    blocks = list(flat(ballot_blocks(eventful_sitting.material(), aborted)))
    assert not [block for block in blocks if isinstance(block, Table)]
    first, *_, last = lines(eventful_sitting, aborted)
    assert first == "Abstimmung um 10:08 Uhr – Satzungsänderung (abgebrochen)"
    assert last == "Die Abstimmung wurde ohne Ergebnis abgebrochen. Grund: Die Saaltür stand offen."


def test_a_repeated_ballot_stays_visible_and_says_that_it_does_not_count(eventful_sitting: Held) -> None:
    (repeated,) = by_state(eventful_sitting, BallotState.SUPERSEDED)
    first, second, *_ = lines(eventful_sitting, repeated)
    assert first == "Abstimmung um 10:17 Uhr (wiederholt)"
    assert second == "Diese Abstimmung wurde wiederholt; es gilt das Ergebnis der Wiederholung."


def test_a_result_that_was_announced_anew_stands_below_the_first_one(eventful_sitting: Held) -> None:
    (anew,) = [ballot for ballot in ballots_of(eventful_sitting) if len(ballot.announcements) == 2]
    found = lines(eventful_sitting, anew)
    places = [
        found.index("Wiederholung der Abstimmung um 10:19 Uhr"),
        found.index("Zuerst verkündet um 10:19 Uhr; ersetzt durch das folgende Ergebnis."),
        found.index("Neue Verkündung um 10:21 Uhr"),
        found.index("Begründung: Die Stimme von Cottbus war falsch eingetragen."),
    ]
    assert places == sorted(places)
    tables = [
        block for block in flat(ballot_blocks(eventful_sitting.material(), anew)) if isinstance(block, Table)
    ]
    assert len(tables) == 4


def test_an_announcement_that_differs_from_the_votes_is_told_with_its_reason(eventful_sitting: Held) -> None:
    text = eventful_sitting.text(MINUTES)
    assert "Nach den Stimmen ist der Antrag abgelehnt; verkündet wurde: angenommen" in text
    assert "Die Vorsitzende zählt die schriftliche Zustimmung hinzu." in text


def test_a_procedural_motion_is_named_and_has_no_number(eventful_sitting: Held) -> None:
    motion = ballots_of(eventful_sitting)[0]
    first, question, *_ = lines(eventful_sitting, motion)
    assert first == "Abstimmung um 10:07 Uhr – Antrag zur Geschäftsordnung"
    assert question == "Der Tagesordnungspunkt 3 wird vertagt."


def test_a_ballot_without_a_result_is_shown_as_such(sample_sitting: Held) -> None:
    ballot = replace(ballots_of(sample_sitting)[2], state=BallotState.OPEN, announcements=())
    assert lines(sample_sitting, ballot)[0] == "Abstimmung um 10:55 Uhr (ohne Ergebnis)"


def test_choices_of_a_crowd_are_all_there(crowded_sitting: Held) -> None:
    ballot = ballots_of(crowded_sitting)[0]
    assert ballot.record
    names = lines(crowded_sitting, ballot, by_name=True)[-len(Choice) :]
    assert sum(line.count(";") + 1 for line in names) == len(ballot.record.votes) == 300


def block_of(house: House, sitting: Held, ordinal: int = -1) -> list[Block]:
    """A ballot of the small house as documents show it."""
    dossier = replace(sitting.material().dossier, meeting=part_of(house.meeting, Part.PUBLIC))
    return list(flat(ballot_blocks(Material(dossier, "de"), house.ballot(ordinal))))


def said(blocks: list[Block]) -> list[str]:
    found = [block for block in blocks if isinstance(block, Paragraph)]
    return [plain_text(block.content).replace("\u00a0", " ") for block in found]


class TestMatters:
    """A matter bears the title that the profile gives it, and what it needs beside the vote."""

    STATUTES = profile(
        majorities={
            "expansion": '{ title = "Erweiterung", counted = "votes", base = "yes_no", compare = ">", '
            'fraction = "1/2", further = ["Zustimmung der Räte", "Genehmigung"] }'
        }
    )

    def decided(self, choice: Choice, sitting: Held) -> list[Block]:
        house = seated(statutes=self.STATUTES, items=[resolution("1", "expansion")])
        return block_of(house.do(OpenBallot(), RecordRemaining(choice), AnnounceResult()), sitting)

    def test_the_heading_bears_the_title_of_the_profile(self, sample_sitting: Held) -> None:
        heading, *_ = self.decided(YES, sample_sitting)
        assert isinstance(heading, Heading)
        assert plain_text(heading.content).endswith(" – Erweiterung")

    @pytest.mark.parametrize(
        ("choice", "needed"),
        [(YES, [["Außerdem erforderlich", "Zustimmung der Räte; Genehmigung"]]), (NO, [])],
    )
    def test_what_an_adopted_resolution_needs_beside_the_vote_stands_under_its_majority(
        self, choice: Choice, needed: list[list[str]], sample_sitting: Held
    ) -> None:
        tables = [block for block in self.decided(choice, sample_sitting) if isinstance(block, Table)]
        rows = [[plain_text(cell) for cell in row] for table in tables for row in table.rows]
        assert [row for row in rows if row[0] == "Außerdem erforderlich"] == needed


class TestWaysOfVoting:
    """A roll call names each vote, a secret ballot none, and every figure is that of the record."""

    def test_a_roll_call_names_each_vote(self, sample_sitting: Held) -> None:
        house = seated().do(OpenBallot(method=ROLL_CALL), RecordVotes({"lebus": NO}), RecordRemaining(YES))
        words = said(block_of(house.do(AnnounceResult()), sample_sitting))
        assert words[-2:] == ["Ja: Kyritz 5; Nuthetal 2", "Nein: Lebus 3"]
        assert any("in namentlicher Abstimmung" in said_so for said_so in words)

    def test_votes_that_were_split_are_named_under_each_choice(self, sample_sitting: Held) -> None:
        house = seated(statutes=profile(extra='[representation]\nuniform = "split_allowed"'))
        house.do(OpenBallot(method=ROLL_CALL), RecordVotes({"kyritz": {YES: 3, NO: 2}}), RecordRemaining(YES))
        words = said(block_of(house.do(AnnounceResult()), sample_sitting))
        assert words[-2:] == ["Ja: Kyritz 3; Lebus 3; Nuthetal 2", "Nein: Kyritz 2"]

    def test_a_block_that_was_split_against_the_rule_is_told(self, sample_sitting: Held) -> None:
        house = seated().do(OpenBallot(), RecordVotes({"kyritz": {YES: 3, NO: 2}}), RecordRemaining(YES))
        words = said(block_of(house.do(AnnounceResult()), sample_sitting))
        assert words[-1] == "Die Stimmen von Kyritz wurden nicht einheitlich abgegeben und sind ungültig."

    def test_a_secret_ballot_names_nobody_and_shows_no_heads(self, sample_sitting: Held) -> None:
        house = seated(statutes=profile(extra="[ballots.secret]\nmembers = 1"))
        house.do(OpenBallot(method=BallotMethod.SECRET, demanded_by=("lebus",)))
        blocks = block_of(house.do(CountPapers({1: 6}, {1: 4}), AnnounceResult()), sample_sitting)
        words = said(blocks)
        assert words[:2] == [
            "Geheime Abstimmung, verlangt von Lebus.",
            "Stimmzettel: 10 ausgegeben, 10 abgegeben (10 zu 1 Stimme).",
        ]
        assert not any("Kyritz" in text for text in words)
        (figures, *_) = [block for block in blocks if isinstance(block, Table) and len(block.columns) == 3]
        assert [[plain_text(cell) for cell in row] for row in figures.rows][:4] == [
            ["Ja", "–", "6"],
            ["Nein", "–", "4"],
            ["Enthaltung", "–", "0"],
            ["stimmberechtigt anwesend", "3", "10"],
        ]

    def test_a_secret_ballot_under_way_shows_no_count(self, sample_sitting: Held) -> None:
        house = seated(statutes=profile(extra="[ballots.secret]\nmembers = 1"))
        house.do(OpenBallot(method=BallotMethod.SECRET, demanded_by=("lebus",)))
        assert said(block_of(house, sample_sitting)) == ["Geheime Abstimmung, verlangt von Lebus.", "Ja?"]

    def test_acceptance_without_a_formal_vote_names_nobody(self, sample_sitting: Held) -> None:
        house = seated(statutes=profile().replace("signed_by", "votes_by_name = true\nsigned_by"))
        words = said(block_of(house.do(AcceptByAcclamation()), sample_sitting))
        assert words == ["VV 01/2021 Ja?", "Der Antrag ist ohne förmliche Abstimmung angenommen."]

    def test_a_ballot_on_a_motion_says_so_and_has_no_number(self, sample_sitting: Held) -> None:
        house = seated().do(SubmitMotion(MotionKind.AMENDMENT, "Kürzer"), OpenBallot(motion=1))
        words = said(block_of(house.do(RecordRemaining(YES), AnnounceResult()), sample_sitting))
        assert words[:2] == ["Abgestimmt wird über Antrag 1 (Änderungsantrag).", "Kürzer"]

    def test_items_that_were_voted_on_together_name_each_other(self, sample_sitting: Held) -> None:
        house = seated().do(OpenBallot(items=("1", "2")), RecordRemaining(YES), AnnounceResult())
        assert said(block_of(house, sample_sitting, 2))[:2] == [
            "Abgestimmt wird gemeinsam mit TOP 1.",
            "VV 02/2021 Ja?",
        ]

    def test_motions_stand_before_the_ballots_on_them(self, sample_sitting: Held) -> None:
        house = seated().do(SubmitMotion(MotionKind.AMENDMENT, "Kürzer", mover="lebus"))
        house.do(SubmitMotion(MotionKind.AMENDMENT, "Länger"), WithdrawMotion(2))
        house.do(OpenBallot(motion=1), RecordRemaining(NO), AnnounceResult())
        house.vote(kyritz=YES, lebus=YES, nuthetal=YES)
        dossier = replace(sample_sitting.material().dossier, meeting=part_of(house.meeting, Part.PUBLIC))
        blocks = list(flat(iter(item_text(Material(dossier, "de"), house.item("1")))))
        told = [plain_text(b.content) for b in blocks if isinstance(b, Heading | Paragraph)]
        marks = [
            "Antrag 1 (Änderungsantrag) von Lebus: Kürzer",
            "Antrag 2 (Änderungsantrag): Länger",
            "Antrag 2 (Änderungsantrag) ist zurückgezogen.",
            "Abgestimmt wird über Antrag 1 (Änderungsantrag).",
            "VV 01/2021 Ja?",
        ]
        places = [told.index(mark) for mark in marks]
        assert places == sorted(places)
