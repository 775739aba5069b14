# SPDX-License-Identifier: EUPL-1.2
"""The second convening in its documents: what was not the usual, in each part and language, as PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.documents.contingencies import contingency_events, failures_between_items
from app.documents.material import Material
from app.documents.rendering import PdfRenderer
from app.documents.tagging import Block, Heading, Paragraph, plain_text
from app.domain.agenda import ItemOutcome, Part
from app.domain.commands.sitting import CallItem, CheckIn, CloseMeeting, ConcludeItem
from app.domain.commands.video import EndVideoFailure, RecordVideoFailure
from app.domain.entries.aftermath import DocumentKind
from app.domain.publicity import part_of
from app.domain.video import FailureConsequence, Responsibility
from app.wording.language import Language
from tests.documents.sittings import Held, held
from tests.documents.structure import everything_in, read_structure
from tests.documents.verapdf import VeraPdf
from tests.domain.house import House, opened, profile
from tests.samples.computers import script
from tests.samples.second_convening import MEETING, RELEASED, SCRIPT, SECRET

MINUTES = DocumentKind.MINUTES
GROUND = {
    "de": "stimmberechtigt anwesend sind 2 Mitglieder, weniger als 3. Deshalb entscheidet der Vorsitz "
    "(Verbandsvorsitzende) anstelle der Versammlung (§ 37 Abs. 3 GemO; Satzungsprofil",
    "en": "2 members are present and entitled to vote, fewer than 3. So the chair (Verbandsvorsitzende) "
    "decides in the assembly's place (§ 37 Abs. 3 GemO; statutes profile",
}
ANEW = {
    "de": [
        "Entscheidung anstelle der Versammlung um 18:55 Uhr",
        "VV 04/2024 Die Gebührenordnung wird zum 1. März 2024 geändert.",
        "Zuvor gehört: Almtal und Buchau.",
        "Der Vorsitz nimmt den Antrag anstelle der Versammlung an.",
        "Begründung: Die Kosten sind gestiegen.",
        "Diese Verkündung ist durch die folgende ersetzt.",
        "Entscheidung anstelle der Versammlung um 18:58 Uhr",
        "VV 04/2024 Die Gebührenordnung wird zum 1. März 2024 geändert.",
        "Zuvor gehört: Almtal und Buchau.",
        "Neue Verkündung der Entscheidung um 18:58 Uhr. Grund: Die Entscheidung war falsch festgehalten.",
        "Der Vorsitz lehnt den Antrag anstelle der Versammlung ab.",
        "Begründung: Die Kalkulation fehlt.",
    ],
    "en": [
        "Decision in the assembly's place at 18:55",
        "VV 04/2024 Die Gebührenordnung wird zum 1. März 2024 geändert.",
        "Heard before: Almtal and Buchau.",
        "The chair adopts the motion in the assembly's place.",
        "Reason: Die Kosten sind gestiegen.",
        "This announcement is replaced by the following one.",
        "Decision in the assembly's place at 18:58",
        "VV 04/2024 Die Gebührenordnung wird zum 1. März 2024 geändert.",
        "Heard before: Almtal and Buchau.",
        "The decision is announced anew at 18:58. Reason: Die Entscheidung war falsch festgehalten.",
        "The chair rejects the motion in the assembly's place.",
        "Reason: Die Kalkulation fehlt.",
    ],
}
FAILED = {
    "de": [
        "18:24 Uhr: Die Videoverbindung ist gestört (Ausfall der Tonanlage im Saal). Betroffen: Gutach. "
        "Die Ursache liegt im Verantwortungsbereich der Körperschaft. Die Sitzung wird unterbrochen.",
        "18:24 bis 18:33 Uhr: Die Sitzung ist unterbrochen (Ausfall der Tonanlage im Saal).",
        "18:33 Uhr: Die Videoverbindung besteht wieder, nach 9 Minuten (Ersatzgerät angeschlossen).",
        "Abstimmung um 18:35 Uhr",
    ],
    "en": [
        "18:24: The video connection has failed (Ausfall der Tonanlage im Saal). Concerned: Gutach. "
        "The cause lies with the body. The sitting is interrupted.",
        "18:24 to 18:33: The meeting is interrupted (Ausfall der Tonanlage im Saal).",
        "18:33: The video connection holds again, after 9 minutes (Ersatzgerät angeschlossen).",
        "Ballot at 18:35",
    ],
}
LANGUAGES: tuple[Language, ...] = ("de", "en")


@pytest.fixture(scope="module")
def sitting(tmp_path_factory: pytest.TempPathFactory) -> Held:
    return held(tmp_path_factory.mktemp("second-convening"), SCRIPT, meeting=MEETING)


@pytest.fixture(scope="module")
def unreleased(tmp_path_factory: pytest.TempPathFactory) -> Held:
    """The same before the result of item 7 was released from secrecy."""
    folder = tmp_path_factory.mktemp("unreleased")
    lines = [line for line in SCRIPT.read_text("utf-8").splitlines() if "release_from_secrecy" not in line]
    return held(folder, script(folder / "davor.jsonl", *lines), meeting=MEETING)


def lines_of(sitting: Held, part: Part = Part.PUBLIC, language: Language = "de") -> list[str]:
    """What the minutes of a part say in a language, line by line."""
    if language == "de":
        return sitting.text(MINUTES, part).splitlines()
    made = PdfRenderer(language=language).render(sitting.orders[MINUTES, part, ""])
    return read_structure(made.data).text.splitlines()


def section(lines: list[str], title: str) -> list[str]:
    """The lines after the heading of an item, as far as the next one."""
    start = max(place for place, line in enumerate(lines) if line.endswith(title))
    rest = lines[start + 1 :]
    ends = (
        place for place, line in enumerate(rest) if line.startswith(("TOP ", "Item ", "Schluss", "Close"))
    )
    return rest[: next(ends)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_decision_announced_anew_is_told_twice_and_the_first_is_marked(
    sitting: Held, language: Language
) -> None:
    found = section(lines_of(sitting, language=language), "Gebührenordnung")
    told = [line for line in found if GROUND[language] not in line]
    place = told.index(ANEW[language][0])
    assert told[place : place + len(ANEW[language])] == ANEW[language]
    assert sum(GROUND[language] in line for line in found) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_failure_is_told_before_what_follows_from_it(sitting: Held, language: Language) -> None:
    found = section(lines_of(sitting, language=language), "Haushaltssatzung 2024")
    assert found[1:5] == FAILED[language]


def test_who_counts_as_absent_leaves_after_the_failure_and_its_end_stands_where_it_came(
    sitting: Held,
) -> None:
    lines = lines_of(sitting)
    fourth = section(lines, "Erneuerung der Leitung im Gutachtal")
    assert [line[:40] for line in fourth[1:3]] == [
        "18:42 Uhr: Die Videoverbindung ist gestö",
        "18:42 Uhr: Gutach (2 Stimmen) verlässt d",
    ]
    assert not [line for line in fourth if "besteht wieder" in line]
    (restored,) = [line for line in section(lines, "Gebührenordnung") if "besteht wieder" in line]
    assert restored.startswith("18:54 Uhr: Die Videoverbindung besteht wieder, nach 12 Minuten (Gutach")


def test_the_front_and_the_roll_tell_of_the_interruption_and_the_correction(sitting: Held) -> None:
    lines = lines_of(sitting)
    assert "18:24–18:33 Uhr (Ausfall der Tonanlage im Saal)" in lines
    assert (
        "18:03 Uhr: Die Stimmenzahl von Egesheim wird von 4 auf 5 berichtigt. Begründung: Die Einwohnerzahl "
        "am Stichtag war höher."
    ) in lines
    assert lines[lines.index("Mitglieder") + 1] == "6 mit 23 Stimmen"


@pytest.mark.parametrize(
    ("language", "words", "chosen"),
    [
        ("de", "Beschluss VV 01/2024: Wahl (Verbandsvorsitz).", "gewählt"),
        ("en", "Resolution VV 01/2024: election (Verbandsvorsitz).", "elected"),
    ],
)
def test_the_number_of_the_election_stands_at_it_and_on_the_agenda(
    sitting: Held, language: Language, words: str, chosen: str
) -> None:
    lines = lines_of(sitting, language=language)
    assert words in section(lines, "Wahl des Verbandsvorsitzes")
    place = lines.index("Wahl des Verbandsvorsitzes")
    assert lines[place + 1 : place + 3] == ["VV 01/2024", chosen]


class TestWhatIsNotPublic:
    """A decision on a non-public item leaves no trace of its content in a public document."""

    def test_no_public_document_holds_anything_that_is_secret(self, sitting: Held, unreleased: Held) -> None:
        for each, words in (
            (sitting, [SECRET]),
            (unreleased, [SECRET, RELEASED, "VV 05/2024", "VV 06/2024"]),
        ):
            keys = each.keys_of(Part.PUBLIC)
            assert len(keys) >= 7
            for key in keys:
                whole = "\n".join((*everything_in(each.document(*key).data), each.text(*key)))
                assert [word for word in words if word in whole] == [], key

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_not_in_the_other_language_either(self, unreleased: Held, language: Language) -> None:
        whole = "\n".join(lines_of(unreleased, language=language))
        assert [word for word in (SECRET, RELEASED, "19:02", "19:08", "VV 05") if word in whole] == []

    @pytest.mark.parametrize(
        ("language", "words"),
        [
            ("de", "Der Vorsitz nimmt den Antrag anstelle der Versammlung an."),
            ("en", "The chair adopts the motion in the assembly's place."),
        ],
    )
    def test_of_a_released_result_the_reason_and_who_was_heard_are_left_out(
        self, sitting: Held, language: Language, words: str
    ) -> None:
        *_, wording, last = section(lines_of(sitting, language=language), "Vergabe der Planung")
        assert (wording, last) == ("VV 06/2024 Die Planung wird an das Büro Quellgrund vergeben.", words)

    def test_the_non_public_minutes_tell_all_of_it(self, sitting: Held) -> None:
        lines = lines_of(sitting, Part.NON_PUBLIC)
        assert section(lines, "Vergleich mit der Baufirma")[-4:] == [
            "VV 05/2024 GEHEIMwortlaut: Der Verband nimmt den Vergleich an.",
            "Zuvor gehört: Almtal und Buchau.",
            "Der Vorsitz nimmt den Antrag anstelle der Versammlung an.",
            "Begründung: GEHEIMgrund: Die Frist läuft morgen ab.",
        ]
        assert section(lines, "Vergabe der Planung")[-3:] == [
            "Zuvor gehört: Almtal.",
            "Der Vorsitz nimmt den Antrag anstelle der Versammlung an.",
            "Begründung: GEHEIMabwägung: Es gab nur ein Angebot.",
        ]
        assert not [line for line in lines if "Videoverbindung" in line or "Tonanlage" in line]


def test_the_extract_of_an_item_holds_the_decision_and_its_number(sitting: Held) -> None:
    lines = sitting.text(DocumentKind.EXTRACT, Part.PUBLIC, "4").splitlines()
    assert [line for line in lines if line.endswith("VV 03/2024")]
    assert "VV 03/2024 Die Leitung im Gutachtal wird erneuert." in lines
    assert "Begründung: Die Leitung ist undicht; ein Aufschub gefährdet die Versorgung." in lines


@pytest.mark.parametrize("part", Part)
def test_they_are_accessible_and_archivable(sitting: Held, verapdf: VeraPdf, part: Part) -> None:
    made = sitting.document(MINUTES, part).data
    assert [verapdf.failures(made, flavour) for flavour in ("ua1", "2a")] == [{}, {}]


class TestBetweenItems:
    """A failure while no item is in hand is told beside the attendance, its end where it came."""

    @staticmethod
    def house() -> House:
        house = opened(statutes=profile(extra="[remote]\nallowed = true"))
        house.do(*(CheckIn(member, remote=member == "lebus") for member in ("kyritz", "lebus")))
        cause = RecordVideoFailure("Leitung", Responsibility.MEMBER, FailureConsequence.CONTINUED)
        return house.do(cause)

    @staticmethod
    def material(house: House, sitting: Held) -> Material:
        dossier = replace(sitting.material().dossier, meeting=part_of(house.meeting, Part.PUBLIC))
        return Material(dossier, "de")

    def test_both_are_told_there_where_no_item_came_between(self, sitting: Held) -> None:
        material = self.material(self.house().do(EndVideoFailure()), sitting)
        assert [words[:40] for words in said(failures_between_items(material))] == [
            "10:19 Uhr: Die Videoverbindung ist gestö",
            "10:20 Uhr: Die Videoverbindung besteht w",
        ]

    def test_one_that_never_ended_lasted_until_the_close(self, sitting: Held) -> None:
        house = self.house()
        house.do(*(ConcludeItem(item, ItemOutcome.POSTPONED) for item in "123"), CloseMeeting())
        first, last = said(failures_between_items(self.material(house, sitting)))
        assert first.startswith("10:19 Uhr: Die Videoverbindung ist gestört")
        assert last == "Die Störung dauerte bis zum Schluss der Sitzung an."

    def test_the_end_is_told_at_the_item_to_which_it_came(self, sitting: Held) -> None:
        material = self.material(self.house().do(CallItem("1"), EndVideoFailure()), sitting)
        assert len(said(failures_between_items(material))) == 1
        ((at, blocks),) = contingency_events(material, material.meeting.item("1"))
        assert said(iter(blocks)) == ["10:21 Uhr: Die Videoverbindung besteht wieder, nach 2 Minuten."]
        assert at == material.meeting.video_failures[0].until


def said(blocks: Iterator[Block]) -> list[str]:
    found = [block for block in blocks if isinstance(block, Heading | Paragraph)]
    return [plain_text(block.content).replace("\u00a0", " ") for block in found]
