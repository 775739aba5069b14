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
from tests.documents import sittings, story
from tests.documents.sittings import Held
from tests.documents.structure import Structure, read_structure
from tests.documents.verapdf import VeraPdf
from tests.samples.computers import SAMPLE_SCRIPTS

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


@pytest.fixture(scope="session")
def sample_sitting(tmp_path_factory: pytest.TempPathFactory) -> Held:
    """The assembly of the sample association."""
    return sittings.held(tmp_path_factory.mktemp("sample"), *SAMPLE_SCRIPTS)


@pytest.fixture(scope="session")
def preparing_sitting(tmp_path_factory: pytest.TempPathFactory) -> Held:
    """The sitting of the group that prepares the assembly: without an ordinal, public as a whole."""
    return sittings.held(tmp_path_factory.mktemp("group"), SAMPLE_SCRIPTS[0], meeting=sittings.GROUP)


@pytest.fixture(scope="session")
def eventful_sitting(tmp_path_factory: pytest.TempPathFactory) -> Held:
    """An assembly in which everything happened that can happen."""
    folder = tmp_path_factory.mktemp("eventful")
    return sittings.held(folder, SAMPLE_SCRIPTS[0], sittings.EVENTFUL_SCRIPT)


@pytest.fixture(scope="session")
def crowded_sitting(sample_sitting: Held) -> Held:
    """An assembly of 300 members with names and texts as long as they can be."""
    return sittings.crowded(sample_sitting)
