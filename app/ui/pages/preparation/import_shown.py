# SPDX-License-Identifier: EUPL-1.2
"""A list of members that is about to be imported, as a record to show."""

from __future__ import annotations

from app.domain.association import Association
from app.domain.member_columns import MemberColumn
from app.domain.member_lists import Finding
from app.domain.member_plans import ListPlan, ListTerms, MemberPlan, PlanKind
from app.domain.members import MemberKind
from app.services.importing import ListFile
from app.services.importing_tables import ENCODINGS, SEPARATORS
from app.ui.pages.preparation.shown import ColumnShown, ImportShown
from app.ui.tables.texts import TextRow
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import OptionShown
from app.wording.language import Language
from app.wording.preparation import words
from app.wording.preparation_lists import (
    column_name,
    finding_sentence,
    plan_kind,
    plan_sentence,
    summary,
)
from app.wording.terms import term

LEFT_OUT = "-"
MOST_NAMES = 8
_TONES = {PlanKind.NEW: Tone.YES, PlanKind.CHANGED: Tone.ACCENT, PlanKind.UNCHANGED: Tone.MUTED}


def empty_import(language: Language) -> ImportShown:
    """Before a file was chosen."""
    return ImportShown(words("import_explained", language))


def import_shown(
    file: ListFile, plan: ListPlan, association: Association, terms: ListTerms, language: Language
) -> ImportShown:
    """The list with its columns, its findings, and what it would change."""
    said, tone, icon = _summary(plan, language)
    rows = sum(row.line > file.header.line for row in file.sheet.filled)
    return ImportShown(
        explained=words("import_explained", language),
        file=file.name,
        facts=words("file_facts", language, line=file.header.line, rows=rows),
        encodings=() if file.is_workbook else _encodings(file.encoding, language),
        encoding=file.encoding,
        separators=() if file.is_workbook else _options(SEPARATORS, language),
        separator=file.separator,
        sheets=tuple(OptionShown(name, name) for name in file.sheet_names),
        sheet=file.sheet_name,
        bodies=tuple(OptionShown(body.key, body.name) for body in association.bodies.values()),
        body=terms.body,
        valid_from=terms.valid_from,
        kinds=tuple(OptionShown(kind.value, term(kind, language)) for kind in MemberKind),
        kind=terms.kind.value,
        columns=_columns(file, language),
        meanings=_meanings(language),
        summary=said,
        summary_tone=tone,
        summary_icon=icon,
        findings=tuple(_finding(place, one, language) for place, one in enumerate(_sorted(plan))),
        findings_label=words("findings_label", language, count=len(plan.findings)),
        plans=tuple(_plan(member, language) for member in plan.members),
        plans_label=words("plans_label", language, count=len(plan.members) - len(_unchanged(plan))),
        unlisted=_unlisted(plan, language),
        problems=len(plan.problems),
    )


def plan_summary(plan: ListPlan, language: Language) -> str:
    """How many members are new, changed and left alone."""
    new, changed, same = (len(plan.of_kind(kind)) for kind in PlanKind)
    return summary(new, changed, same, language)


def _summary(plan: ListPlan, language: Language) -> tuple[str, Tone, str]:
    if plan.problems:
        return words("problems", language, problems=len(plan.problems)), Tone.NO, "warning"
    if not plan.commands:
        return words("nothing_changes", language), Tone.MUTED, "info"
    return f"{plan_summary(plan, language)}.", Tone.YES, "check"


def _unchanged(plan: ListPlan) -> tuple[MemberPlan, ...]:
    return plan.of_kind(PlanKind.UNCHANGED)


def _sorted(plan: ListPlan) -> list[Finding]:
    """Problems before notes, each in the order of the lines."""
    return sorted(plan.findings, key=lambda finding: not finding.is_problem)


def _finding(place: int, finding: Finding, language: Language) -> TextRow:
    kind = words("problem" if finding.is_problem else "note", language)
    cells = (kind, str(finding.line), finding.column or "–", finding_sentence(finding, language))
    return TextRow(str(place), cells, Tone.NO if finding.is_problem else Tone.MUTED)


def _plan(plan: MemberPlan, language: Language) -> TextRow:
    cells = (plan_kind(plan.kind, language), str(plan.line), plan.name, plan_sentence(plan, language) or "–")
    return TextRow(plan.key, cells, _TONES[plan.kind])


def _unlisted(plan: ListPlan, language: Language) -> str:
    if not plan.unlisted or not plan.members:
        return ""
    names = ", ".join(plan.unlisted[:MOST_NAMES]) + (" …" if len(plan.unlisted) > MOST_NAMES else "")
    return words("unlisted", language, count=len(plan.unlisted), names=names)


def _columns(file: ListFile, language: Language) -> tuple[ColumnShown, ...]:
    below = [row for row in file.sheet.filled if row.line > file.header.line]
    columns = []
    for place, title in enumerate(file.header.titles):
        texts = [" ".join(row.cell(place).text.split()) for row in below]
        example = next((text for text in texts if text), "")
        if not title and not example:
            continue
        meaning = file.header.meaning[place]
        named = title or words("untitled", language, place=place + 1)
        columns.append(ColumnShown(place, named, example, meaning.value if meaning else LEFT_OUT))
    return tuple(columns)


def _meanings(language: Language) -> tuple[OptionShown, ...]:
    known = (OptionShown(column.value, column_name(column, language)) for column in MemberColumn)
    return (OptionShown(LEFT_OUT, words("left_out", language)), *known)


def _encodings(used: str, language: Language) -> tuple[OptionShown, ...]:
    return _options((used,) if used not in ENCODINGS else ENCODINGS, language)


def _options(keys: tuple[str, ...], language: Language) -> tuple[OptionShown, ...]:
    return tuple(OptionShown(key, words(key, language)) for key in keys)
