# SPDX-License-Identifier: EUPL-1.2
"""The program is built once, touches nothing before it is needed, and writes no secret down."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import pytest

from app import bootstrap
from app.bootstrap import Program, ReportedBugError, settings_address
from app.domain.failures import KnownError
from app.domain.identity import BookId
from app.services.synchronising import CENTRAL_PASSWORD
from app.sync.central import parse_address
from app.sync.enrolment import login_of
from app.system.memory_secrets import MemorySecrets
from app.system.paths import ProgramPaths
from app.system.settings import MailSettings
from app.ui.program import WindowProgram
from tests.samples.books import PlayedBook, closed, computer, small
from tests.samples.computers import SAMPLE_SCRIPTS

__all__ = ["closed", "computer", "small"]

SECRET = "grün & sicher/ß"
MAIL = MailSettings("smtp.verband.example", 587, "post", "post@verband.example")
HEAVY = ("PySide6", "reportlab", "pikepdf", "psycopg", "keyring", "smtplib")


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """A program in a folder of its own."""
    return bootstrap.build(ProgramPaths.under(tmp_path / "p"), secrets=MemorySecrets())


def test_building_touches_nothing(tmp_path: Path, home: Path) -> None:
    bootstrap.build(ProgramPaths.under(tmp_path / "p"))
    bootstrap.build()
    assert not (tmp_path / "p").exists()
    assert list(home.iterdir()) == []


def test_starting_loads_nothing_that_a_command_may_not_need() -> None:
    ask = f"import sys, app.cli; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_window_gets_what_it_asks_for(program: Program) -> None:
    needed: WindowProgram = program
    assert needed.book_folder.is_dir()
    assert (needed.sample_script(), needed.recent_books()) == (SAMPLE_SCRIPTS[0], ())


def test_the_samples_are_played_in_their_order(program: Program) -> None:
    assert program.samples == SAMPLE_SCRIPTS


def test_the_last_book_stands_first_among_the_recent_ones(program: Program, tmp_path: Path) -> None:
    for name in ("a", "b", "a"):
        program.remember_book(tmp_path / name)
    assert program.recent_books() == (tmp_path / "a", tmp_path / "b")


def test_a_change_of_settings_keeps_the_others(program: Program) -> None:
    one, other = uuid4(), uuid4()
    program.keep_mail(one, MAIL, "x")
    program.keep_mail(other, MAIL, "x")
    program.keep_central(one, parse_address("postgresql://a@db.example/central"))
    kept = program.settings_of(one)
    assert (kept.mail, kept.central) == (MAIL, "postgresql://a@db.example:5432/central")
    assert program.settings_of(other).mail == MAIL


def test_damaged_settings_are_named_once(program: Program) -> None:
    program.keep_mail(uuid4(), MAIL, "x")
    program.paths.settings_file.write_text("{")
    with pytest.raises(KnownError) as refused:
        program.settings_of(uuid4())
    assert refused.value.code == "settings_damaged"
    assert program.settings_of(uuid4()).mail is None


def test_the_kept_address_carries_its_authority_and_no_password(tmp_path: Path) -> None:
    authority = tmp_path / "Stelle & Co.pem"
    address = parse_address("postgresql://verband@db.example:5433/central", authority)
    kept = settings_address(address)
    assert parse_address(kept) == address
    assert "password" not in kept


def test_each_book_connects_with_its_own_login(closed: PlayedBook) -> None:
    program = closed.computer.program()
    with closed.computer.at_desk(closed.path) as opened:
        identity = opened.desk.book.identity
        address = parse_address(f"postgresql://{login_of(BookId(uuid4()))}@db.example/central")
        program.keep_central(identity.association, address)
        program.keep_central_password(identity.book, SECRET)
        central = program._central(identity)
        assert central is not None
        assert central.address.user == login_of(identity.book)  # type: ignore[attr-defined]
        assert program.knows_central_password(opened.desk)


def test_a_password_for_one_run_is_kept_nowhere(closed: PlayedBook) -> None:
    program = closed.computer.program()
    with closed.computer.at_desk(closed.path) as opened:
        given = program.with_central_password(opened.desk, SECRET)
        place = (CENTRAL_PASSWORD, str(opened.desk.book.identity.book))
        assert given.secrets.get(*place) == SECRET
        assert (program.secrets.get(*place), closed.computer.secrets.get(*place)) == (None, None)
        assert program.redaction.clean(SECRET) == "•••"
        mail = program.with_mail_password(opened.desk, SECRET)
        assert (mail.knows_mail_password(opened.desk), program.knows_mail_password(opened.desk)) == (
            True,
            False,
        )


def test_a_postman_needs_a_server_and_a_password(closed: PlayedBook) -> None:
    program = closed.computer.program()
    with closed.computer.at_desk(closed.path) as opened:
        association = opened.desk.book.identity.association
        for keep, code in (((None), "mail_not_set"), (MAIL, "mail_password_missing")):
            if keep:
                program.keep_mail(association, keep, None)
            with pytest.raises(KnownError) as refused:
                program.postman(opened.desk)
            assert refused.value.code == code


@pytest.mark.logs("told")
def test_the_log_holds_no_secret(program: Program) -> None:
    with program.running():
        program.secrets.put("service", "name", SECRET)
        logging.getLogger("app.test").warning("told %s", SECRET)
    text = (program.paths.logs / "sitzungspult.log").read_text("utf-8")
    assert "told •••" in text
    assert SECRET not in text


@pytest.mark.logs("a bug")
def test_a_bug_is_reported_without_secrets(program: Program) -> None:
    def fail() -> None:
        program.redaction.hide(SECRET)
        raise ZeroDivisionError(SECRET)

    with pytest.raises(ReportedBugError) as reported, program.running():
        fail()
    path = reported.value.path
    assert path is not None
    text = path.read_text("utf-8")
    assert "ZeroDivisionError: •••" in text
    assert bootstrap.program_version() in text.splitlines()[0]
    assert SECRET not in text


def test_a_known_error_passes_through(program: Program) -> None:
    with pytest.raises(KnownError), program.running():
        raise KnownError("no_keyring")
    assert list(program.paths.logs.glob("crash-*")) == []


def test_without_a_keyring_secrets_last_for_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.system.keyring_store.trusted_keyrings", lambda: ())
    program = bootstrap.build(ProgramPaths.under(tmp_path))
    program.secrets.put("service", "name", SECRET)
    assert (program.has_keyring, program.secrets.get("service", "name")) == (False, SECRET)
    assert bootstrap.build(ProgramPaths.under(tmp_path)).secrets.get("service", "name") is None
