# SPDX-License-Identifier: EUPL-1.2
"""What a file says about itself, twice: in the old Info dictionary and as XMP."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from string import Template
from xml.sax.saxutils import escape

PROGRAM = "Sitzungspult"


@dataclass(frozen=True)
class DocumentMetadata:
    """Title and origin of a document; ``created`` is the only date that the file knows."""

    title: str
    author: str
    subject: str
    language: str
    created: datetime

    def __post_init__(self) -> None:
        if self.created.tzinfo is None:
            raise ValueError("created needs a time zone")
        if not self.title:
            raise ValueError("PDF/UA demands a title")


@dataclass(frozen=True)
class Attachment:
    """A file carried inside the PDF; ``relationship`` is one of PDF's: Data, Source, Supplement."""

    name: str
    mime: str
    content: bytes
    description: str
    relationship: str = "Data"


def one_line(text: str) -> str:
    """Text as titles and bookmarks show it: one line, without signs that nobody sees."""
    return " ".join("".join(letter for letter in text if letter.isprintable() or letter.isspace()).split())


def pdf_date(moment: datetime) -> str:
    """A moment as PDF writes it: ``D:20210311100200+01'00'``."""
    zone = moment.strftime("%z")
    return moment.strftime("D:%Y%m%d%H%M%S") + f"{zone[:3]}'{zone[3:5]}'"


def xmp(metadata: DocumentMetadata, part: int) -> bytes:
    """The XMP packet of a PDF/UA-1 file that is also PDF/A, part 2 or 3, level A."""
    values = {
        "title": one_line(metadata.title),
        "author": one_line(metadata.author),
        "subject": one_line(metadata.subject),
        "language": metadata.language,
        "created": metadata.created.isoformat(timespec="seconds"),
        "program": PROGRAM,
        "part": str(part),
    }
    return _PACKET.substitute({name: escape(value) for name, value in values.items()}).encode()


# PDF/A accepts the identification of PDF/UA only with the schema that describes it.
_PACKET = Template(
    """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
 <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
  <pdfaid:part>$part</pdfaid:part>
  <pdfaid:conformance>A</pdfaid:conformance>
 </rdf:Description>
 <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
 </rdf:Description>
 <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
   xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
  <dc:format>application/pdf</dc:format>
  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">$title</rdf:li></rdf:Alt></dc:title>
  <dc:creator><rdf:Seq><rdf:li>$author</rdf:li></rdf:Seq></dc:creator>
  <dc:description><rdf:Alt><rdf:li xml:lang="x-default">$subject</rdf:li></rdf:Alt></dc:description>
  <dc:language><rdf:Bag><rdf:li>$language</rdf:li></rdf:Bag></dc:language>
  <xmp:CreatorTool>$program</xmp:CreatorTool>
  <xmp:CreateDate>$created</xmp:CreateDate>
  <xmp:ModifyDate>$created</xmp:ModifyDate>
  <pdf:Producer>$program</pdf:Producer>
 </rdf:Description>
 <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
   xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
   xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
   <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
   <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
   <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
   <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
   </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
 </rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
)
