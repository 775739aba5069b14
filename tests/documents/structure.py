# SPDX-License-Identifier: EUPL-1.2
"""Reads a tagged PDF as somebody does who cannot see it: the tree, and the text that it leads to.

Knows nothing of how the file was made: marked content is decoded with the fonts' own maps to Unicode.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

_MAPPING = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>")


@dataclass
class Element:
    """A structure element as read from the file."""

    tag: str
    alt: str
    attributes: dict[str, Any]
    pages: set[int] = field(default_factory=set)
    annotations: int = 0
    kids: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text of the element and all below it, in reading order."""
        return "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)

    @property
    def elements(self) -> list[Element]:
        """The elements directly below."""
        return [kid for kid in self.kids if isinstance(kid, Element)]

    @property
    def all_pages(self) -> set[int]:
        """The pages of the element and of all below it."""
        return self.pages.union(*(kid.all_pages for kid in self.elements))

    def find(self, *tags: str) -> list[Element]:
        """All elements of these tags at or below this one, in reading order."""
        below = [found for kid in self.elements for found in kid.find(*tags)]
        return [self, *below] if self.tag in tags else below

    def outline(self) -> Any:
        """The tags alone, nested: a leaf is its tag, others are (tag, [kids])."""
        return (self.tag, [kid.outline() for kid in self.elements]) if self.elements else self.tag


@dataclass
class PageText:
    """What a page shows: text by its mark, text of artifacts by their subtype, and text of neither."""

    marked: dict[int, str] = field(default_factory=dict)
    artifacts: list[tuple[str, str]] = field(default_factory=list)
    loose: str = ""


@dataclass
class Structure:
    """A whole file."""

    root: Element
    pages: list[PageText]

    @property
    def text(self) -> str:
        """All that is read aloud, an element of text a line."""
        return "\n".join(_blocks(self.root))

    def artifacts(self, kind: str) -> list[str]:
        """The text of all artifacts of a type or subtype, page by page."""
        return ["".join(text for name, text in page.artifacts if name == kind) for page in self.pages]


def read_structure(pdf: bytes) -> Structure:
    """Read the tree of a file and everything that its pages show."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        numbers = {page.obj.objgen: number for number, page in enumerate(file.pages)}
        pages = [_read_page(page) for page in file.pages]
        (root,) = _kids(file.Root.StructTreeRoot)
        return Structure(_element(root, pages, numbers, None), pages)


def everything_in(pdf: bytes) -> Iterator[str]:
    """All that a file holds: its objects with their texts, its streams, its attachments."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for thing in opened.objects:
            yield from _texts_of(thing)
        yield opened.open_metadata().__str__()


def _blocks(element: Element) -> Iterator[str]:
    if any(isinstance(kid, str) for kid in element.kids) or element.tag == "Link":
        yield element.text
        return
    for kid in element.elements:
        yield from _blocks(kid)


def _kids(node: Any) -> list[Any]:
    kids = node.get("/K", pikepdf.Array())
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _element(node: Any, pages: list[PageText], numbers: dict[Any, int], page: int | None) -> Element:
    attributes = {str(key)[1:]: value for key, value in dict(node.get("/A", {})).items()}
    if "/Pg" in node:
        page = numbers[node.Pg.objgen]
    made = Element(str(node.S)[1:], str(node.get("/Alt", "")), attributes)
    for kid in _kids(node):
        _add(made, kid, pages, numbers, page)
    return made


def _add(made: Element, kid: Any, pages: list[PageText], numbers: dict[Any, int], page: int | None) -> None:
    if not isinstance(kid, pikepdf.Dictionary):
        _add_text(made, pages, page, int(kid))
    elif kid.get("/Type") == pikepdf.Name.MCR:
        _add_text(made, pages, numbers[kid.Pg.objgen], int(kid.MCID))
    elif kid.get("/Type") == pikepdf.Name.OBJR:
        made.annotations += 1
    else:
        assert kid.get("/Type") == pikepdf.Name.StructElem
        made.kids.append(_element(kid, pages, numbers, page))


def _add_text(made: Element, pages: list[PageText], page: int | None, mcid: int) -> None:
    assert page is not None
    made.pages.add(page)
    made.kids.append(pages[page].marked.pop(mcid))


def _read_page(page: pikepdf.Page) -> PageText:
    read = PageText()
    for stack, text in _shown(page.obj):
        if not stack:
            read.loose += text
        elif stack[-1][0] == "/Artifact":
            kind = stack[-1][1]
            read.artifacts.append((str(kind.get("/Subtype", kind.get("/Type")))[1:], text))
        else:
            mcid = int(stack[-1][1].MCID)
            read.marked[mcid] = read.marked.get(mcid, "") + text
    return read


def _shown(stream: Any) -> Iterator[tuple[list[Any], str]]:
    """The text that a page or form shows, each piece with the marked content that it stands in."""
    stack: list[Any] = []
    letters: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(stream):
        name = str(operator)
        if name in ("BDC", "BMC"):
            stack.append((str(operands[0]), operands[1] if name == "BDC" else {}))
            yield stack, ""
        elif name == "EMC":
            stack.pop()
        elif name == "Tf":
            letters = _letters(stream.Resources.Font[operands[0]])
        elif name == "Tj":
            yield stack, "".join(letters[code] for code in bytes(operands[0]))
        elif name == "Do":
            yield stack, _form_text(stream.Resources.XObject[operands[0]])


def _form_text(form: Any) -> str:
    return "".join(text for _, text in _shown(form))


def _letters(font: Any) -> dict[int, str]:
    pairs = _MAPPING.findall(font.ToUnicode.read_bytes())
    return {int(code, 16): bytes.fromhex(letters.decode()).decode("utf-16-be") for code, letters in pairs}


def _texts_of(thing: pikepdf.Object) -> Iterator[str]:
    if isinstance(thing, pikepdf.Stream):
        data = thing.read_bytes() if "/Subtype" not in thing or thing.Subtype != "/Image" else b""
        yield data.decode("utf-8", "replace") + data.decode("utf-16-be", "replace")
        thing = thing.stream_dict
    if isinstance(thing, pikepdf.Dictionary):
        for value in thing.as_dict().values():
            yield from () if getattr(value, "is_indirect", False) else _texts_of(value)
    elif isinstance(thing, pikepdf.Array):
        for value in thing.as_list():
            yield from () if getattr(value, "is_indirect", False) else _texts_of(value)
    elif isinstance(thing, pikepdf.String | pikepdf.Name):
        yield str(thing)
