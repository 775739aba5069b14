# SPDX-License-Identifier: EUPL-1.2
"""Documents as files: what they are called, that they hold, that they say nothing that is not public."""

import hashlib
import io
import pickle
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from app.documents.rendering import LARGEST_CARRIED, PdfRenderer
from app.domain.agenda import Attachment, Part
from app.domain.entries.aftermath import DocumentKind
from app.domain.failures import KnownError
from app.domain.records import DocumentOrder
from app.wording.failures import sentence_of
from tests.documents.sittings import SECRET, Held, Key
from tests.documents.verapdf import VeraPdf

Judge = Callable[[bytes, str], set[str]]
MINUTES, EXTRACT, LIST = DocumentKind.MINUTES, DocumentKind.EXTRACT, DocumentKind.ATTENDANCE_LIST
PORTABLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\.pdf")
RENDER_AGAIN = """
import hashlib, pickle, sys
from app.documents.rendering import PdfRenderer
print(hashlib.sha256(PdfRenderer().render(pickle.load(sys.stdin.buffer)).data).hexdigest())
"""


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_files_are_named_for_every_system_and_titles_for_people(sample_sitting: Held) -> None:
    made = [sample_sitting.document(MINUTES), sample_sitting.document(MINUTES, Part.NON_PUBLIC)]
    made += [sample_sitting.document(EXTRACT, Part.PUBLIC, "4"), sample_sitting.document(LIST)]
    made.append(sample_sitting.document(EXTRACT, Part.NON_PUBLIC, "8"))
    assert [document.name for document in made] == [
        "Niederschrift_oeffentlich_2021-03-11.pdf",
        "Niederschrift_nichtoeffentlich_2021-03-11.pdf",
        "Protokollauszug_TOP-4_2021-03-11.pdf",
        "Anwesenheitsliste_2021-03-11.pdf",
        "Protokollauszug_nichtoeffentlich_TOP-8_2021-03-11.pdf",
    ]
    assert [document.title for document in made] == [
        "Niederschrift über die 4. öffentliche Sitzung der Verbandsversammlung vom 11.03.2021",
        "Niederschrift über den nichtöffentlichen Teil der 4. Sitzung der Verbandsversammlung vom 11.03.2021",
        "Protokollauszug TOP 4 Vergabe Betrieb neues Rechenzentrum ab 2022 vom 11.03.2021",
        "Anwesenheitsliste – 4. Sitzung der Verbandsversammlung vom 11.03.2021",
        "Protokollauszug TOP 8 Bericht: Vertrag zum Übergang des KRZ Cottbus vom 11.03.2021",
    ]


def test_no_two_documents_of_a_sitting_share_a_name(eventful_sitting: Held) -> None:
    names = [eventful_sitting.document(*key).name for key in eventful_sitting.orders]
    assert len(set(names)) == len(names) > 10
    assert all(PORTABLE.fullmatch(name) for name in names)


def test_a_file_knows_its_title_its_origin_and_no_date_but_that_of_the_records(sample_sitting: Held) -> None:
    made = sample_sitting.document(MINUTES)
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        info = {name: str(value) for name, value in pdf.docinfo.items()}
        assert str(pdf.Root.Lang) == "de-DE"
    assert info["/Title"] == made.title
    assert info["/Author"] == "Zweckverband Digitale Kommunen Brandenburg"
    assert info["/CreationDate"] == info["/ModDate"] == "D:20210311115400+01'00'"


def test_the_same_records_give_the_same_bytes_elsewhere_too(sample_sitting: Held, tmp_path: Path) -> None:
    order = sample_sitting.orders[EXTRACT, Part.PUBLIC, "5"]
    here = PdfRenderer().render(order).data
    assert PdfRenderer().render(order).data == here
    elsewhere = subprocess.run(
        [sys.executable, "-c", RENDER_AGAIN],
        input=pickle.dumps(order),
        env={"PYTHONPATH": str(Path(__file__).parents[2]), "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7"},
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )
    assert elsewhere.stdout.decode().strip() == digest(here)


SAMPLE_KEYS: list[Key] = [
    (MINUTES, Part.PUBLIC, ""),
    (MINUTES, Part.NON_PUBLIC, ""),
    (LIST, Part.PUBLIC, ""),
    *((EXTRACT, Part.PUBLIC, number) for number in "3456"),
]

CROWDED_KEYS: list[Key] = [(MINUTES, Part.PUBLIC, ""), (LIST, Part.PUBLIC, ""), (EXTRACT, Part.PUBLIC, "4")]


@pytest.mark.parametrize("key", SAMPLE_KEYS, ids=lambda key: "-".join(filter(None, key)))
def test_the_documents_of_the_sample_are_accessible_and_archivable(
    sample_sitting: Held, verapdf: VeraPdf, page_validation: Judge, key: Key
) -> None:
    made = sample_sitting.document(*key).data
    for flavour in ("ua1", "3a" if files_in(made) else "2a"):
        assert verapdf.failures(made, flavour) == {}
        assert page_validation(made, flavour) == set()


def files_in(pdf: bytes) -> dict[str, bytes]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return {name: spec.get_file().read_bytes() for name, spec in opened.attachments.items()}


@pytest.mark.parametrize("part", Part)
def test_a_sitting_in_which_everything_happened_gives_sound_documents(
    eventful_sitting: Held, verapdf: VeraPdf, part: Part
) -> None:
    made = eventful_sitting.document(MINUTES, part).data
    for flavour in ("ua1", "3a" if files_in(made) else "2a"):
        assert verapdf.failures(made, flavour) == {}


@pytest.mark.parametrize("key", CROWDED_KEYS)
def test_long_names_many_members_and_pages_of_wording_are_set(
    crowded_sitting: Held, verapdf: VeraPdf, key: Key
) -> None:
    assert verapdf.failures(crowded_sitting.document(*key).data, "ua1") == {}


def test_a_letter_that_no_font_has_is_refused_with_a_remedy(sample_sitting: Held) -> None:
    order = sample_sitting.orders[MINUTES, Part.PUBLIC, ""]
    place = replace(order.dossier.meeting, place="Saal 👍 im Rathaus")
    with pytest.raises(KnownError) as caught:
        PdfRenderer().render(replace(order, dossier=replace(order.dossier, meeting=place)))
    assert caught.value.code == "letter_without_glyph"
    sentence = sentence_of(caught.value)
    assert "👍" in sentence
    assert "Saal 👍 im Rathaus" in sentence
    assert "Ersetzen Sie" in sentence


# Nothing that is not public


def shown_and_hidden(pdf: bytes) -> Iterator[bytes]:
    """Every stream of a file without its compression, and every string and name in it."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for thing in opened.objects:
            if isinstance(thing, pikepdf.Stream):
                yield thing.read_bytes()
            yield from strings_of(thing)
        yield from strings_of(opened.trailer.Info)


def strings_of(thing: object, depth: int = 0) -> Iterator[bytes]:
    if isinstance(thing, pikepdf.String):
        yield bytes(thing)
        yield str(thing).encode()
    elif isinstance(thing, pikepdf.Name):
        yield str(thing).encode()
    elif depth < 4 and isinstance(thing, pikepdf.Dictionary):
        for name, inner in thing.items():
            yield name.encode()
            yield from strings_of(inner, depth + 1)
    elif depth < 4 and isinstance(thing, pikepdf.Array):
        for inner in thing:
            yield from strings_of(inner, depth + 1)


def says_secret(sitting: Held, key: Key) -> bool:
    structure = sitting.structure(*key)
    seen = [structure.text, *(text for page in structure.pages for _, text in page.artifacts)]
    if any(SECRET.lower() in text.lower() for text in seen):
        return True
    made = sitting.document(*key)
    spellings = (SECRET.lower().encode(), SECRET.lower().encode("utf-16-be"))
    if SECRET.lower() in f"{made.name} {made.title}".lower():
        return True
    return any(spelling in found.lower() for found in shown_and_hidden(made.data) for spelling in spellings)


def test_nothing_non_public_is_in_a_public_document(eventful_sitting: Held) -> None:
    public = eventful_sitting.keys_of(Part.PUBLIC)
    assert len(public) == 9
    assert [key for key in public if says_secret(eventful_sitting, key)] == []


def test_the_search_finds_what_is_there(eventful_sitting: Held) -> None:
    assert says_secret(eventful_sitting, (MINUTES, Part.NON_PUBLIC, ""))
    assert says_secret(eventful_sitting, (EXTRACT, Part.NON_PUBLIC, "9"))


def test_numbers_of_non_public_items_are_told_with_the_exclusion_of_the_public_alone(
    eventful_sitting: Held,
) -> None:
    for key in eventful_sitting.keys_of(Part.PUBLIC):
        lines = eventful_sitting.text(*key).splitlines()
        naming = [line for line in lines if re.search(r"TOP\s[89]\b", line)]
        assert all("ausgeschlossen" in line for line in naming)
        assert bool(naming) is (key[0] is MINUTES)
    assert "TOP 9" in eventful_sitting.text(MINUTES, Part.NON_PUBLIC)


def test_what_was_decided_in_private_is_told_in_the_private_minutes(eventful_sitting: Held) -> None:
    text = eventful_sitting.text(MINUTES, Part.NON_PUBLIC)
    told = "titel vorlage-9 wortlaut anlage bericht preis pause abbruch frage abweichung neu gast"
    assert [word for word in told.split() if SECRET + word not in text] == []
    assert [word for word in ("inhalt", "gründe", "grund") if SECRET + word in text] == []


# Files that documents carry


def test_public_documents_carry_the_public_attachments(eventful_sitting: Held) -> None:
    minutes = files_in(eventful_sitting.document(MINUTES).data)
    assert set(minutes) == {"leistungs-und-entgeltverzeichnis-2.0.txt", "jahresergebnis.csv"}
    assert minutes["jahresergebnis.csv"] == b"Konto;Betrag\n1;42\n"
    extract = files_in(eventful_sitting.document(EXTRACT, Part.PUBLIC, "6").data)
    assert set(extract) == {"jahresergebnis.csv"}
    assert "Datei: jahresergebnis.csv (in diesem PDF enthalten)" in eventful_sitting.text(MINUTES)


def test_other_documents_carry_none(eventful_sitting: Held) -> None:
    without = [(MINUTES, Part.NON_PUBLIC, ""), (LIST, Part.PUBLIC, ""), (EXTRACT, Part.NON_PUBLIC, "9")]
    assert not any(files_in(eventful_sitting.document(*key).data) for key in without)
    assert "Datei: geheimvertrag.txt" in eventful_sitting.text(MINUTES, Part.NON_PUBLIC)


def with_attachments(order: DocumentOrder, *attachments: Attachment) -> DocumentOrder:
    meeting = order.dossier.meeting
    assert order.item
    items = {**meeting.items, order.item: replace(meeting.items[order.item], attachments=attachments)}
    return replace(order, dossier=replace(order.dossier, meeting=replace(meeting, items=items)))


def test_files_are_carried_as_long_as_they_are_small_together(sample_sitting: Held) -> None:
    half = LARGEST_CARRIED // 2 + 1
    files = {"a" * 64: b"A" * half, "b" * 64: b"B" * half, "c" * 64: b"C"}
    order = with_attachments(
        sample_sitting.orders[EXTRACT, Part.PUBLIC, "6"],
        *(
            Attachment(f"{key[0]}.bin", key[0], "application/x-test", len(data), key)
            for key, data in files.items()
        ),
    )
    assert set(files_in(PdfRenderer(read_file=files.get).render(order).data)) == {"a.bin", "c.bin"}


def test_a_file_that_is_not_at_hand_is_named_and_not_carried(sample_sitting: Held) -> None:
    made = PdfRenderer().render(sample_sitting.orders[EXTRACT, Part.PUBLIC, "5"])
    assert files_in(made.data) == {}


def test_two_files_of_one_name_are_both_carried(sample_sitting: Held) -> None:
    files = {"a" * 64: b"A", "b" * 64: b"B"}
    order = with_attachments(
        sample_sitting.orders[EXTRACT, Part.PUBLIC, "6"],
        *(Attachment("bericht.txt", "Bericht", "text/plain", 1, key) for key in files),
    )
    carried = files_in(PdfRenderer(read_file=files.get).render(order).data)
    assert carried == {"bericht.txt": b"A", "6-bericht.txt": b"B"}


def test_documents_speak_english_too(sample_sitting: Held) -> None:
    made = PdfRenderer(language="en").render(sample_sitting.orders[EXTRACT, Part.PUBLIC, "6"])
    assert made.name == "Extract_item-6_2021-03-11.pdf"
    assert made.title.startswith("Extract from the minutes Item 6")
