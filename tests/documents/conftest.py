# SPDX-License-Identifier: EUPL-1.2
"""Fonts, a document with everything in it, and the validators that judge documents."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import page
import pytest

from app.documents.fonts import FontSet, load_fonts, resources_root
from app.documents.tagging import Block, Closing, render
from tests.documents import story
from tests.documents.structure import Structure, read_structure
from tests.documents.verapdf import VeraPdf

# It takes compressed data that happens to end in a carriage return for a missing line end.
MISTAKEN = "STREAM-LENGTH-001"


@pytest.fixture(scope="session")
def resources() -> Path:
    return resources_root()


@pytest.fixture(scope="session")
def fonts(resources: Path) -> FontSet:
    return load_fonts(resources)


@pytest.fixture(scope="session")
def verapdf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VeraPdf]:
    """veraPDF, started once: `verapdf.failures(pdf, "ua1")`."""
    validator = VeraPdf(tmp_path_factory.mktemp("verapdf"))
    yield validator
    validator.close()


@pytest.fixture
def page_validation(tmp_path: Path) -> Callable[[bytes, str], set[str]]:
    """The second opinion: the names of the rules of a profile that a file breaks."""
    names = (tmp_path / f"{number}.pdf" for number in itertools.count())

    def failures(pdf: bytes, profile: str) -> set[str]:
        path = next(names)
        path.write_bytes(pdf)
        result = page.validate_pdf(str(path), profile=page.ValidationProfile(profile))
        return {failure.rule_id for failure in result.failures if MISTAKEN not in failure.rule_id}

    return failures


@pytest.fixture
def pdf_of(resources: Path) -> Callable[..., bytes]:
    """Renders a few blocks as a document."""

    def pdf(*blocks: Block, closing: Closing | None = None) -> bytes:
        return render(blocks, story.METADATA, resources=resources, closing=closing)

    return pdf


@pytest.fixture
def read_blocks(pdf_of: Callable[..., bytes]) -> Callable[..., Structure]:
    """Renders a few blocks and reads the file back."""

    def read(*blocks: Block, closing: Closing | None = None) -> Structure:
        return read_structure(pdf_of(*blocks, closing=closing))

    return read


@pytest.fixture(scope="session")
def whole_pdf() -> bytes:
    """The document with everything in it."""
    return story.render_story()


@pytest.fixture(scope="session")
def whole_pdf_with_attachment() -> bytes:
    """The same, carrying a file."""
    return story.render_story(story.attachment())


@pytest.fixture(scope="session")
def whole(whole_pdf: bytes) -> Structure:
    """The document with everything in it, read back."""
    return read_structure(whole_pdf)


@pytest.fixture(scope="session")
def whole_story() -> Sequence[Block]:
    """What the document with everything in it was made from."""
    return story.story()
