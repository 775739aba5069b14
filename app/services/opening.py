# SPDX-License-Identifier: EUPL-1.2
"""Making and opening books for writing: lock, log and key.

A book goes on with its own log only where this computer has the log's key and remembers its head;
a copied or restored file, or a run without the key, begins a new log that names its parent.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.domain.identity import AssociationId, BookId, LogId
from app.domain.journal import Head
from app.services.desk import DEFAULT_ACTOR, Desk
from app.services.ports import Clock, Identifiers, Keys, Lock, Signer, Witnesses
from app.storage.book import Book
from app.storage.journal import Stamp


@dataclass(frozen=True, slots=True)
class OpenBook:
    """A book that this process writes: the desk, and what has to be let go of at the end."""

    desk: Desk
    _book: Book
    _lock: Lock
    _witnesses: Witnesses

    def close(self) -> None:
        """Remember where the log ended, close the file and let others write, whatever fails on the way."""
        try:
            try:
                head = self.desk.head
            finally:
                self._book.close()
            self._witnesses.remember(head.log, head.number, head.hash.hex(), self._book.path)
        finally:
            self._lock.release()


@dataclass(frozen=True, slots=True)
class Opening:
    """Opens books with what this computer offers."""

    clock: Clock
    identifiers: Identifiers
    keys: Keys
    witnesses: Witnesses
    lock_of: Callable[[Path], Lock]
    program: str

    def create(self, path: Path, name: str) -> OpenBook:
        """Make a new book for an association that is still to be founded."""
        association = AssociationId(self.identifiers.new())
        return self._make(path, association, name)

    def create_copy(self, path: Path, association: AssociationId, name: str) -> OpenBook:
        """Make a second book of an association that another book has founded; it is empty yet."""
        return self._make(path, association, name)

    def open(self, path: Path) -> OpenBook:
        """Open a book for writing; ``book_in_use`` where another window or process has it."""
        lock = self.lock_of(path)
        lock.acquire()
        try:
            book = Book.open(path, new_id=self.identifiers.new)
            return self._at_desk(book, lock)
        except BaseException:
            lock.release()
            raise

    def _make(self, path: Path, association: AssociationId, name: str) -> OpenBook:
        lock = self.lock_of(path)
        lock.acquire()
        try:
            new_id = self.identifiers.new
            book = Book.create(path, association, BookId(new_id()), name, new_id=new_id)
            return self._at_desk(book, lock)
        except BaseException:
            lock.release()
            raise

    def _at_desk(self, book: Book, lock: Lock) -> OpenBook:
        try:
            signer = self._continued(book) or self._begun(book)
            desk = Desk(book, signer, self.clock, self.identifiers, self._remembering(book.path))
            return OpenBook(desk, book, lock, self.witnesses)
        except BaseException:
            book.close()
            raise

    def _remembering(self, path: Path) -> Callable[[Head], None]:
        def remember(head: Head) -> None:
            self.witnesses.remember(head.log, head.number, head.hash.hex(), path)

        return remember

    def _continued(self, book: Book) -> Signer | None:
        """The signer of the book's own log, where this file is the one that wrote it last."""
        own = book.identity.own_log
        signer = self.keys.find(own) if own else None
        if own is None or signer is None or not self._vouched(book, own):
            return None
        return signer

    def _vouched(self, book: Book, own: LogId) -> bool:
        remembered = self.witnesses.recall(own, book.path)
        if remembered is None or remembered.another_file:
            return False
        with book.reading() as reading:
            found = reading.stored_entries(own, remembered.number - 1, 1)
        return bool(found) and found[0].hash.hex() == remembered.hash

    def _begun(self, book: Book) -> Signer:
        signer = self.keys.make()
        with book.unit() as unit:
            parent = self._parent(book)
            stamp = Stamp(self.clock.now(), DEFAULT_ACTOR, 0)
            entry = unit.begin_log(signer, parent, stamp, self.program)
            unit.commit()
        self.keys.keep(entry.log, signer)
        self.witnesses.remember(entry.log, entry.number, self._digest(book, entry.log), book.path)
        return signer

    def _parent(self, book: Book) -> Head | None:
        own = book.identity.own_log
        if own is None:
            return None
        with book.reading() as reading:
            return reading.head(own)

    def _digest(self, book: Book, log: LogId) -> str:
        with book.reading() as reading:
            return reading.head(log).hash.hex()
