# SPDX-License-Identifier: EUPL-1.2
"""From blocks to boxes: the lines are set and the elements named, nothing is drawn yet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatchmethod

from app.documents.fonts import FontSet
from app.documents.tagging.blocks import (
    Block,
    Closing,
    Content,
    Figure,
    Heading,
    Item,
    ItemList,
    Numbering,
    PageBreak,
    Paragraph,
    Rule,
    Section,
    Signatures,
    Space,
    Table,
    Together,
    plain_text,
)
from app.documents.tagging.boxes import (
    Box,
    FigureBox,
    PageBreakBox,
    ParagraphBox,
    RuleBox,
    SignatureBox,
    SpaceBox,
    TextArea,
)
from app.documents.tagging.lines import Line, break_lines
from app.documents.tagging.metadata import one_line
from app.documents.tagging.nodes import Attributes, Node
from app.documents.tagging.stacks import ClosingBox, StackBox
from app.documents.tagging.styles import (
    CAPTION,
    CLOSING,
    HEADINGS,
    LIST_ITEM,
    SIGNATURE,
    TYPE,
    Align,
    Paper,
    TypeStyle,
)
from app.documents.tagging.table_layout import TableLayout

LABEL_GAP = 7.0
LABEL_MEASURE = 16.0


class Layout:
    """Sets blocks in the fonts and the measure of one document."""

    def __init__(self, fonts: FontSet, paper: Paper) -> None:
        self.fonts = fonts
        self.paper = paper
        self.level = 0

    def boxes(self, blocks: Sequence[Block], parent: Node | None = None, indent: float = 0.0) -> list[Box]:
        """The boxes of several blocks, their elements below ``parent``."""
        return [box for block in blocks for box in self._set(block, parent, indent)]

    def closing(self, closing: Closing) -> ClosingBox:
        """The foot of the last page."""
        measure = self.paper.measure - closing.figure.width - ClosingBox.gutter
        lines = []
        for content in closing.lines:
            node = Node("P")
            lines.append((self._area(content, CLOSING, measure, node), node))
        figure = FigureBox(closing.figure, None)
        return ClosingBox(lines, figure, self.paper.measure, self.paper.bottom)

    def _area(
        self, content: Content, style: TypeStyle, measure: float, node: Node, align: Align = Align.LEFT
    ) -> TextArea:
        return TextArea(break_lines(content, style, measure, self.fonts, node), style, measure, align)

    def _text(
        self, content: Content, style: TypeStyle, node: Node, indent: float, align: Align = Align.LEFT
    ) -> ParagraphBox:
        indent += style.indent
        area = self._area(content, style, self.paper.measure - indent, node, align)
        return ParagraphBox(area, node, indent)

    @singledispatchmethod
    def _set(self, block: Block, parent: Node | None, indent: float) -> list[Box]:
        raise TypeError(f"not a block: {block!r}")

    @_set.register
    def _heading(self, block: Heading, parent: Node | None, indent: float) -> list[Box]:
        if not 1 <= block.level <= min(self.level + 1, max(HEADINGS)):
            raise ValueError(f"heading of level {block.level} below level {self.level}")
        self.level = block.level
        node = Node(f"H{block.level}", parent)
        box = self._text(block.content, HEADINGS[block.level], node, indent, block.align)
        box.keep_with_next = True
        box.bookmark = (one_line(plain_text(block.content)), block.level, block.anchor)
        return [box]

    @_set.register
    def _paragraph(self, block: Paragraph, parent: Node | None, indent: float) -> list[Box]:
        box = self._text(block.content, TYPE[block.style], Node("P", parent), indent, block.align)
        box.keep_with_next = block.leads
        return [box]

    @_set.register
    def _list(self, block: ItemList, parent: Node | None, indent: float) -> list[Box]:
        node = Node("L", parent, Attributes("List", {"ListNumbering": block.numbering.value}))
        items = [item if isinstance(item, Item) else Item(item) for item in block.items]
        labels = [self._label(block, number, item) for number, item in enumerate(items, block.start)]
        reach = max([LABEL_MEASURE, *(label.width + LABEL_GAP for label in labels)])
        return [
            box
            for item, label in zip(items, labels, strict=True)
            for box in self._item(item, label, node, indent + reach, reach)
        ]

    def _label(self, block: ItemList, number: int, item: Item) -> Line:
        own = {Numbering.DISC: "•", Numbering.DECIMAL: f"{number}.", Numbering.OWN: item.label}
        lines = break_lines(own[block.numbering], LIST_ITEM, self.paper.measure, self.fonts)
        return lines[0] if lines else Line((), 0.0)

    def _item(self, item: Item, label: Line, parent: Node, indent: float, reach: float) -> list[Box]:
        item_node = Node("LI", parent)
        label_node, body = Node("Lbl", item_node), Node("LBody", item_node)
        node = Node("P", body) if item.blocks else body
        box = self._text(item.content, LIST_ITEM, node, indent)
        if label.fragments:
            box.label = (label_node, label, reach)
        return [box, *self.boxes(item.blocks, body, indent)]

    @_set.register
    def _table(self, block: Table, parent: Node | None, indent: float) -> list[Box]:
        node = Node("Table", parent)
        boxes: list[Box] = []
        if block.caption:
            caption = self._text(block.caption, CAPTION, Node("Caption", node), indent)
            caption.keep_with_next = True
            boxes.append(caption)
        measure = (self.paper.measure - indent) * block.width
        layout = TableLayout(block, node, self.fonts, measure, self.paper.depth)
        return [*boxes, layout.box(indent)]

    @_set.register
    def _figure(self, block: Figure, parent: Node | None, indent: float) -> list[Box]:
        return [FigureBox(block, parent, indent)]

    @_set.register
    def _signatures(self, block: Signatures, parent: Node | None, indent: float) -> list[Box]:
        measure = self.paper.measure - indent
        narrow = measure / max(2, len(block.captions)) - SignatureBox.gap
        captions = []
        for caption in block.captions:
            node = Node("P", parent)
            captions.append((self._area(caption, SIGNATURE, narrow, node), node))
        return [SignatureBox(captions, measure)]

    @_set.register
    def _rule(self, block: Rule, parent: Node | None, indent: float) -> list[Box]:
        return [RuleBox(self.paper.measure)]

    @_set.register
    def _space(self, block: Space, parent: Node | None, indent: float) -> list[Box]:
        return [SpaceBox(block.height)]

    @_set.register
    def _page_break(self, block: PageBreak, parent: Node | None, indent: float) -> list[Box]:
        return [PageBreakBox()]

    @_set.register
    def _together(self, block: Together, parent: Node | None, indent: float) -> list[Box]:
        boxes = self.boxes(block.blocks, parent, indent)
        return [StackBox(boxes, self.paper.depth)] if boxes else []

    @_set.register
    def _section(self, block: Section, parent: Node | None, indent: float) -> list[Box]:
        return self.boxes(block.blocks, Node("Sect", parent), indent)
