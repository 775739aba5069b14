# SPDX-License-Identifier: EUPL-1.2
"""The form of a new book: where it is put, what is wrong in it, the commands that it becomes."""

from __future__ import annotations

import re
from pathlib import Path

from app.domain.commands import Command
from app.domain.commands.association import EstablishBody, FoundAssociation
from app.ui.pages.start.shown import BookFilled, FieldFault
from app.ui.widgets.matching import spelled
from app.wording.cockpit import words
from app.wording.language import Language


def unused_place(folder: Path, name: str, suffix: str) -> Path:
    """A file in a folder that is not there yet, numbered where the name is taken."""
    path, number = folder / f"{name}{suffix}", 2
    while path.exists():
        path, number = folder / f"{name}-{number}{suffix}", number + 1
    return path


def place_of(typed: str, folder: Path, suffix: str) -> Path:
    """The file that was typed: in the usual folder if none is named, with the usual ending."""
    path = folder / Path(typed).expanduser()
    return path if path.suffix else path.with_name(f"{path.name}{suffix}")


def book_faults(filled: BookFilled, language: Language) -> tuple[FieldFault, ...]:
    """What cannot stay as it is."""
    faults = []
    if not filled.name:
        faults.append(FieldFault("name", words("association_name_missing", language)))
    if not filled.path:
        faults.append(FieldFault("path", words("book_path_missing", language)))
    return tuple(faults)


def founding(name: str) -> tuple[Command, ...]:
    """The commands that found an association, with the body that every one has."""
    key = re.sub(r"[^a-z0-9]+", "-", spelled(name)).strip("-") or "verband"
    return FoundAssociation(key, name, name), EstablishBody("vv", "Verbandsversammlung", "VV")
