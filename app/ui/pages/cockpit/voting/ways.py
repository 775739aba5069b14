# SPDX-License-Identifier: EUPL-1.2
"""The form that opens a ballot: on what, in which way, who ordered it, and why a way is not allowed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.domain.agenda import Item
from app.domain.balloting import BallotMethod
from app.domain.commands import Command
from app.domain.commands.ballots import AcceptByAcclamation, OpenBallot
from app.domain.commands.motions import RankMotions, WithdrawMotion
from app.domain.decisions.questions import question_of
from app.domain.entries.ballots import BallotOpened
from app.domain.failures import RuleError
from app.domain.meeting import Meeting
from app.domain.motions import Motion, most_far_reaching_first, ordered_method
from app.ui.pages.cockpit.forms import (
    NOTHING,
    ChoicePart,
    FormAct,
    FormOption,
    FormShown,
    Part,
    TextPart,
    Values,
    chosen_in,
)
from app.ui.pages.cockpit.sight import Sight
from app.ui.pages.cockpit.voting.naming import items_named, members_named
from app.ui.pages.cockpit.voting.trial import Trial, tried, why_not
from app.ui.theme.tones import Tone
from app.wording.ballots import motion_name
from app.wording.numbers import listing, number
from app.wording.terms import term
from app.wording.vote_taking import vote_words
from app.wording.voting_forms import form_words

WAYS = "ways"
OPEN, RANK, WITHDRAW, LAPSE = "open", "rank", "withdraw", "lapse"
ITEM, REPEAT = "item", "repeat"
_ON_DEMAND = frozenset({BallotMethod.SECRET, BallotMethod.ROLL_CALL})
_ORDER = (
    BallotMethod.OPEN,
    BallotMethod.ROLL_CALL,
    BallotMethod.COUNTED,
    BallotMethod.SECRET,
    BallotMethod.ACCLAMATION,
)


def ways_shown(sight: Sight, item: Item, values: Values, serial: int) -> FormShown:
    """The form as it is with what was chosen and typed."""
    language = sight.language
    command = opening(sight, item, values)
    trials = {method: tried(sight, _in_way(command, method)) for method in _ORDER}
    method = _method(command)
    subject = _subject(sight.meeting, item, values)
    label = "do_acclaim" if method is BallotMethod.ACCLAMATION else "do_open"
    return FormShown(
        f"{WAYS}:{item.number}:{serial}",
        form_words("ways_title", language),
        parts=tuple(_parts(sight, item, values, command, trials)),
        told=_told(sight, command, trials[method]),
        tone=Tone.NO if trials[method].refusal else Tone.INK,
        acts=(
            *_motion_acts(sight, item, subject),
            FormAct("form:motion", form_words("new_motion", language), "Shift+F7"),
            FormAct("form:call", form_words("call_election", language), "Shift+F8"),
            FormAct(OPEN, form_words(label, language), "F8", primary=True),
        ),
        enter=OPEN,
        leave=form_words("back", language),
    )


def opening(sight: Sight, item: Item, values: Values) -> OpenBallot:
    """The command that opens the ballot as it was chosen."""
    meeting = sight.meeting
    subject = _subject(meeting, item, values)
    together = items_named(meeting, values.get("together", "")).keys if subject == ITEM else ()
    wanted = OpenBallot(
        repeat=subject == REPEAT,
        motion=_motion_in(subject),
        items=tuple(dict.fromkeys((item.number, *together))) if together else (),
        objected_by=members_named(meeting, values.get("objected", "")).keys,
        as_it_stands=bool(values.get("unchanged")),
    )
    chosen = values.get("method", "")
    method = BallotMethod(chosen) if chosen else _usual(sight, wanted)
    demanding = members_named(meeting, values.get("demanded", "")).keys if method in _ON_DEMAND else ()
    letter = values.get("letter", "") if method is BallotMethod.ROLL_CALL else ""
    return replace(wanted, method=method, demanded_by=demanding, starting_letter=letter)


def ways_command(sight: Sight, item: Item, values: Values, act: str) -> Command:
    """What an act of the form does."""
    meeting = sight.meeting
    command = opening(sight, item, values)
    if act == OPEN:
        return _in_way(command, _method(command))
    ordinal = _motion_in(_subject(meeting, item, values))
    if act == RANK:
        order = [motion.ordinal for motion in _pending(meeting, item) if motion.changes_wording]
        return RankMotions((ordinal, *(other for other in order if other != ordinal)))
    return WithdrawMotion(ordinal, how="withdrawn" if act == WITHDRAW else "lapsed")


def has_to_choose(meeting: Meeting, item: Item) -> bool:
    """Whether opening a ballot on the item begins with a choice: motions are still to be voted on."""
    return bool(_pending(meeting, item))


def _pending(meeting: Meeting, item: Item) -> tuple[Motion, ...]:
    return most_far_reaching_first(meeting.statutes.agenda, meeting.motions_at(item.id))


def _subject(meeting: Meeting, item: Item, values: Values) -> str:
    """What is chosen to be voted on; at first what comes first."""
    options = [option for option, _ in _subjects(meeting, item)]
    chosen = values.get("subject", "")
    return chosen if chosen in options else options[0]


def _subjects(meeting: Meeting, item: Item) -> Iterator[tuple[str, Motion | None]]:
    for motion in _pending(meeting, item):
        yield f"motion:{motion.ordinal}", motion
    yield (ITEM if meeting.result_at(item.id) is None else REPEAT), None


def _motion_in(subject: str) -> int:
    return int(subject.partition(":")[2] or 0)


def _method(command: OpenBallot) -> BallotMethod:
    return command.method or BallotMethod.OPEN


def _usual(sight: Sight, wanted: OpenBallot) -> BallotMethod:
    """The way in which it would be opened if nobody chose one."""
    fact = next(iter(tried(sight, wanted).facts), None)
    if isinstance(fact, BallotOpened):
        return fact.method
    item = sight.meeting.item_in_hand
    ordered = ordered_method(sight.meeting.motions_in_force(item.id)) if item else None
    return ordered or BallotMethod.OPEN


def _in_way(command: OpenBallot, method: BallotMethod) -> Command:
    """The command in another way; without a formal vote it is one of its own."""
    if method is BallotMethod.ACCLAMATION and not command.repeat:
        return AcceptByAcclamation(
            motion=command.motion,
            items=command.items,
            objected_by=command.objected_by,
            as_it_stands=command.as_it_stands,
        )
    demanding = command.demanded_by if method in _ON_DEMAND and method is command.method else ()
    letter = command.starting_letter if method is BallotMethod.ROLL_CALL else ""
    objecting = command.objected_by if command.items else ()
    return replace(
        command, method=method, demanded_by=demanding, starting_letter=letter, objected_by=objecting
    )


def _parts(
    sight: Sight, item: Item, values: Values, command: OpenBallot, trials: dict[BallotMethod, Trial]
) -> Iterator[Part]:
    subjects = tuple(_subject_option(sight, item, *each) for each in _subjects(sight.meeting, item))
    method = _method(command)
    if len(subjects) > 1:
        chosen = (_subject(sight.meeting, item, values),)
        yield ChoicePart("subject", form_words("subject", sight.language), subjects, chosen)
    options = tuple(_way(sight, way, trials, is_chosen=way is method) for way in _ORDER)
    yield ChoicePart("method", form_words("method", sight.language), options, (method.value,))
    yield from _details(sight, values, command, method)
    if command.as_it_stands or trials[method].code == "wording_not_amended":
        unchanged = (FormOption("unchanged", vote_words("vote_unchanged", sight.language)),)
        yield ChoicePart("unchanged", "", unchanged, chosen_in(values, "unchanged"), True)


def _details(sight: Sight, values: Values, command: OpenBallot, method: BallotMethod) -> Iterator[Part]:
    """What is typed beside the way itself: who demands it, where the call begins, what goes together."""
    if method in _ON_DEMAND:
        yield _names(sight, "demanded", "demanded_by", values)
    if method is BallotMethod.ROLL_CALL:
        language = sight.language
        told = _call_begins(sight, command)
        yield TextPart(
            "letter", form_words("letter", language), form_words("letter_hint", language), "", told
        )
    if not (command.motion or command.repeat) and _could_go_together(sight.meeting):
        named = items_named(sight.meeting, values.get("together", ""), sight.language)
        caption, hint = (form_words(code, sight.language) for code in ("together", "together_hint"))
        yield TextPart("together", caption, hint, "", named.told, named.tone)
    if command.items or method is BallotMethod.ACCLAMATION:
        yield _names(sight, "objected", "objected_by", values)


def _could_go_together(meeting: Meeting) -> bool:
    """Whether another item could be voted on in the same ballot."""
    matters, here = meeting.statutes.ballots.en_bloc, meeting.item_in_hand
    others = (item for item in meeting.pending_items() if item != here and item.wording)
    return (
        here is not None and here.ballot_matter in matters and any(o.ballot_matter in matters for o in others)
    )


def _names(sight: Sight, key: str, caption: str, values: Values) -> TextPart:
    named = members_named(sight.meeting, values.get(key, ""), sight.language)
    hint = form_words("names_hint", sight.language)
    return TextPart(key, form_words(caption, sight.language), hint, "", named.told, named.tone)


def _subject_option(sight: Sight, item: Item, key: str, motion: Motion | None) -> FormOption:
    language = sight.language
    if motion is None:
        label = form_words(f"subject_{key}", language, number=item.number)
        return FormOption(key, label, form_words(f"on_{key}", language))
    mover = sight.meeting.roll.get(motion.mover) if motion.mover else None
    name = motion_name(motion, mover.name if mover else "", language)
    text = motion.text if len(motion.text) <= 160 else f"{motion.text[:159]}…"
    return FormOption(key, name, text)


def _way(
    sight: Sight, method: BallotMethod, trials: dict[BallotMethod, Trial], *, is_chosen: bool
) -> FormOption:
    """A way of voting with what it means, or why it is not allowed; no reason is said twice."""
    label = term(method, sight.language)
    trial = trials[method]
    codes = {each.code for each in trials.values()}
    if trial.refusal is not None and len(codes) > 1 and not is_chosen:
        return FormOption(method.value, _upper(label), why_not(sight, trial), Tone.NO)
    note = form_words(f"way_{method.value}", sight.language, papers=_papers(sight, trial))
    return FormOption(method.value, _upper(label), note)


def _papers(sight: Sight, trial: Trial) -> str:
    fact = next((fact for fact in trial.facts if isinstance(fact, BallotOpened)), None)
    values = [f"{number(each.number)}×{each.denomination}" for each in fact.papers] if fact else []
    return ", ".join(values) or listing([str(v) for v in sight.statutes().ballots.papers], sight.language)


def _call_begins(sight: Sight, command: OpenBallot) -> str:
    fact = next(iter(tried(sight, command).facts), None)
    if not isinstance(fact, BallotOpened) or not fact.order:
        return ""
    first, last = (sight.meeting.roll[member].name for member in (fact.order[0], fact.order[-1]))
    return form_words("call_begins", sight.language, first=first, last=last)


def _told(sight: Sight, command: OpenBallot, trial: Trial) -> str:
    """Why it cannot be opened so, or who ordered this way."""
    if trial.refusal is not None:
        return why_not(sight, trial)
    language, method = sight.language, term(_method(command), sight.language)
    if command.demanded_by:
        return form_words("by_demand", language, members=len(command.demanded_by), method=method)
    item = sight.meeting.item_in_hand
    ordered = ordered_method(sight.meeting.motions_in_force(item.id)) if item else None
    if ordered is command.method and not _is_procedural(sight.meeting, command):
        return form_words("ordered", language, method=method)
    return form_words("by_chair", language, method=method)


def _is_procedural(meeting: Meeting, command: OpenBallot) -> bool:
    try:
        return question_of(meeting, command).is_procedural
    except RuleError:
        return False


def _motion_acts(sight: Sight, item: Item, subject: str) -> Iterator[FormAct]:
    ordinal = _motion_in(subject)
    if not ordinal:
        return
    wordings = [motion for motion in _pending(sight.meeting, item) if motion.changes_wording]
    if len(wordings) > 1 and ordinal in [motion.ordinal for motion in wordings[1:]]:
        yield FormAct(RANK, form_words("rank_first", sight.language), "Alt+Up")
    yield FormAct(WITHDRAW, form_words("withdraw", sight.language))
    yield FormAct(LAPSE, form_words("lapse", sight.language))


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


__all__ = ["NOTHING", "WAYS", "has_to_choose", "opening", "ways_command", "ways_shown"]
