# SPDX-License-Identifier: EUPL-1.2
"""Appending continues the chain; what other books wrote is taken over only if it is whole and true."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.entries import ENTRY_TYPES, Personal, UnknownFact
from app.domain.entries.logs import LogBegun, ParentHead, PersonalDataErased
from app.domain.entries.sitting import RecessBegun
from app.domain.failures import KnownError
from app.domain.identity import AssociationId
from app.domain.journal import Head, StoredEntry, StoredLog, StoredPrivateValue
from app.storage.book import Book
from tests.storage.desk import STAMP, Desk, Key, mailbox, named, new_id

MakeDesk = Callable[[str], Desk]


@pytest.fixture
def other(make_desk: MakeDesk) -> Desk:
    return make_desk("zweites")


def everything(desk: Desk) -> list[tuple[StoredLog, tuple[StoredEntry, ...], tuple[StoredPrivateValue, ...]]]:
    """What a book would push: each log with its entries and their private values."""
    with desk.book.reading() as reading:
        return [
            (
                log,
                reading.stored_entries(log.log),
                reading.private_values(entry.id for entry in reading.entries(log.log)),
            )
            for log in reading.logs()
        ]


def pull(desk: Desk, source: Desk) -> int:
    """Take over everything of another book; the number of new entries."""
    count = 0
    with desk.book.unit() as unit:
        for log, entries, private in everything(source):
            if log.log != unit.identity.own_log:
                count += len(unit.accept(log, entries, private))
        unit.commit()
    return count


def refusal(desk: Desk, log: StoredLog, entries: tuple[StoredEntry, ...], private: object = ()) -> KnownError:
    """The refusal of a batch that must leave the book as it was."""
    before = everything(desk)
    with pytest.raises(KnownError) as refused, desk.book.unit() as unit:
        unit.accept(log, entries, private)  # type: ignore[arg-type]
    assert everything(desk) == before
    return refused.value


class TestAppending:
    def test_numbers_and_lamport_numbers_go_on_without_a_gap(self, desk: Desk) -> None:
        first = desk.record(named(), named())
        second = desk.record(named())
        assert [entry.number for entry in first + second] == [2, 3, 4]
        assert [entry.lamport for entry in first + second] == [2, 3, 4]

    def test_what_is_returned_is_what_is_read(self, desk: Desk) -> None:
        recorded = desk.record(named(), mailbox())
        with desk.book.reading() as reading:
            assert reading.stream(desk.association).entries[1:] == recorded

    def test_a_book_that_is_opened_again_goes_on(self, desk: Desk) -> None:
        desk.record(named())
        desk.book.close()
        with Book.open(desk.book.path, new_id=new_id) as book:
            (entry,) = Desk(book, desk.key).record(named())
        assert (entry.number, entry.lamport) == (3, 3)

    def test_the_lamport_number_rises_above_everything_seen(self, desk: Desk, other: Desk) -> None:
        other.record(*[named() for _ in range(10)])
        pull(desk, other)
        (entry,) = desk.record(named())
        assert (entry.number, entry.lamport) == (2, 12)

    def test_what_another_connection_wrote_is_continued(self, desk: Desk) -> None:
        desk.record(named())
        with Book.open(desk.book.path, new_id=new_id) as second:
            Desk(second, desk.key).record(named())
            (entry,) = desk.record(named())
        assert entry.number == 4

    def test_a_log_is_written_with_its_own_key_only(self, desk: Desk) -> None:
        with pytest.raises(ValueError, match="own key"):
            Desk(desk.book, Key()).record(named())

    def test_erasing_deletes_the_text_and_keeps_the_chain(self, desk: Desk) -> None:
        (entry,) = desk.record(named("Ada Beispiel"))
        desk.record(PersonalDataErased(entry.id, "name", "Wunsch"))
        with desk.book.reading() as reading:
            assert reading.private_values([entry.id]) == ()
            assert reading.stream(desk.association).entries[1].fact.name == Personal(None)  # type: ignore[attr-defined]

    def test_the_text_of_a_person_stands_in_no_body(self, desk: Desk) -> None:
        desk.record(named("Ada Beispiel"))
        assert all(b"Ada" not in entry.body for _, entries, _ in everything(desk) for entry in entries)


class TestBeginningALog:
    def test_a_new_log_names_its_parent(self, desk: Desk) -> None:
        with desk.book.reading() as reading:
            parent = reading.heads()[0]
        entry = desk.begin(parent)
        assert isinstance(entry.fact, LogBegun)
        assert entry.fact.parent == ParentHead(parent.log, parent.number, parent.hash.hex())
        assert desk.book.identity.own_log == entry.log != parent.log
        assert (entry.number, entry.lamport) == (1, 2)

    def test_acts_go_to_the_new_log(self, desk: Desk) -> None:
        with desk.book.reading() as reading:
            begun = desk.begin(reading.heads()[0])
        (entry,) = desk.record(named())
        assert (entry.log, entry.number) == (begun.log, 2)

    def test_a_log_that_was_not_committed_was_not_begun(self, desk: Desk) -> None:
        own = desk.book.identity.own_log
        with desk.book.unit() as unit:
            unit.begin_log(desk.key, None, STAMP, "x")
        assert desk.book.identity.own_log == own
        assert desk.record(named())[0].log == own

    def test_the_logs_are_listed_after_their_parents(self, desk: Desk) -> None:
        for _ in range(3):
            with desk.book.reading() as reading:
                head = reading.head(desk.book.identity.own_log or pytest.fail("no log"))
            desk.begin(head)
        with desk.book.reading() as reading:
            logs = reading.logs()
        parents = [log.parent.log if log.parent else None for log in logs]
        assert parents == [None, *(log.log for log in logs[:-1])]


class TestAccepting:
    def test_two_books_that_pulled_each_other_read_the_same(self, desk: Desk, other: Desk) -> None:
        desk.record(named("Ada"), mailbox())
        other.record(named("Bob"))
        pull(desk, other)
        pull(other, desk)
        with desk.book.reading() as one, other.book.reading() as two:
            assert one.stream(desk.association) == two.stream(desk.association)
            assert len(one.stream(desk.association).entries) == 5

    def test_pulling_again_changes_nothing(self, desk: Desk, other: Desk) -> None:
        other.record(named())
        assert pull(desk, other) == 2
        assert pull(desk, other) == 0

    def test_pulling_goes_on_where_it_stopped(self, desk: Desk, other: Desk) -> None:
        pull(desk, other)
        recorded = other.record(named("Bob"))
        assert pull(desk, other) == 1
        with desk.book.reading() as reading:
            assert recorded[0] in reading.stream(desk.association).entries

    def test_what_is_new_is_returned_with_its_names(self, desk: Desk, other: Desk) -> None:
        recorded = other.record(named("Bob"))
        ((log, entries, private),) = everything(other)
        with desk.book.unit() as unit:
            assert unit.accept(log, entries, private)[1:] == recorded

    def test_an_erasure_that_came_first_is_obeyed(self, desk: Desk, other: Desk) -> None:
        (entry,) = other.record(named("Bob"))
        desk.record(PersonalDataErased(entry.id, "name", "Wunsch"))
        pull(desk, other)
        with desk.book.reading() as reading:
            assert reading.private_values([entry.id]) == ()

    def test_an_erasure_that_comes_later_is_obeyed(self, desk: Desk, other: Desk) -> None:
        (entry,) = other.record(named("Bob"))
        pull(desk, other)
        other.record(PersonalDataErased(entry.id, "name", "Wunsch"))
        pull(desk, other)
        with desk.book.reading() as reading:
            assert reading.private_values([entry.id]) == ()

    def test_a_fact_of_a_newer_program_is_relayed_byte_for_byte(
        self, desk: Desk, other: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        other.record(RecessBegun("Pause"))
        monkeypatch.delitem(ENTRY_TYPES, "RecessBegun")
        pull(desk, other)
        with desk.book.reading() as reading:
            facts = [entry.fact for entry in reading.stream(desk.association).entries]
        assert UnknownFact("RecessBegun", RecessBegun.VERSION) in facts
        assert everything(other)[0] in everything(desk)

    def test_a_child_comes_after_its_parent(self, desk: Desk, other: Desk) -> None:
        with other.book.reading() as reading:
            other.begin(reading.heads()[0])
        first, (log, entries, _) = everything(other)
        refused = refusal(desk, log, entries)
        assert refused.code == "log_parent_missing"
        assert refused.values == {"log": str(log.log), "parent": str(first[0].log)}

    def test_an_older_copy_may_not_take_over_its_own_future(self, desk: Desk) -> None:
        copy = Desk(Book.open(copy_of(desk), new_id=new_id), desk.key)
        desk.record(named())
        ((log, entries, _),) = everything(desk)
        refused = refusal(copy, log, entries)
        assert (refused.code, refused.values["number"]) == ("own_log_ahead", 1)
        with copy.book.reading() as reading:
            copy.begin(reading.heads()[0])
        assert pull(copy, desk) == 1
        copy.book.close()

    def test_another_association_is_refused(self, desk: Desk, other: Desk) -> None:
        ((log, entries, _),) = everything(other)
        foreign = replace(log, association=AssociationId(new_id()))
        assert refusal(desk, foreign, entries).code == "other_association"

    def test_a_batch_that_begins_too_late_is_refused(self, desk: Desk, other: Desk) -> None:
        other.record(named(), named())
        ((log, entries, _),) = everything(other)
        assert refusal(desk, log, entries[1:]).values["number"] == 1

    def test_a_missing_entry_is_refused(self, desk: Desk, other: Desk) -> None:
        other.record(named(), named())
        ((log, entries, _),) = everything(other)
        assert refusal(desk, log, (entries[0], entries[2])).values["number"] == 3

    def test_two_entries_in_each_others_place_are_refused(self, desk: Desk, other: Desk) -> None:
        other.record(named(), named())
        ((log, entries, _),) = everything(other)
        swapped = (entries[0], replace(entries[2], number=2), replace(entries[1], number=3))
        assert refusal(desk, log, swapped).values["number"] == 2

    @pytest.mark.parametrize(
        "change",
        [
            {"stream": new_id()},
            {"lamport": 9},
            {"prev_hash": b"x" * 32},
            {"body_hash": b"x" * 32},
            {"hash": b"x" * 32},
            {"body": b"{}"},
            {"signature": b"x" * 64},
            {"log": new_id()},
            {"association": new_id()},
        ],
        ids=lambda change: next(iter(change)),
    )
    def test_a_changed_entry_is_refused(self, desk: Desk, other: Desk, change: dict[str, object]) -> None:
        other.record(named())
        ((log, entries, _),) = everything(other)
        refused = refusal(desk, log, (entries[0], replace(entries[1], **change)))  # type: ignore[arg-type]
        assert refused.code == "log_broken"
        assert refused.values == {"log": str(log.log), "number": 2}

    @pytest.mark.parametrize(
        "change",
        [{"book": new_id()}, {"public_key": b"k" * 32}, {"parent": Head(new_id(), 1, b"h" * 32)}],  # type: ignore[arg-type]
        ids=lambda change: next(iter(change)),
    )
    def test_a_log_that_is_not_what_its_first_entry_says_is_refused(
        self, desk: Desk, other: Desk, change: dict[str, object]
    ) -> None:
        ((log, entries, _),) = everything(other)
        assert refusal(desk, replace(log, **change), entries).code in {"log_broken", "log_parent_missing"}  # type: ignore[arg-type]

    def test_an_entry_that_contradicts_the_one_here_is_refused(self, desk: Desk, other: Desk) -> None:
        copy = Desk(Book.open(copy_of(other), new_id=new_id), other.key)
        other.record(named("Bob"))
        copy.record(named("Eva"))
        pull(desk, other)
        ((log, entries, private),) = everything(copy)
        refused = refusal(desk, log, entries, private)
        assert (refused.code, refused.values["number"]) == ("log_broken", 2)
        copy.book.close()

    def test_a_false_private_value_is_refused(self, desk: Desk, other: Desk) -> None:
        other.record(named("Bob"))
        ((log, entries, (value,)),) = everything(other)
        assert refusal(desk, log, entries, [replace(value, value="Eve")]).values["number"] == 2

    def test_a_private_value_that_nobody_asks_for_is_passed_over(self, desk: Desk, other: Desk) -> None:
        (entry,) = other.record(named("Bob"))
        ((log, entries, (value,)),) = everything(other)
        with desk.book.unit() as unit:
            unit.accept(log, entries, [value, replace(value, field="office")])
            unit.commit()
        with desk.book.reading() as reading:
            assert reading.private_values([entry.id]) == (value,)


def copy_of(desk: Desk) -> Path:
    """A copy of a book, as an operating system makes one of a closed file."""
    desk.book.close()
    copy = desk.book.path.with_stem("kopie")
    shutil.copy(desk.book.path, copy)
    return copy
