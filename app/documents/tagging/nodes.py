# SPDX-License-Identifier: EUPL-1.2
"""The structure tree that grows while pages are drawn.

A node is made when the story is laid out and joins the tree when it is first drawn, so the order of the
tree is the order of reading. An element that runs over several pages stays one node with marks on each.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

AttributeValue = str | int | tuple[float, ...]


class Mark(NamedTuple):
    """A piece of marked content on a page, counted from 0."""

    page: int
    mcid: int


class Reference(NamedTuple):
    """An annotation on a page, by its place in the page's list."""

    page: int
    annotation: int


@dataclass(frozen=True)
class Attributes:
    """Attributes of a structure element; words become PDF names."""

    owner: str
    values: Mapping[str, AttributeValue]


@dataclass(eq=False, slots=True)
class Node:
    """A structure element: its tag, where it belongs, and what was drawn for it."""

    tag: str
    parent: Node | None = None
    attributes: Attributes | None = None
    alt: str = ""
    kids: list[Kid] = field(default_factory=list)
    attached: bool = False


@dataclass(eq=False, slots=True)
class Link(Node):
    """A link element: ``target`` is an address, or ``#`` and the anchor of a heading."""

    target: str = ""
    description: str = ""


Kid = Node | Mark | Reference


class StructureTree:
    """The tree of one document, with what each page holds of it."""

    def __init__(self) -> None:
        self.root = Node("Document", attached=True)
        self.nodes = [self.root]
        self.marks: list[list[Node]] = []
        self.links: list[list[Link]] = []

    @property
    def page(self) -> int:
        """The page that is being drawn, from 0."""
        return len(self.marks) - 1

    def begin_page(self) -> None:
        """Begin the marks of a new page."""
        self.marks.append([])
        self.links.append([])

    def attach(self, node: Node) -> None:
        """Let ``node`` join the tree after everything that joined its parent before."""
        if node.attached:
            return
        parent = node.parent or self.root
        self.attach(parent)
        node.attached = True
        parent.kids.append(node)
        self.nodes.append(node)

    def mark(self, node: Node) -> int:
        """Count a new piece of content of ``node`` on this page and return its number."""
        self.attach(node)
        marks = self.marks[self.page]
        node.kids.append(Mark(self.page, len(marks)))
        marks.append(node)
        return len(marks) - 1

    def refer(self, link: Link) -> None:
        """Note that the newest annotation of this page belongs to ``link``."""
        self.attach(link)
        links = self.links[self.page]
        link.kids.append(Reference(self.page, len(links)))
        links.append(link)
