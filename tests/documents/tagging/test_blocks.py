# SPDX-License-Identifier: EUPL-1.2
from app.documents.tagging import Table, bold, facts, italic, link, plain_text


def test_plain_text_is_content_without_emphasis() -> None:
    assert plain_text("Ja") == plain_text(bold("Ja")) == "Ja"
    assert (
        plain_text(["Siehe ", italic("Anlage"), " und ", link("TOP 3", "#top-3")]) == "Siehe Anlage und TOP 3"
    )


def test_facts_are_a_table_of_names_and_values() -> None:
    table = facts([("Ort", "Cottbus"), ("Beginn", bold("10:02 Uhr"))])
    assert isinstance(table, Table)
    assert table.rows == [("Ort", "Cottbus"), ("Beginn", bold("10:02 Uhr"))]
    assert (len(table.columns), table.row_headers, table.ruled) == (2, 1, False)


def test_blocks_of_equal_content_are_equal() -> None:
    assert facts([("Ort", "Cottbus")]) == facts([("Ort", "Cottbus")])
