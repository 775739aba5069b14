# SPDX-License-Identifier: EUPL-1.2
"""The minutes of an item by keys through the real window: facts, paragraphs, modules, names, speakers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.agenda import Item, MinutesForm, ParagraphKind
from app.ui.pages.cockpit.minutes_rows import FactRow, ParagraphRow
from app.ui.pages.cockpit.speakers_strip import SpeakersStrip
from app.ui.tables.offer_list import OfferList
from app.ui.widgets.paragraph_edit import ParagraphEdit
from tests.ui.secretary import Line, Secretary, settle

Sitting = Callable[[Callable[[Line], bool]], Secretary]
MINUTES = "Neuer Absatz"


@pytest.fixture
def at_item_4(sitting: Sitting) -> Secretary:
    secretary = sitting(lambda line: line.get("do") == "declare_conflict")
    secretary.clock.set(datetime.fromisoformat("2021-03-11T10:31:00+01:00"))
    return secretary


def item(secretary: Secretary) -> Item:
    return secretary.meeting.item("4")


def texts(secretary: Secretary) -> list[str]:
    return [paragraph.text for paragraph in item(secretary).paragraphs]


def blocks(secretary: Secretary) -> list[str]:
    """What stands in the minutes from top to bottom; facts in brackets."""
    rows = [*secretary.window.findChildren(FactRow), *secretary.window.findChildren(ParagraphRow)]
    seen = sorted((row for row in rows if row.isVisible()), key=lambda row: row.y())
    return [
        f"[{row.accessibleName()}]" if isinstance(row, FactRow) else row.edit.toPlainText() for row in seen
    ]


def edit() -> ParagraphEdit:
    widget = QApplication.focusWidget()
    assert isinstance(widget, ParagraphEdit)
    return widget


def offers(secretary: Secretary) -> list[str]:
    lists = [each for each in secretary.window.findChildren(OfferList) if each.isVisible()]
    return secretary.rows("Angebote") if lists else []


def write(secretary: Secretary, *said: str) -> None:
    for text in said:
        secretary.clock.set(secretary.clock.now() + timedelta(minutes=1))
        secretary.write_paragraph(text)


def test_facts_stand_between_the_paragraphs_and_follow_the_record(at_item_4: Secretary) -> None:
    write(at_item_4, "Der Verbandsvorsteher erläutert.")
    at_item_4.clock.set(at_item_4.clock.now() + timedelta(minutes=1))
    at_item_4.check_out("wittenberge")
    write(at_item_4, "Es wird beraten.")
    told = blocks(at_item_4)
    assert told[0] == "[10:30 Aufgerufen um 10:30 Uhr]"
    assert told[1] == "Der Verbandsvorsteher erläutert."
    assert "Wittenberge (4\u00a0Stimmen) verlässt die Sitzung" in told[2]
    assert told[3:] == ["Es wird beraten.", ""]
    at_item_4.press("Ctrl+Z", "Ctrl+Z")
    assert not [text for text in blocks(at_item_4) if "Wittenberge" in text]


def test_a_paragraph_is_moved_past_another_one_and_past_a_fact(at_item_4: Secretary) -> None:
    write(at_item_4, "Eins.", "Zwei.")
    at_item_4.press("Up", "Alt+Up")
    assert texts(at_item_4) == ["Zwei.", "Eins."]
    assert edit().toPlainText() == "Zwei."
    at_item_4.press("Alt+Down")
    assert texts(at_item_4) == ["Eins.", "Zwei."]
    at_item_4.press("Alt+Down")
    assert texts(at_item_4) == ["Eins.", "Zwei."]
    at_item_4.clock.set(at_item_4.clock.now() + timedelta(minutes=1))
    at_item_4.check_out("wittenberge")
    at_item_4.go_to_minutes()
    at_item_4.press("Up", "Alt+Down")
    assert ["Wittenberge" in text for text in blocks(at_item_4)[-3:]] == [True, False, False]
    assert blocks(at_item_4)[-2:] == ["Zwei.", ""]
    at_item_4.press("Alt+Up")
    assert ["Wittenberge" in text for text in blocks(at_item_4)[-3:]] == [False, True, False]


def test_a_paragraph_is_put_between_and_one_is_removed(at_item_4: Secretary) -> None:
    write(at_item_4, "Eins.", "Drei.")
    at_item_4.press("Up", "Up", "Alt+Return")
    at_item_4.type("Zwei.")
    at_item_4.press("Return")
    assert texts(at_item_4) == ["Eins.", "Zwei.", "Drei."]
    at_item_4.press("Up", "Ctrl+Shift+Delete")
    assert texts(at_item_4) == ["Eins.", "Zwei."]
    assert at_item_4.focus_name() == MINUTES


def test_undo_takes_back_what_is_typed_within_the_paragraph_first(at_item_4: Secretary) -> None:
    write(at_item_4, "Eins.")
    at_item_4.press("Up")
    at_item_4.type(" Und mehr")
    at_item_4.press("Ctrl+Z")
    assert edit().toPlainText() == "Eins."
    at_item_4.press("Ctrl+Z")
    assert texts(at_item_4) == []


def test_a_module_is_called_by_a_slash_and_filled_by_tab(at_item_4: Secretary) -> None:
    at_item_4.type("/ber")
    assert offers(at_item_4)[0].startswith("Bericht")
    at_item_4.press("Return")
    assert edit().textCursor().selectedText() == "‹Wer›"
    at_item_4.type("Der Verbandsvorsteher")
    at_item_4.press("Tab")
    at_item_4.type("die Vergabe")
    at_item_4.press("Return")
    assert texts(at_item_4) == ["Der Verbandsvorsteher berichtet über die Vergabe."]


def test_a_slash_within_a_word_calls_nothing(at_item_4: Secretary) -> None:
    at_item_4.type("Cottbus/Chóśebuz und 1/2")
    assert offers(at_item_4) == []


def test_members_and_delegates_are_called_by_an_at_sign(at_item_4: Secretary) -> None:
    at_item_4.type("Auf Frage von @nuth")
    assert offers(at_item_4)[0].split(",")[0] == "Nuthetal"
    at_item_4.press("Down", "Up", "Return")
    at_item_4.type(" wird geantwortet.")
    at_item_4.press("Return")
    assert texts(at_item_4) == ["Auf Frage von Nuthetal wird geantwortet."]


def test_escape_puts_the_offers_away_until_the_next_sign(at_item_4: Secretary) -> None:
    at_item_4.type("@n")
    at_item_4.press("Esc")
    at_item_4.type("u")
    assert offers(at_item_4) == []
    at_item_4.type(" @n")
    assert offers(at_item_4)


def test_statements_and_verbatim_passages_are_kinds_of_paragraphs(at_item_4: Secretary) -> None:
    at_item_4.type("Nuthetal: Wir stimmen mit Bedenken zu. /pers")
    at_item_4.press("Return", "Return")
    (statement,) = item(at_item_4).paragraphs
    assert (statement.kind, statement.text) == (
        ParagraphKind.STATEMENT,
        "Wir stimmen mit Bedenken zu.",
    )
    assert statement.speaker == at_item_4.meeting.member("nuthetal").member
    at_item_4.press("Up")
    at_item_4.type(" /wörtl")
    at_item_4.press("Return")
    assert item(at_item_4).paragraphs[0].kind is ParagraphKind.VERBATIM


def test_the_form_of_the_minutes_is_chosen_for_the_item(at_item_4: Secretary) -> None:
    at_item_4.type("/ergebnis")
    at_item_4.press("Return")
    assert item(at_item_4).form is MinutesForm.RESULTS
    assert any("Ergebnisprotokoll" in text for text in at_item_4.texts())


def test_a_paragraph_is_kept_as_a_module_of_ones_own(at_item_4: Secretary) -> None:
    at_item_4.type("Die Prüfung steht aus. ")
    at_item_4.type("/diesen")
    at_item_4.press("Return", "Return")
    at_item_4.type("/prüf")
    at_item_4.press("Return", "Return")
    assert texts(at_item_4) == ["Die Prüfung steht aus.", "Die Prüfung steht aus."]


class TestSpeakers:
    """Shift+F6 takes names, F6 gives the floor to the next one and begins a paragraph."""

    def strip(self, secretary: Secretary) -> str:
        (strip,) = secretary.window.findChildren(SpeakersStrip)
        labels = [label.text() for label in strip.findChildren(QLabel) if label.isVisible()]
        return " ".join(labels)

    def listed(self, secretary: Secretary) -> list[str]:
        (strip,) = secretary.window.findChildren(SpeakersStrip)
        return [button.accessibleName() for button in strip._buttons if button.isVisible()]

    def ask(self, secretary: Secretary, *names: str) -> None:
        secretary.press("Shift+F6")
        for name in names:
            secretary.type(name)
            secretary.press("Return")

    def test_they_speak_in_their_order_with_points_of_order_first(self, at_item_4: Secretary) -> None:
        self.ask(at_item_4, "nuth", "pots")
        at_item_4.type("ange")
        at_item_4.press("Shift+Return")
        assert self.listed(at_item_4) == ["1. Angermünde zur GO", "2. Nuthetal", "3. Potsdam"]
        at_item_4.press("F6")
        assert edit().toPlainText() == "Angermünde: "
        at_item_4.type("beantragt Schluss der Aussprache.")
        at_item_4.press("F6")
        at_item_4.type("fragt nach.")
        at_item_4.press("Return")
        spoken = [(p.kind, at_item_4.meeting.roll[p.speaker].name) for p in item(at_item_4).paragraphs]
        assert spoken == [(ParagraphKind.MOTION, "Angermünde"), (ParagraphKind.SPEECH, "Nuthetal")]
        assert "Nuthetal" in self.strip(at_item_4)

    def test_the_speaking_time_runs_down(self, at_item_4: Secretary) -> None:
        self.ask(at_item_4, "3 min", "nuth")
        at_item_4.press("F6")
        assert "noch 03:00" in self.strip(at_item_4)
        at_item_4.clock.set(at_item_4.clock.now() + timedelta(minutes=4))
        at_item_4.press("Shift+F6")
        assert "seit 01:00 über der Redezeit" in self.strip(at_item_4)

    def test_who_waits_is_struck_off_by_delete(self, at_item_4: Secretary) -> None:
        self.ask(at_item_4, "nuth", "pots")
        (strip,) = at_item_4.window.findChildren(SpeakersStrip)
        strip._buttons[0].setFocus()
        at_item_4.press("Del")
        assert self.listed(at_item_4) == ["1. Potsdam"]

    def test_the_list_is_there_after_the_window_was_opened_again(self, at_item_4: Secretary) -> None:
        self.ask(at_item_4, "nuth")
        at_item_4.press("Esc")
        at_item_4.application.sitting.leave()
        at_item_4.application.sitting.left.emit()
        settle()
        at_item_4.press("Return")
        assert self.listed(at_item_4) == ["1. Nuthetal"]

    def test_a_ballot_ends_the_speech(self, at_item_4: Secretary) -> None:
        self.ask(at_item_4, "nuth")
        at_item_4.press("F6", "F8")
        assert at_item_4.application.sitting._cockpit.speakers.speech is None

    def test_a_recess_counts_down_to_when_it_was_said_to_end(self, at_item_4: Secretary) -> None:
        at_item_4.press("F11")
        at_item_4.type("Pause, 10 Minuten")
        at_item_4.press("Return")
        assert "Unterbrechung: noch 10:00" in self.strip(at_item_4)
