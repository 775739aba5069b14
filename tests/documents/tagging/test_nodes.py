# SPDX-License-Identifier: EUPL-1.2
from app.documents.tagging.nodes import Link, Mark, Node, Reference, StructureTree


def test_the_order_of_the_tree_is_the_order_of_drawing() -> None:
    tree = StructureTree()
    tree.begin_page()
    first, second = Node("P"), Node("P")
    tree.mark(second)
    tree.mark(first)
    assert tree.root.kids == [second, first]
    assert tree.nodes == [tree.root, second, first]


def test_a_node_brings_its_ancestors_along_once() -> None:
    tree = StructureTree()
    tree.begin_page()
    table = Node("Table")
    row = Node("TR", table)
    tree.mark(Node("TD", row))
    tree.mark(Node("TD", row))
    assert tree.root.kids == [table]
    assert table.kids == [row]
    assert len(row.kids) == 2


def test_an_element_over_two_pages_has_marks_on_both() -> None:
    tree = StructureTree()
    node = Node("P")
    for _ in range(2):
        tree.begin_page()
        assert tree.mark(node) == 0
    assert node.kids == [Mark(0, 0), Mark(1, 0)]
    assert tree.marks == [[node], [node]]


def test_a_link_refers_to_its_annotations_by_page() -> None:
    tree = StructureTree()
    tree.begin_page()
    link = Link("Link", target="#a", description="oben")
    tree.refer(link)
    tree.refer(link)
    assert link.kids == [Reference(0, 0), Reference(0, 1)]
    assert tree.links == [[link, link]]
