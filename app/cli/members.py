# SPDX-License-Identifier: EUPL-1.2
"""The command that imports a list of members: preview or apply, whole or not at all."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import Any

from app.bootstrap import Program
from app.cli.arguments import add_book, add_command
from app.domain.association import Association
from app.domain.failures import KnownError
from app.domain.member_columns import MemberColumn
from app.domain.member_plans import ListPlan, ListTerms, PlanKind
from app.domain.members import DelegateRole, MemberKind
from app.domain.sheets import read_day
from app.services.importing import ListFile, apply_plan, open_list, plan_import
from app.wording.preparation_lists import finding_place, finding_sentence, plan_kind, plan_sentence, summary
from app.wording.terms import term

FINE = 0
PROBLEMS = 1
_NOTHING = "-"


def add_to(commands: Any) -> None:
    """Add this command to the parser."""
    parser = add_command(
        commands,
        "import-members",
        "liest eine Mitgliederliste (CSV oder XLSX) in ein Buch ein",
        import_members,
    )
    parser.add_argument("list", type=Path, metavar="LISTE", help="Datei mit der Liste")
    add_book(parser)
    parser.add_argument("--body", default="", metavar="GREMIUM", help="Kürzel des Gremiums der Stimmen")
    parser.add_argument("--from", dest="valid_from", default="", metavar="TAG", help="Stimmen gültig ab")
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="SPALTE=BEDEUTUNG",
        help=f"ordnet eine Spalte zu ({', '.join(MemberColumn)}, „-“: keine)",
    )
    parser.add_argument("--apply", action="store_true", help="übernimmt die Liste; sonst nur die Vorschau")


def import_members(program: Program, arguments: argparse.Namespace) -> int:
    """Show what a list would change, or change it; with a problem nothing is changed."""
    file = _assigned(open_list(arguments.list), arguments.column)
    opened = program.opening.open(arguments.book)
    try:
        association = opened.desk.association
        day = _day(arguments.valid_from) or program.clock.now().date()
        plan = plan_import(file, association, _terms(association, arguments.body, day))
        _print(plan)
        if plan.problems:
            return PROBLEMS
        if arguments.apply:
            apply_plan(opened.desk, plan)
    finally:
        opened.close()
    return FINE


def _print(plan: ListPlan) -> None:
    for finding in plan.findings:
        target = sys.stderr if finding.is_problem else sys.stdout
        print(f"{finding_place(finding, 'de')}: {finding_sentence(finding, 'de')}", file=target)
    for member in plan.members:
        if member.kind is not PlanKind.UNCHANGED:
            print(f"{plan_kind(member.kind, 'de')}: {member.name}: {plan_sentence(member, 'de')}")
    new, changed, same = (len(plan.of_kind(kind)) for kind in PlanKind)
    print(summary(new, changed, same, "de"))


def _assigned(file: ListFile, columns: list[str]) -> ListFile:
    for text in columns:
        title, _, meaning = text.rpartition("=")
        if not title or meaning not in {*MemberColumn, _NOTHING}:
            raise KnownError("list_meaning_unknown", text=text, meanings=", ".join(MemberColumn))
        if title not in file.header.titles:
            known = ", ".join(title for title in file.header.titles if title)
            raise KnownError("list_column_unknown", column=title, columns=known)
        column = None if meaning == _NOTHING else MemberColumn(meaning)
        file = file.meaning(file.header.titles.index(title), column)
    return file


def _terms(association: Association, body: str, day: date) -> ListTerms:
    keys = [known.key for known in association.bodies.values()]
    if not body and len(keys) != 1:
        raise KnownError("list_body_unclear", bodies=", ".join(keys) or "–")
    offices = {role: term(role) for role in DelegateRole}
    return ListTerms(body or keys[0], day, MemberKind.MUNICIPALITY, offices)


def _day(text: str) -> date | None:
    if not text:
        return None
    day = read_day(text)
    if day is None:
        raise KnownError("list_day_unreadable", text=text)
    return day
