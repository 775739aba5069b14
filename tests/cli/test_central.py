# SPDX-License-Identifier: EUPL-1.2
"""Two books and one real PostgreSQL by the commands alone, with the passwords in a real keyring."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from keyring.backend import KeyringBackend

from app.system.keyring_store import KeyringSecrets
from tests.samples.books import PlayedBook
from tests.samples.computers import SMALL_ASSOCIATION, SMALL_MEETING, Computer, Ended, script
from tests.servers.postgresql import CentralDatabase

_overheard: list[str] | None = None


def _overhear(event: str, details: tuple[object, ...]) -> None:
    if _overheard is not None and event in {"subprocess.Popen", "os.exec", "os.posix_spawn", "os.system"}:
        _overheard.append(repr(details))


sys.addaudithook(_overhear)


@pytest.fixture
def started_programs() -> Iterator[list[str]]:
    """The argument lists of all programs that are started during the test."""
    global _overheard
    _overheard = []
    yield _overheard
    _overheard = None


@dataclass(frozen=True)
class Office:
    """A computer with a book, and the central database that it may reach."""

    computer: Computer
    book: Path
    central: CentralDatabase

    def run(self, *arguments: str | Path, stdin: str = "") -> Ended:
        """Run a command that must succeed."""
        done = self.computer.run(*arguments, stdin=stdin)
        assert (done.code, done.err) == (0, ""), done
        return done

    def as_admin(self, action: str, *options: str | Path) -> Ended:
        """Run a command of the administrator, with the password on standard input."""
        return self.computer.run(
            *("central", action, self.central.admin_url, "--ca-file", self.central.ca_file, *options),
            "--password-stdin",
            stdin=f"{self.central.admin_password}\n",
        )

    def enrol(self) -> Ended:
        """Enrol the book."""
        return self.as_admin("enrol", "--book", self.book)

    def join(self, *options: str) -> Ended:
        """Make the book as a further one of the association."""
        return self.as_admin("join", "--book", self.book, *options)

    def sync(self) -> str:
        """Synchronise; returns the line that counts what went either way."""
        return next(line for line in self.run("sync", "--book", self.book).out.splitlines() if "Abge" in line)

    def show(self) -> dict[str, Any]:
        """The state of the book."""
        return self.computer.show(self.book)


@pytest.fixture
def open_office(
    tmp_path: Path, secret_service: KeyringBackend, central_database: CentralDatabase
) -> Callable[[str], Office]:
    """Gives offices, each with a computer of its own."""

    def give(name: str) -> Office:
        computer = Computer(tmp_path / name, KeyringSecrets(secret_service))
        return Office(computer, tmp_path / name / f"{name}.sitzungsbuch", central_database)

    return give


@pytest.fixture
def first(open_office: Callable[[str], Office]) -> Office:
    """An office with a closed meeting in its book; nobody has synchronised yet."""
    office = open_office("erste")
    office.computer.root.mkdir()
    office.computer.play(office.book, SMALL_ASSOCIATION, SMALL_MEETING)
    return office


@pytest.fixture
def enrolled(first: Office) -> Office:
    """The same after the central database was set up and the book enrolled."""
    assert first.as_admin("init").code == 0
    assert first.enrol().code == 0
    return first


@pytest.fixture
def second(enrolled: Office, open_office: Callable[[str], Office]) -> Office:
    """An office that joined after the first one had synchronised."""
    enrolled.sync()
    office = open_office("zweite")
    office.computer.root.mkdir()
    joined = office.join()
    assert (joined.code, joined.err) == (0, "")
    return office


def test_a_second_book_of_the_association_shows_the_same(enrolled: Office, second: Office) -> None:
    assert second.show() == enrolled.show()
    for office in (enrolled, second):
        assert office.computer.run("verify", office.book).code == 0


def test_what_either_book_writes_reaches_the_other(enrolled: Office, second: Office) -> None:
    register = {"at": "2024-03-01T09:00:00+01:00", "do": "register_member", "kind": "town"}
    for office, key in ((enrolled, "neustadt"), (second, "altstadt")):
        line = {**register, "key": key, "name": key.title()}
        office.computer.play(office.book, script(office.book.with_name("neu.jsonl"), line))
    for office in (enrolled, second, enrolled):
        office.sync()
    keys = [member["key"] for member in enrolled.show()["association"]["members"]]
    assert keys == ["kyritz", "lebus", "nuthetal", "neustadt", "altstadt"]
    assert second.show() == enrolled.show()
    assert second.computer.run("verify", second.book).code == 0


def test_documents_reach_the_other_book_byte_for_byte(
    enrolled: Office, second: Office, tmp_path: Path
) -> None:
    enrolled.run("documents", "--book", enrolled.book, "--meeting", "vv-1", "--out", tmp_path / "one")
    for office in (enrolled, second):
        office.sync()
    second.run("documents", "--book", second.book, "--meeting", "vv-1", "--out", tmp_path / "two")
    one, two = ({path.name: path.read_bytes() for path in folder.iterdir()}
                for folder in (tmp_path / "one", tmp_path / "two"))  # fmt: skip
    assert one == two
    assert len(one) >= 3


def test_synchronising_again_changes_nothing(enrolled: Office, second: Office) -> None:
    before = enrolled.show()
    for office in (enrolled, second, enrolled):
        office.sync()
    nothing = "Abgeglichen: 0 Einträge gesendet, 0 empfangen; 0 Dateiteile gesendet, 0 empfangen."
    assert enrolled.sync() == second.sync() == nothing
    assert enrolled.show() == second.show() == before


def test_setting_up_and_enrolling_can_be_repeated(enrolled: Office) -> None:
    assert enrolled.as_admin("init").code == 0
    again = enrolled.enrol()
    assert (again.code, again.out) == (0, "Das Buch ist angemeldet (Kennbuchstabe A).\n")
    assert "Einträge gesendet" in enrolled.sync()


def test_enrolling_records_that_there_is_a_central_database(enrolled: Office) -> None:
    assert enrolled.show()["association"]["central"] == "postgresql"


def test_a_password_on_standard_input_serves_for_one_run(enrolled: Office) -> None:
    secrets = enrolled.computer.secrets
    with enrolled.computer.at_desk(enrolled.book) as opened:
        place = ("central", str(opened.desk.book.identity.book))
    password = secrets.get(*place)
    assert password
    secrets.forget(*place)
    sync = ("sync", "--book", enrolled.book)
    assert enrolled.computer.run(*sync).err.startswith("central_password_missing: ")
    enrolled.run(*sync, "--password-stdin", stdin=f"{password}\n")
    assert secrets.get(*place) is None
    assert enrolled.computer.run(*sync).err.startswith("central_password_missing: ")


def test_no_password_is_in_any_file_any_argument_or_any_output(
    first: Office, tmp_path: Path, home: Path, started_programs: list[str]
) -> None:
    outputs = [first.as_admin("init"), first.enrol(), first.run("sync", "--book", first.book)]
    with first.computer.at_desk(first.book) as opened:
        own = first.computer.secrets.get("central", str(opened.desk.book.identity.book))
    assert own
    files = [path for place in (tmp_path, home) for path in place.rglob("*") if path.is_file()]
    assert any(path.name == "settings.json" for path in files)
    assert any(path.name == "sitzungspult.log" for path in files)
    for password in (own, first.central.admin_password):
        assert [path for path in files if password.encode() in path.read_bytes()] == []
        assert not any(password in done.out + done.err for done in outputs)
        assert not any(password in arguments for arguments in started_programs)


def test_the_kept_address_names_the_authority_to_trust(enrolled: Office) -> None:
    text = (enrolled.computer.root / "config" / "settings.json").read_text("utf-8")
    assert "?sslrootcert=" in text
    assert enrolled.central.ca_file.name in text


class TestRefused:
    def test_a_book_that_was_not_enrolled(self, first: Office) -> None:
        done = first.computer.run("sync", "--book", first.book)
        assert (done.code, done.out) == (1, "")
        assert done.err.startswith("central_not_set: ")

    def test_a_wrong_password_of_the_administrator(self, first: Office) -> None:
        arguments = ("central", "init", first.central.admin_url, "--ca-file", first.central.ca_file)
        done = first.computer.run(*arguments, "--password-stdin", stdin="wrong\n")
        assert (done.code, done.err.split(":")[0]) == (1, "central_login_refused")

    def test_a_password_in_the_address(self, first: Office) -> None:
        url = first.central.admin_url.replace("@", ":verraten@")
        done = first.computer.run("central", "init", url, "--password-stdin", stdin="x\n")
        assert (done.code, done.err.split(":")[0]) == (1, "password_in_url")
        assert "verraten" not in done.err

    def test_an_enrolment_whose_password_nobody_could_keep(
        self, first: Office, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("app.bootstrap.Program.has_keyring", False)
        done = first.enrol()
        assert (done.code, done.err.split(":")[0]) == (1, "no_keyring")

    def test_a_database_that_was_not_set_up(self, first: Office) -> None:
        done = first.enrol()
        assert (done.code, done.err.split(":")[0]) == (1, "central_not_set_up")

    def test_a_book_whose_association_is_not_founded(self, first: Office) -> None:
        first.as_admin("init")
        empty = Office(first.computer, first.book.with_name("leer.sitzungsbuch"), first.central)
        with first.computer.at_desk(empty.book):
            pass
        assert empty.enrol().err.startswith("association_not_founded: ")

    def test_joining_where_no_association_is(
        self, first: Office, open_office: Callable[[str], Office]
    ) -> None:
        first.as_admin("init")
        office = open_office("dritte")
        assert office.join().err.startswith("association_absent: ")
        assert not office.book.exists()

    def test_joining_before_anything_was_synchronised(
        self, enrolled: Office, open_office: Callable[[str], Office]
    ) -> None:
        office = open_office("dritte")
        office.computer.root.mkdir()
        assert office.join().code == 0
        assert office.show()["meetings"] == []
        enrolled.sync()
        office.sync()
        assert office.show() == enrolled.show()

    def test_joining_where_several_associations_are(
        self, enrolled: Office, open_office: Callable[[str], Office], tmp_path: Path
    ) -> None:
        other = Office(enrolled.computer, tmp_path / "anderer.sitzungsbuch", enrolled.central)
        founding = {"at": "2024-01-01T00:00:00Z", "do": "found_association", "key": "a", "short": "A"}
        line = script(tmp_path / "anderer.jsonl", {**founding, "name": "Anderer Verband"})
        enrolled.computer.play(other.book, line)
        assert other.enrol().code == 0
        office = open_office("dritte")
        office.computer.root.mkdir()
        assert "Anderer Verband, Kleiner Verband" in office.join().err
        assert office.join("--association", "Größter Verband").err.startswith("association_unclear: ")
        assert not office.book.exists()
        enrolled.sync()
        assert office.join("--association", "Kleiner Verband").code == 0
        assert office.show() == enrolled.show()

    def test_joining_with_a_book_that_exists(self, enrolled: Office) -> None:
        done = enrolled.join()
        assert (done.code, done.err.split(":")[0]) == (1, "book_exists")


def test_an_association_may_say_that_it_has_none(small: PlayedBook, tmp_path: Path) -> None:
    line = {"at": "2024-01-12T09:00:00+01:00", "do": "change_association", "field": "central"}
    small.computer.play(small.path, script(tmp_path / "a.jsonl", {**line, "value": "postgresql"}))
    done = small.computer.run("central", "none", "--book", small.path)
    assert (done.code, done.err) == (0, "")
    assert small.computer.show(small.path)["association"]["central"] == "none"
