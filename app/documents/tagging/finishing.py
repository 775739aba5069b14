# SPDX-License-Identifier: EUPL-1.2
"""Makes PDF/UA-1 and PDF/A of what ReportLab wrote: the tree, the metadata, the colours, the fonts."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from app.documents.tagging.metadata import PROGRAM, Attachment, DocumentMetadata, one_line, pdf_date, xmp
from app.documents.tagging.nodes import Attributes, AttributeValue, Kid, Link, Mark, Node, StructureTree

MANY_PAGES = 4  # from here on a reader is shown the bookmarks at once
_MAPPING = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,6})>")
_NO_LETTER = (0x0000, 0xFEFF, 0xFFFE)
_PRINTED = 4  # the flag of an annotation that is printed


def finish(
    raw: bytes,
    tree: StructureTree,
    metadata: DocumentMetadata,
    profile: bytes,
    attachments: Sequence[Attachment] = (),
) -> bytes:
    """Turn ReportLab's bytes and their tree into a conforming file; the same input gives the same bytes."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        _Tagging(pdf, tree).write()
        for page in pdf.pages:
            page.obj.Tabs = Name.S
            if "/Trans" in page.obj:  # ReportLab leaves an empty one
                del page.obj["/Trans"]
        _repair_fonts(pdf)
        _describe(pdf, metadata, 3 if attachments else 2)
        _declare_colours(pdf, profile)
        _attach(pdf, attachments, metadata)
        return _bytes(pdf)


def _bytes(pdf: Pdf) -> bytes:
    buffer = io.BytesIO()
    pdf.save(
        buffer,
        force_version="1.7",
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        deterministic_id=True,
        fix_metadata_version=False,
    )
    return buffer.getvalue()


class _Tagging:
    """Writes the structure tree and the ways back from the pages to it."""

    def __init__(self, pdf: Pdf, tree: StructureTree) -> None:
        self.pdf = pdf
        self.tree = tree
        self.pages = [page.obj for page in pdf.pages]
        self.elements = {
            node: pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + node.tag)))
            for node in tree.nodes
        }

    def write(self) -> None:
        """Write all of it into the catalog."""
        root = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        for node in self.tree.nodes:
            self._fill(node, root)
        root.K = Array([self.elements[self.tree.root]])
        ways_back = self._content_ways() + self._link_ways()
        root.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array(ways_back)))
        root.ParentTreeNextKey = len(ways_back) // 2
        self.pdf.Root.StructTreeRoot = root
        self.pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _fill(self, node: Node, root: Object) -> None:
        element = self.elements[node]
        element.P = root if node is self.tree.root else self.elements[node.parent or self.tree.root]
        page = next((kid.page for kid in node.kids if isinstance(kid, Mark)), None)
        if page is not None:
            element.Pg = self.pages[page]
        kids = [self._kid(kid, page) for kid in node.kids]
        if kids:
            element.K = kids[0] if len(kids) == 1 else Array(kids)
        if node.attributes:
            element.A = _attributes(node.attributes)
        if node.alt:
            element.Alt = String(node.alt)

    def _kid(self, kid: Kid, page: int | None) -> Object | int:
        if isinstance(kid, Node):
            return self.elements[kid]
        at = self.pages[kid.page]
        if isinstance(kid, Mark):
            if kid.page == page:
                return kid.mcid
            return Dictionary(Type=Name.MCR, Pg=at, MCID=kid.mcid)
        return Dictionary(Type=Name.OBJR, Pg=at, Obj=at.Annots[kid.annotation])

    def _content_ways(self) -> list[Object | int]:
        ways: list[Object | int] = []
        for number, (page, marks) in enumerate(zip(self.pages, self.tree.marks, strict=True)):
            page.StructParents = number
            nodes = Array([self.elements[node] for node in marks])
            ways += [number, self.pdf.make_indirect(nodes)]
        return ways

    def _link_ways(self) -> list[Object | int]:
        ways: list[Object | int] = []
        number = len(self.pages)
        for page, links in zip(self.pages, self.tree.links, strict=True):
            for index, link in enumerate(links):
                self._name_annotation(page.Annots[index], link, number)
                ways += [number, self.elements[link]]
                number += 1
        return ways

    def _name_annotation(self, annotation: Object, link: Link, number: int) -> None:
        annotation.StructParent = number
        annotation.F = _PRINTED
        annotation.Border = Array([0, 0, 0])
        annotation.Contents = String(link.description)


def _attributes(attributes: Attributes) -> Dictionary:
    values = {"/" + name: _value(value) for name, value in attributes.values.items()}
    return Dictionary({"/O": Name("/" + attributes.owner), **values})


def _value(value: AttributeValue) -> Object | int:
    if isinstance(value, str):
        return Name("/" + value)
    return value if isinstance(value, int) else Array(value)


def _repair_fonts(pdf: Pdf) -> None:
    """ReportLab maps unused codes to U+0000, which both standards forbid."""
    for font in pdf.pages[0].obj.Resources.Font.values():  # one dictionary for all pages
        if "/ToUnicode" in font:
            font.ToUnicode.write(_to_unicode(font.ToUnicode.read_bytes()))


def _to_unicode(written: bytes) -> bytes:
    pairs = [(code.decode(), int(letter, 16)) for code, letter in _MAPPING.findall(written)]
    rows = [
        f"<{code}> <{chr(letter).encode('utf-16-be').hex().upper()}>"
        for code, letter in pairs
        if letter not in _NO_LETTER
    ]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return _CMAP.format(body=body).encode()


_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
{body}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def _describe(pdf: Pdf, metadata: DocumentMetadata, part: int) -> None:
    root = pdf.Root
    root.Lang = String(metadata.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    if len(pdf.pages) >= MANY_PAGES:
        root.PageMode = Name.UseOutlines
    root.Metadata = pdf.make_stream(xmp(metadata, part), Type=Name.Metadata, Subtype=Name.XML)
    created = String(pdf_date(metadata.created))
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(one_line(metadata.title)),
            Author=String(one_line(metadata.author)),
            Subject=String(one_line(metadata.subject)),
            Creator=String(PROGRAM),
            Producer=String(PROGRAM),
            CreationDate=created,
            ModDate=created,
        )
    )


def _declare_colours(pdf: Pdf, profile: bytes) -> None:
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        DestOutputProfile=pdf.make_stream(profile, N=3),
        OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
        Info=String("sRGB IEC61966-2.1"),
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _attach(pdf: Pdf, attachments: Sequence[Attachment], metadata: DocumentMetadata) -> None:
    if not attachments:
        return
    # The names of a name tree stand in the order of their bytes.
    specs = {a.name: _file(pdf, a, metadata) for a in sorted(attachments, key=lambda a: a.name.encode())}
    names = [entry for name, spec in specs.items() for entry in (String(name), spec)]
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array(names)))
    pdf.Root.AF = Array(list(specs.values()))


def _file(pdf: Pdf, attachment: Attachment, metadata: DocumentMetadata) -> Object:
    embedded = pdf.make_stream(
        attachment.content,
        Type=Name.EmbeddedFile,
        Subtype=Name("/" + attachment.mime),
        Params=Dictionary(ModDate=String(pdf_date(metadata.created)), Size=len(attachment.content)),
    )
    name = String(attachment.name)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=name,
            UF=name,
            Desc=String(attachment.description),
            AFRelationship=Name("/" + attachment.relationship),
            EF=Dictionary(F=embedded, UF=embedded),
        )
    )
