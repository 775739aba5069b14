# SPDX-License-Identifier: EUPL-1.2
"""Every member gets the public documents of a meeting by a real mail server: once, and nothing else."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from keyring.backend import KeyringBackend

from app.system.keyring_store import KeyringSecrets
from tests.samples.books import PlayedBook
from tests.samples.computers import SMALL_ASSOCIATION, SMALL_MEETING, Computer, Ended, script
from tests.servers.postgresql import CentralDatabase
from tests.servers.smtp import SmtpServer

SAMPLE_MEETING = "vv-2021-03-11"
AT = {"at": "2024-02-02T09:00:00+01:00"}


@dataclass(frozen=True)
class Office:
    """A computer with a book, and the mail server of its association."""

    computer: Computer
    book: Path
    server: SmtpServer
    meeting: str = "vv-1"

    def run(self, command: str, *options: str | Path, stdin: str = "") -> Ended:
        return self.computer.run(command, "--book", self.book, *options, stdin=stdin)

    def set_mail(self) -> Ended:
        server = self.server
        return self.run(
            "mail",
            *("--host", server.host, "--port", str(server.port), "--user", server.user),
            *("--sender-address", "post@verband.example", "--sender-name", "Kleiner Verband"),
            *("--ca-file", server.ca_file, "--password-stdin"),
            stdin=f"{server.password}\n",
        )

    def document(self, out: Path) -> dict[str, bytes]:
        """Make the documents; returns them by their names."""
        done = self.run("documents", "--meeting", self.meeting, "--out", out)
        assert (done.code, done.err) == (0, "")
        return {path.name: path.read_bytes() for path in out.iterdir()}

    def deliver(self, *options: str, stdin: str = "") -> Ended:
        return self.run("deliver", "--meeting", self.meeting, *options, stdin=stdin)

    def shown_meeting(self) -> dict[str, Any]:
        meetings = self.computer.show(self.book)["meetings"]
        found: dict[str, Any] = next(known for known in meetings if known["key"] == self.meeting)
        return found


@pytest.fixture
def office(tmp_path: Path, secret_service: KeyringBackend, smtp_server: SmtpServer) -> Office:
    """An office whose meeting is closed, with its mail server set and nothing delivered yet."""
    computer = Computer(tmp_path / "computer", KeyringSecrets(secret_service))
    opened = Office(computer, tmp_path / "klein.sitzungsbuch", smtp_server)
    computer.play(opened.book, SMALL_ASSOCIATION, SMALL_MEETING)
    assert opened.set_mail().out == "Der Postausgang ist gemerkt, das Passwort liegt im Schlüsselbund.\n"
    return opened


def enclosed(message: EmailMessage) -> dict[str, bytes]:
    """The files of a message by their names."""
    return {part.get_filename() or "": part.get_content() for part in message.iter_attachments()}


def addresses(office: Office) -> list[str]:
    return [f"post@{member['member']}.example" for member in office.shown_meeting()["roll"]]


def test_every_member_of_the_sample_gets_exactly_the_public_documents(
    sample: PlayedBook, secret_service: KeyringBackend, smtp_server: SmtpServer, tmp_path: Path
) -> None:
    book = tmp_path / "verband.sitzungsbuch"
    shutil.copy(sample.path, book)
    computer = Computer(tmp_path / "computer", KeyringSecrets(secret_service))
    office = Office(computer, book, smtp_server, SAMPLE_MEETING)
    assert office.run("none").code == 2  # the action belongs to another command
    assert computer.run("central", "none", "--book", book).code == 0
    office.set_mail()
    made = office.document(tmp_path / "out")
    meeting = office.shown_meeting()
    public = {d["name"]: made[d["name"]] for d in meeting["documents"] if d["part"] == "public"}
    assert 0 < len(public) < len(made)
    done = office.deliver()
    assert (done.code, done.err, done.out) == (0, "", "Zugestellt: 37 von 37.\n")
    mailboxes = {member["key"]: member["mailbox"] for member in computer.show(book)["association"]["members"]}
    roll = [entry["member"] for entry in meeting["roll"]]
    assert sorted(d.recipient for d in smtp_server.messages) == sorted(mailboxes[key] for key in roll)
    for delivered in smtp_server.messages:
        assert enclosed(delivered.message) == public
    assert len({delivered.message["Message-ID"] for delivered in smtp_server.messages}) == 37
    assert computer.run("verify", book).code == 0


def test_the_letter_names_association_meeting_and_documents(office: Office, tmp_path: Path) -> None:
    made = office.document(tmp_path / "out")
    office.deliver()
    (message,) = office.server.of("post@kyritz.example")
    assert (
        message["Subject"]
        == "Kleiner Verband: Dokumente zur Sitzung „1. Verbandsversammlung“ vom 1. Februar 2024"
    )
    assert message["From"].addresses[0].addr_spec == "post@verband.example"
    assert message["To"].addresses[0].display_name == "Kyritz"
    assert message["Message-ID"].endswith("@verband.example>")
    text = message.get_body().get_content()
    assert all(name in text for name in enclosed(message))
    assert not any("nichtoeffentlich" in name for name in enclosed(message))
    assert any("nichtoeffentlich" in name for name in made)


def test_what_was_sent_is_never_sent_again(office: Office, tmp_path: Path) -> None:
    office.document(tmp_path / "out")
    assert office.deliver().out == "Zugestellt: 3 von 3.\n"
    again = office.deliver()
    assert (again.code, again.out) == (0, "Zugestellt: 0 von 0.\n")
    assert [len(office.server.of(address)) for address in addresses(office)] == [1, 1, 1]


def test_one_that_failed_is_repeated_alone_under_the_same_identity(office: Office, tmp_path: Path) -> None:
    office.document(tmp_path / "out")
    office.server.reject.add("post@lebus.example")
    failed = office.deliver()
    assert (failed.code, failed.out) == (1, "Zugestellt: 2 von 3.\n")
    assert failed.err.startswith("post@lebus.example: endgültig abgelehnt (5.1.1 No such mailbox). ")
    states = {each["member"]: each["sent"] for each in office.shown_meeting()["deliveries"]}
    assert states == {"kyritz": True, "lebus": False, "nuthetal": True}
    with office.computer.at_desk(office.book, "vv-1") as opened:
        meeting = opened.desk.meeting
        assert meeting is not None
        (waiting,) = [each for each in meeting.deliveries.values() if not each.sent]
    office.server.reject.clear()
    assert office.deliver().out == "Zugestellt: 1 von 1.\n"
    assert [len(office.server.of(address)) for address in addresses(office)] == [1, 1, 1]
    (late,) = office.server.of("post@lebus.example")
    assert late["Message-ID"] == waiting.prepared.message_id


def test_a_member_without_a_mailbox_is_named(office: Office, tmp_path: Path) -> None:
    line = {**AT, "do": "set_mailbox", "member": "nuthetal", "mailbox": ""}
    office.computer.play(office.book, script(tmp_path / "a.jsonl", line))
    office.document(tmp_path / "out")
    done = office.deliver()
    assert done.code == 0
    assert done.out.splitlines() == [
        "Nuthetal: kein Postfach; die Dokumente gehen auf anderem Weg.",
        "Zugestellt: 2 von 2.",
    ]


def test_only_the_documents_that_count_now_are_sent(office: Office, tmp_path: Path) -> None:
    office.document(tmp_path / "one")
    line = {**AT, "meeting": "vv-1", "do": "write_paragraph", "item": "2", "text": "Nachtrag."}
    office.computer.play(office.book, script(tmp_path / "a.jsonl", line))
    made = office.document(tmp_path / "two")
    office.deliver()
    (message,) = office.server.of("post@kyritz.example")
    sent = enclosed(message)
    assert sent == {name: made[name] for name in sent}


def test_before_the_head_is_confirmed_nothing_is_sent(
    office: Office, central_database: CentralDatabase, tmp_path: Path
) -> None:
    line = {**AT, "do": "change_association", "field": "central", "value": "postgresql"}
    office.computer.play(office.book, script(tmp_path / "a.jsonl", line))
    office.document(tmp_path / "out")
    refused = office.deliver()
    assert (refused.code, refused.out) == (1, "")
    assert refused.err.startswith("head_not_confirmed: ")
    assert office.server.messages == []
    assert office.shown_meeting()["deliveries"] == []
    admin = (central_database.admin_url, "--ca-file", central_database.ca_file, "--password-stdin")
    password = f"{central_database.admin_password}\n"
    for action in ("init", "enrol"):
        book = ("--book", office.book) if action == "enrol" else ()
        assert office.computer.run("central", action, *admin, *book, stdin=password).code == 0
    assert office.run("sync").code == 0
    assert office.deliver().out == "Zugestellt: 3 von 3.\n"


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda settings: settings.update(associations={}), "mail_not_set"),
        (lambda settings: _mail(settings).update(port=1), "smtp_unreachable"),
        (lambda settings: _mail(settings).update(user="niemand"), "smtp_login_refused"),
        (lambda settings: _mail(settings).update(ca_file=""), "smtp_certificate"),
        (lambda settings: settings.update(associations="x"), "settings_damaged"),
    ],
)
def test_wrong_settings_are_named_and_nothing_is_lost(
    office: Office, tmp_path: Path, spoil: Callable[[dict[str, Any]], None], code: str
) -> None:
    office.document(tmp_path / "out")
    path = office.computer.root / "config" / "settings.json"
    settings = json.loads(path.read_bytes())
    spoil(settings)
    path.write_text(json.dumps(settings), encoding="utf-8")
    refused = office.deliver()
    assert (refused.code, refused.out, refused.err.split(":")[0]) == (1, "", code)
    assert office.set_mail().code == 0
    assert office.deliver().out == "Zugestellt: 3 von 3.\n"
    assert [len(office.server.of(address)) for address in addresses(office)] == [1, 1, 1]


def test_without_documents_nothing_is_sent(office: Office) -> None:
    assert office.deliver().err.startswith("documents_missing: ")
    assert office.server.messages == []


def test_a_meeting_that_is_not_closed_is_not_delivered(office: Office, tmp_path: Path) -> None:
    line = {**AT, "do": "convene_meeting", "key": "vv-2", "body": "vv", "title": "2. Verbandsversammlung"}
    later = script(tmp_path / "a.jsonl", {**line, "planned_at": "2024-06-01T10:00:00+02:00"})
    office.computer.play(office.book, later)
    done = office.computer.run("deliver", "--book", office.book, "--meeting", "vv-2")
    assert (done.code, done.err.split(":")[0]) == (1, "meeting_not_closed")


def test_without_a_keyring_the_password_comes_with_each_delivery(
    closed: PlayedBook, smtp_server: SmtpServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.bootstrap.Program.has_keyring", False)
    office = Office(closed.computer, closed.path, smtp_server)
    assert office.set_mail().out.startswith("Der Postausgang ist gemerkt. Ohne Schlüsselbund")
    office.document(tmp_path / "out")
    assert office.deliver().err.startswith("mail_password_missing: ")
    done = office.deliver("--password-stdin", stdin=f"{smtp_server.password}\n")
    assert done.out == "Zugestellt: 3 von 3.\n"
    assert office.deliver().err.startswith("mail_password_missing: ")


def test_the_password_of_the_mailbox_is_in_no_file(office: Office, tmp_path: Path, home: Path) -> None:
    office.document(tmp_path / "out")
    office.deliver()
    files = [path for place in (tmp_path, home) for path in place.rglob("*") if path.is_file()]
    secret = office.server.password.encode()
    assert [path for path in files if secret in path.read_bytes()] == []


def test_the_files_of_the_letters_are_those_of_the_book(office: Office, tmp_path: Path) -> None:
    office.document(tmp_path / "out")
    office.deliver()
    (message,) = office.server.of("post@kyritz.example")
    with office.computer.at_desk(office.book, "vv-1") as opened:
        meeting = opened.desk.meeting
        assert meeting is not None
        digests = {document.sha256 for document in meeting.documents.values()}
    assert {sha256(data).hexdigest() for data in enclosed(message).values()} <= digests


def _mail(settings: dict[str, Any]) -> dict[str, Any]:
    (association,) = settings["associations"].values()
    mail: dict[str, Any] = association["mail"]
    return mail
