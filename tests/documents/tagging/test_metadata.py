# SPDX-License-Identifier: EUPL-1.2
import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pytest

from app.documents.tagging import Paragraph, render
from app.documents.tagging.metadata import one_line, pdf_date, xmp
from tests.documents.story import METADATA

INFO_TO_XMP = {
    "/Title": "dc:title",
    "/Author": "dc:creator",
    "/Subject": "dc:description",
    "/Creator": "xmp:CreatorTool",
    "/Producer": "pdf:Producer",
    "/CreationDate": "xmp:CreateDate",
    "/ModDate": "xmp:ModifyDate",
}


@pytest.mark.parametrize(
    ("zone", "written"),
    [
        (timezone(timedelta(hours=1)), "D:20210311100200+01'00'"),
        (UTC, "D:20210311100200+00'00'"),
        (timezone(-timedelta(hours=3, minutes=30)), "D:20210311100200-03'30'"),
    ],
)
def test_dates_are_written_with_their_zone(zone: timezone, written: str) -> None:
    assert pdf_date(datetime(2021, 3, 11, 10, 2, tzinfo=zone)) == written


def test_a_date_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        replace(METADATA, created=datetime(2021, 3, 11, 10, 2))


def test_a_document_without_a_title_is_refused() -> None:
    with pytest.raises(ValueError, match="title"):
        replace(METADATA, title="")


@pytest.mark.parametrize(
    "title", ['Ä & <b> "quotes"', "zwei\nZeilen", "ein\vZeichen\x07", "Wort\u00adtrennung"]
)
def test_both_places_say_the_same(resources: Path, title: str) -> None:
    pdf = render([Paragraph("Text")], replace(METADATA, title=title), resources=resources)
    with pikepdf.open(io.BytesIO(pdf)) as file, file.open_metadata() as read:
        for key, name in INFO_TO_XMP.items():
            value = read[name]
            told = str(file.docinfo[key])
            if key.endswith("Date"):
                told = pikepdf.models.metadata.decode_pdf_date(told).isoformat()
            assert (value[0] if isinstance(value, list) else value) == told


def test_the_packet_names_both_standards() -> None:
    packet = xmp(METADATA, 3).decode()
    assert ElementTree.fromstring(packet)[0].tag.endswith("RDF")
    assert "<pdfaid:part>3</pdfaid:part>" in packet
    assert "<pdfuaid:part>1</pdfuaid:part>" in packet


def test_titles_are_one_line_without_invisible_signs() -> None:
    assert one_line(" Ver\u00adband\n  der\vStädte\x00 ") == "Verband der Städte"
