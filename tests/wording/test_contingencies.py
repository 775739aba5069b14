# SPDX-License-Identifier: EUPL-1.2
"""What the chair decides in the assembly's place, and failures of the connection, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from string import Formatter

import pytest

from app.domain.chair_decisions import ToldByChair
from app.domain.commands.proceedings import HandOverChair
from app.domain.results import Outcome
from app.domain.video import FailureConsequence, Responsibility, VideoFailure
from app.wording import contingencies
from app.wording.contingencies import (
    chair_decided,
    chair_decision_heading,
    chair_decision_replaced,
    chair_decision_sentences,
    connection_failed,
    video_failed,
    video_restored,
)
from app.wording.language import Language
from app.wording.sentences import Sentence
from tests.domain.convened_again import REJECTED, decided, decision_at, second
from tests.domain.house import BEGINNING, opened

LANGUAGES: tuple[Language, ...] = ("de", "en")
FAILURE = VideoFailure((), "Tonausfall", Responsibility.BODY, FailureConsequence.INTERRUPTED, BEGINNING, "1")

ONE_DAY, AGAIN = opened().meeting, second().meeting


def told(*present: str, **more: str) -> ToldByChair:
    """A decision of the chair as it was announced first."""
    return decision_at(second(*present).do(decided(*present, **more)), "1").announcements[0]


def restored(seconds: int, remedy: str = "", language: Language = "de") -> str:
    ended = replace(FAILURE, until=BEGINNING + timedelta(seconds=seconds), remedy=remedy)
    return video_restored(ended, ONE_DAY, language)


class TestDecisions:
    def test_the_heading_has_the_time(self) -> None:
        assert chair_decision_heading(told(), AGAIN) == "Entscheidung anstelle der Versammlung um 10:02 Uhr"
        assert chair_decision_heading(told(), AGAIN, "en") == "Decision in the assembly's place at 10:02"

    def test_why_and_by_which_rule_the_chair_decides_who_was_heard_and_what_came_of_it(self) -> None:
        assert chair_decision_sentences(told("kyritz", "lebus"), "Kyritz und Lebus", AGAIN) == (
            "Die Versammlung ist auch auf die zweite Ladung hin nicht beschlussfähig: stimmberechtigt "
            "anwesend sind 2 Mitglieder, weniger als 3. Deshalb entscheidet der Vorsitz (Vorsitzende) "
            "anstelle der Versammlung (§ 37 Abs. 3 GemO; Satzungsprofil „Satzung“, Fassung 1).",
            "Zuvor gehört: Kyritz und Lebus.",
            "Der Vorsitz nimmt den Antrag anstelle der Versammlung an.",
            "Begründung: Eilbedürftig",
        )

    def test_the_same_in_english_with_one_member(self) -> None:
        ground, heard, outcome, reason = chair_decision_sentences(told("kyritz"), "Kyritz", AGAIN, "en")
        assert ground == (
            "On the second convening too there is no quorum: 1 member is present and entitled to vote, "
            "fewer than 3. So the chair (Vorsitzende) decides in the assembly's place (§ 37 Abs. 3 GemO; "
            "statutes profile “Satzung”, version 1)."
        )
        assert heard == "Heard before: Kyritz."
        assert outcome == "The chair adopts the motion in the assembly's place."
        assert reason == "Reason: Eilbedürftig"

    def test_where_nobody_was_there_nobody_is_said_to_be_heard(self) -> None:
        said = chair_decision_sentences(told(), "", AGAIN)
        assert "sind 0 Mitglieder" in said[0]
        assert said[1] == "Zu hören war niemand: Kein Mitglied ohne Mitwirkungsverbot ist anwesend."

    def test_a_profile_that_names_no_provision_is_named_alone(self) -> None:
        first = told()
        nameless = replace(first, record=replace(first.record, source="", decided_by=""))
        ground = chair_decision_sentences(nameless, "", AGAIN)[0]
        assert ground.endswith("der Vorsitz anstelle der Versammlung (Satzungsprofil „Satzung“, Fassung 1).")

    def test_announced_anew_by_another_office_it_says_by_which(self) -> None:
        house = second().do(decided(), HandOverChair("Stellvertretung", "Krankheit"))
        house.do(decided(item="1", correction="Verschrieben"))
        told = decision_at(house, "1").announcements[-1]
        said = chair_decision_sentences(told, "", house.meeting)
        assert "entscheidet der Vorsitz (Vorsitzende)" in said[0]
        assert said[2] == (
            "Neue Verkündung der Entscheidung um 10:04 Uhr durch den Vorsitz (Stellvertretung). "
            "Grund: Verschrieben"
        )

    def test_announced_anew_it_says_when_and_why_before_what_counts_now(self) -> None:
        house = second().do(decided(), decided(item="1", outcome=REJECTED, correction="Verschrieben"))
        said = chair_decision_sentences(decision_at(house, "1").announcements[1], "", AGAIN)
        assert said[2:4] == (
            "Neue Verkündung der Entscheidung um 10:03 Uhr. Grund: Verschrieben",
            "Der Vorsitz lehnt den Antrag anstelle der Versammlung ab.",
        )
        assert chair_decision_replaced() == "Diese Verkündung ist durch die folgende ersetzt."
        assert chair_decision_replaced("en") == "This announcement is replaced by the following one."

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_of_a_result_released_alone_nothing_is_said_of_who_was_heard_or_why(
        self, language: Language
    ) -> None:
        first = told("kyritz")
        alone = replace(first, record=replace(first.record, reason="", heard=()))
        whole = chair_decision_sentences(first, "Kyritz", AGAIN, language)
        assert chair_decision_sentences(alone, "", AGAIN, language) == (whole[0], whole[2])

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_each_outcome_has_words_of_its_own(self, language: Language) -> None:
        record = told().record
        assert len({chair_decided(replace(record, outcome=each), language) for each in Outcome}) == 2


class TestFailures:
    def test_it_says_when_why_for_whom_in_whose_hands_and_what_followed(self) -> None:
        assert video_failed(FAILURE, "Lebus", ONE_DAY) == (
            "10:00 Uhr: Die Videoverbindung ist gestört (Tonausfall). Betroffen: Lebus. Die Ursache liegt im "
            "Verantwortungsbereich der Körperschaft. Die Sitzung wird unterbrochen."
        )
        absent = replace(FAILURE, responsible=Responsibility.MEMBER, consequence=FailureConsequence.ABSENT)
        assert video_failed(absent, "Lebus", ONE_DAY, "en") == (
            "10:00: The video connection has failed (Tonausfall). Concerned: Lebus. The cause does not lie "
            "with the body. Those concerned count as absent from then on."
        )

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_each_responsibility_and_each_consequence_has_words_of_its_own(self, language: Language) -> None:
        every = {
            video_failed(replace(FAILURE, responsible=who, consequence=what), "Lebus", ONE_DAY, language)
            for who in Responsibility
            for what in FailureConsequence
        }
        assert len(every) == len(Responsibility) * len(FailureConsequence)

    @pytest.mark.parametrize(
        ("seconds", "words"),
        [(60, "1 Minute"), (61, "2 Minuten"), (540, "9 Minuten"), (1, "1 Minute"), (3600, "60 Minuten")],
    )
    def test_its_end_says_how_many_minutes_had_begun(self, seconds: int, words: str) -> None:
        at = f"10:{seconds // 60:02}" if seconds < 3600 else "11:00"
        assert restored(seconds) == f"{at} Uhr: Die Videoverbindung besteht wieder, nach {words}."

    def test_it_says_by_what_it_ended(self) -> None:
        assert restored(120, "neu verbunden", "en") == (
            "10:02: The video connection holds again, after 2 minutes (neu verbunden)."
        )

    def test_while_it_lasts_nothing_is_said_of_its_end(self) -> None:
        assert video_restored(FAILURE, ONE_DAY) == ""

    def test_where_it_never_ended_it_lasted_until_the_close(self) -> None:
        closed = replace(ONE_DAY, closed_at=BEGINNING)
        assert video_restored(FAILURE, closed) == "Die Störung dauerte bis zum Schluss der Sitzung an."
        assert video_restored(FAILURE, closed, "en") == "The failure lasted until the end of the meeting."

    def test_the_hall_is_told_that_it_failed_alone(self) -> None:
        assert connection_failed() == "Störung der Videoverbindung"
        assert connection_failed("en") == "The video connection has failed"


class TestDays:
    """On a second day of a sitting the time has its date."""

    LATER = replace(
        FAILURE, since=BEGINNING + timedelta(days=1), until=BEGINNING + timedelta(days=1, minutes=1)
    )

    def test_of_a_decision(self) -> None:
        house = second().do(decided())
        house.now += timedelta(days=1)
        house.do(decided(item="1", outcome=REJECTED, correction="Verschrieben"))
        _, anew = decision_at(house, "1").announcements
        assert chair_decision_heading(anew, house.meeting).endswith("um 10:03 Uhr am 19.03.2021")
        said = chair_decision_sentences(anew, "", house.meeting)
        assert "Neue Verkündung der Entscheidung um 10:03 Uhr am 19.03.2021. Grund: Verschrieben" in said

    def test_of_a_failure(self) -> None:
        assert video_failed(self.LATER, "Lebus", ONE_DAY).startswith("10:00 Uhr am 12.03.2021: Die Video")
        assert video_restored(self.LATER, ONE_DAY).startswith("10:01 Uhr am 12.03.2021: Die Videoverb")


def test_both_languages_have_the_same_places() -> None:
    tables = (value for value in vars(contingencies).values() if isinstance(value, dict))
    found = [each for table in tables for each in table.values() if isinstance(each, Sentence)]
    found += [value for value in vars(contingencies).values() if isinstance(value, Sentence)]
    assert len(found) > 15
    for sentence in found:
        german, english = (
            sorted(name for _, name, _, _ in Formatter().parse(text) if name)
            for text in (sentence.de, sentence.en)
        )
        assert german == english
