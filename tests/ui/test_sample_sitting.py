# SPDX-License-Identifier: EUPL-1.2
"""The whole sample sitting at the real windows, by keys and clicks alone, with no network.

How many keys that takes is counted in ``test_sitting_keys``: a unanimous vote is opened, recorded and
announced with 3; five exceptions among 37 members take 26; a late arrival with a deputy takes 4.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Program, build
from app.cli import run
from app.domain.meeting import Meeting
from app.domain.rules import first_condition
from app.services.showing import shown
from app.services.verifying import verify_book
from app.services.viewing import read_book
from app.system.memory_secrets import MemorySecrets
from app.system.paths import ProgramPaths
from app.ui.projector.frames import BlankFrame, ResultFrame, VoteOpenFrame
from tests.servers.postgresql import CentralDatabase
from tests.servers.smtp import SmtpServer
from tests.ui.secretary import ASSEMBLY, SAMPLES, SOON_MS, Secretary, read_lines, settle


@pytest.fixture
def on_the_terminal(program: Program, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Runs a command of the command line, with a password on its standard input."""

    def command(*words: object, password: str = "", of: Program = program) -> None:
        typed = io.TextIOWrapper(io.BytesIO(f"{password}\n".encode()), "utf-8")
        monkeypatch.setattr(sys, "stdin", typed)
        assert run([str(word) for word in words], of) == 0

    return command


def test_the_sample_sitting_is_held_synchronised_and_delivered(
    no_network: None,
    open_window: Callable[[], Secretary],
    on_the_terminal: Callable[..., None],
    program: Program,
    central_database: CentralDatabase,
    smtp_server: SmtpServer,
    tmp_path: Path,
) -> None:
    secretary = open_window()
    secretary.click("Beispielverband öffnen")
    secretary.window.close()
    (book,) = program.book_folder.glob("*.sitzungsbuch")
    set_up_the_office(on_the_terminal, book, central_database, smtp_server)

    secretary = open_window()
    assert secretary.focus().text() == "Sitzung vorbereiten"
    secretary.press("Return")
    secretary.turn_projector_on()
    hold(secretary)
    assert state_of(book) == state_of(played(on_the_terminal, tmp_path))

    carry_out(secretary, "Erzeugen", "Dokumente erzeugt")
    carry_out(secretary, "Abgleichen", "Abgeglichen:")
    carry_out(secretary, "Zustellen", "zugestellt, 0 fehlgeschlagen")
    assert not secretary.refusals()

    everybody_has_the_public_documents(secretary.meeting, smtp_server)
    carry_out(secretary, "Abgleichen", "Abgeglichen:")
    assert secretary.says("alles abgeglichen")
    secretary.window.close()
    assert not verify_book(book).faults


def set_up_the_office(
    on_the_terminal: Callable[..., None], book: Path, central: CentralDatabase, mail: SmtpServer
) -> None:
    """What the administrator does once: the central database, the book's enrolment, the mail server."""
    url = (central.admin_url, "--ca-file", central.ca_file, "--password-stdin")
    on_the_terminal("central", "init", *url, password=central.admin_password)
    on_the_terminal("central", "enrol", "--book", book, *url, password=central.admin_password)
    server = ("--host", mail.host, "--port", mail.port, "--user", mail.user, "--ca-file", mail.ca_file)
    sender = ("--sender-address", "verbandsversammlung@dikom.example", "--password-stdin")
    on_the_terminal("mail", "--book", book, *server, *sender, password=mail.password)


def hold(secretary: Secretary) -> None:
    """Hold the sitting of the script, and look at what the hall sees after each act."""
    numbers = []
    for line in read_lines(ASSEMBLY):
        secretary.perform(line)
        meeting = secretary.meeting
        item = meeting.item_in_hand
        if item is not None and not item.is_public:
            assert secretary.frame == BlankFrame()
        elif meeting.ballot_in_hand is not None:
            assert isinstance(secretary.frame, VoteOpenFrame)
            assert secretary.frame.columns == ()
        elif line["do"] == "announce_result":
            numbers.append(the_hall_sees_the_record(secretary.frame, meeting))
    assert numbers == ["", "Beschluss VV 01/2021", "Beschluss VV 02/2021", "Beschluss VV 03/2021"]


def the_hall_sees_the_record(frame: object, meeting: Meeting) -> str:
    """Every figure on the projector is the record's; returns the number that it shows."""
    assert isinstance(frame, ResultFrame)
    assert meeting.in_hand is not None
    ballot = meeting.result_at(meeting.in_hand)
    assert ballot is not None
    record = ballot.record
    assert record is not None
    condition = first_condition(record.majority)
    counts = record.counts
    tallies = (counts.yes, counts.no, counts.abstain)
    assert [column.name for column in frame.columns] == ["Ja", "Nein", "Enthaltung"]
    assert [column.votes for column in frame.columns] == [tally.votes for tally in tallies]
    heads = [int(column.members.split()[0]) for column in frame.columns]
    assert heads == [tally.members for tally in tallies]
    assert frame.requirement.startswith(f"Erforderlich: {condition.required} von {condition.base_value} ")
    assert frame.bar is not None
    assert frame.bar.mark_label == str(condition.required)
    assert frame.bar.length == condition.base_value
    assert (record.number.text if record.number else "") in frame.number
    return frame.number


def state_of(book: Path) -> dict[str, Any]:
    """What a book shows to the outside."""
    return shown(*read_book(book))


def played(on_the_terminal: Callable[..., None], folder: Path) -> Path:
    """The same scripts played into a book of another program, whose association has a central database."""
    central = folder / "central.jsonl"
    command = {
        "at": "2021-01-20T09:00:00+01:00",
        "do": "change_association",
        "field": "central",
        "value": "postgresql",
    }
    central.write_text(json.dumps(command), "utf-8")
    other = build(ProgramPaths.under(folder / "other"), secrets=MemorySecrets())
    book = folder / "played.sitzungsbuch"
    on_the_terminal("play", SAMPLES / "1-verband.jsonl", central, ASSEMBLY, "--book", book, of=other)
    return book


def carry_out(secretary: Secretary, button: str, outcome: str) -> None:
    """Click a task's button, and wait for the notice that says how it ended."""
    secretary.click(button)
    secretary.qtbot.waitUntil(lambda: secretary.says(outcome) or bool(secretary.refusals()), timeout=SOON_MS)
    settle()
    assert secretary.says(outcome), secretary.refusals()


def everybody_has_the_public_documents(meeting: Meeting, mail: SmtpServer) -> None:
    """One message for each member of the roll, with every public document and no other."""
    names = {document.name for document in meeting.current_documents() if document.part.value == "public"}
    others = {document.name for document in meeting.current_documents()} - names
    assert names
    assert others
    assert len(mail.messages) == len(meeting.roll) == 37
    assert len({delivered.recipient for delivered in mail.messages}) == 37
    for delivered in mail.messages:
        attached = [part.get_filename() for part in delivered.message.iter_attachments()]
        assert set(attached) == names
