# SPDX-License-Identifier: EUPL-1.2
"""Letters as files, for members without a mailbox and associations without a mail server.

Each letter gets a folder of its own with its text, its attachments and a manifest of their SHA-256. The
manifest is written first: a letter is whole when every file that it names is there with that hash.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

from app.delivery.file_names import unused_file_name
from app.domain.failures import KnownError
from app.services.ports import CancelToken, Delivered, Failed, Letter, Receipt

MANIFEST = "manifest.json"
TEXT = "Anschreiben.txt"
_LOG = logging.getLogger(__name__)


class FolderPostman:
    """Puts letters into a folder; ``write`` replaces one file durably or raises KnownError."""

    def __init__(self, folder: Path, write: Callable[[Path, bytes], None]) -> None:
        self._folder = folder
        self._write = write

    def deliver(
        self, letters: Sequence[Letter], report: Callable[[Receipt], None], token: CancelToken
    ) -> None:
        """Write every letter, in order, and report each receipt once all its files are on the disk.

        A letter that is there already is written again in its own place. The receipt bears the SHA-256 of
        the manifest.
        """
        places = _places(self._folder)
        for letter in letters:
            token.check()
            place = places.setdefault(letter.message_id, _new_place(letter, places))
            receipt = Receipt(letter, self._put(letter, place))
            _LOG.info("%s: %s", letter.message_id, type(receipt.outcome).__name__)
            report(receipt)

    def _put(self, letter: Letter, place: str) -> Delivered | Failed:
        files = _files(letter)
        manifest = _manifest(letter, files)
        try:
            for name, data in {MANIFEST: manifest, **files}.items():
                self._write(self._folder / place / name, data)
        except KnownError as error:
            return Failed(None, str(error.values.get("reason", error.code)), permanent=False)
        return Delivered(f"{place}: sha256 {sha256(manifest).hexdigest()}")


def _places(folder: Path) -> dict[str, str]:
    """Return the names in the folder by the message id of their letter; foreign ones stand for themselves."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return {_message_id(path): path.name for path in sorted(folder.iterdir())}
    except OSError as error:
        reason = error.strerror or str(error)
        raise KnownError("folder_not_made", path=str(folder), reason=reason) from error


def _message_id(place: Path) -> str:
    try:
        return str(json.loads((place / MANIFEST).read_bytes())["message_id"])
    except (OSError, ValueError, KeyError, TypeError):
        return place.name


def _new_place(letter: Letter, places: dict[str, str]) -> str:
    return unused_file_name(letter.to_name or letter.to, places.values())


def _files(letter: Letter) -> dict[str, bytes]:
    files = {TEXT: f"{letter.subject}\n\n{letter.body}".encode()}
    for enclosure in letter.attachments:
        files[unused_file_name(enclosure.name, [MANIFEST, *files])] = enclosure.data
    return files


def _manifest(letter: Letter, files: dict[str, bytes]) -> bytes:
    content = {
        "version": 1,
        "message_id": letter.message_id,
        "to": letter.to_name or letter.to,
        "date": letter.date.isoformat(),
        "files": {name: sha256(data).hexdigest() for name, data in files.items()},
    }
    return json.dumps(content, ensure_ascii=False, indent=2).encode() + b"\n"
