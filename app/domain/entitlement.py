# SPDX-License-Identifier: EUPL-1.2
"""Who may vote in a case, who may not and why, and what that leaves of the votes that were given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.balloting import BallotMethod
from app.domain.counting import VotePart, outside
from app.domain.matters import ORDINARY
from app.domain.procedure import may_decide_in_writing
from app.domain.quorum import Place, QuorumRecord, quorum_of
from app.domain.representation import (
    is_barred_as_remote,
    is_barred_from_session,
    lacks_emergency,
    may_take_part_remotely,
    may_transfer_votes,
)
from app.domain.statutes import Statutes
from app.domain.tally import NOBODY, Choice, Counts, Tally, tally


class Doubt(StrEnum):
    """Why a ballot cannot stand."""

    ABSENT_VOTED = "absent_voted"
    EXCLUDED_VOTED = "excluded_voted"
    BARRED_VOTED = "barred_voted"
    REMOTE_NOT_ALLOWED = "remote_not_allowed"
    TRANSFER_NOT_ALLOWED = "transfer_not_allowed"
    HOLDER_NOT_ENTITLED = "holder_not_entitled"
    HOLDER_OF_TOO_MANY = "holder_of_too_many"
    NAMES_NEEDED = "names_needed"
    ACCLAMATION_NOT_ALLOWED = "acclamation_not_allowed"
    ACCLAMATION_OPPOSED = "acclamation_opposed"
    ONE_POST_AT_A_TIME = "one_post_at_a_time"
    SEVERAL_POSTS_OBJECTED = "several_posts_objected"
    ROUND_AFTER_END = "round_after_end"
    NOT_STANDING = "not_standing"
    MORE_COUNTED_THAN_ENTITLED = "more_counted_than_entitled"
    HEADS_NEEDED = "heads_needed"
    WRITTEN_NOT_ALLOWED = "written_not_allowed"
    WRITTEN_OBJECTED = "written_objected"


@dataclass(frozen=True, slots=True)
class Reason:
    """A doubt, and the member whose vote raises it (none where it is the ballot as such)."""

    doubt: Doubt
    member: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """A member of the roll of a case: its key, its votes, its groups."""

    key: str
    votes: int
    groups: frozenset[str] = frozenset()


Cast = Choice | tuple[VotePart, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A case to be judged.

    ``remote`` take part by video, whether or not they stand among ``present`` too; ``excluded`` have a
    conflict of interest; ``transferred`` names for an absent member the one that holds its votes.
    ``choices`` holds a choice, or its parts where a member's votes were split; who said nothing is
    missing. ``second`` marks a repeat convening, ``established`` a quorum that the chair established
    and nobody challenged; ``constituent`` the constituent session, ``emergency`` that it was convened
    with an emergency as its reason; ``written`` that it is decided in writing, ``objected`` who
    objected to that.
    """

    roll: Sequence[Seat]
    present: frozenset[str]
    choices: Mapping[str, Cast] = field(default_factory=dict)
    matter: str = ORDINARY
    remote: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()
    transferred: Mapping[str, str] = field(default_factory=dict)
    method: BallotMethod = BallotMethod.OPEN
    second: bool = False
    established: bool = False
    constituent: bool = False
    emergency: bool = False
    written: bool = False
    objected: frozenset[str] = frozenset()


@dataclass(slots=True)
class Hall:
    """The roll of a case by what each member may do in the ballot; ``transferred`` are also entitled."""

    entitled: list[Seat] = field(default_factory=list)
    transferred: list[Seat] = field(default_factory=list)
    excluded: list[Seat] = field(default_factory=list)
    barred: list[Seat] = field(default_factory=list)
    absent: list[Seat] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)

    @property
    def outside(self) -> Counts:
        """Those who do not vote."""
        return self.outside_of("")

    def outside_of(self, group: str) -> Counts:
        """Those of a group who do not vote; of everybody where no group is named."""
        parts = (self.excluded, self.absent, self.barred, self.transferred)
        return outside(*[_held_by(part, group) for part in parts])


def _held_by(seats: Sequence[Seat], group: str) -> Tally:
    if not seats:
        return NOBODY
    return tally([seat.votes for seat in seats if not group or group in seat.groups])


def hall_of(statutes: Statutes, case: Case, *barring: str) -> Hall:
    """Who may vote and who may not, and whose votes were given though they may not.

    ``barring`` are the words of the ballot that may stand in the profile's list of what remote
    participants may not vote in: the kind of matter, ``election``, ``secret``.
    """
    present = case.present | case.remote
    hall = Hall()
    beside: list[Seat] = []
    for seat in case.roll:
        (hall.entitled if seat.key in present else beside).append(seat)
    if case.excluded or case.remote:
        _set_apart(hall, case, _doubt_of_remote(statutes, case, barring))
    if case.transferred:
        _represent(statutes, case, hall, beside)
    else:
        hall.absent = beside
        _refuse(hall, case, beside, Doubt.ABSENT_VOTED)
    return hall


def quorum_in(statutes: Statutes, case: Case) -> QuorumRecord:
    """The quorum of a case; who is not allowed to take part remotely is not there."""
    remote = case.remote
    by_video = not remote or _video_is_allowed(statutes, case)
    there = case.present | remote if by_video else case.present - remote
    held = {key for key, holder in _admitted(statutes, case).items() if holder in there}
    excluded = case.excluded
    places = [
        Place(seat.votes, seat.groups, key in there, key in held, key in remote, key in excluded)
        for seat in case.roll
        for key in (seat.key,)
    ]
    second = statutes.second_convening if case.second else None
    return quorum_of(statutes.quorum, places, second, established=case.established)


def _video_is_allowed(statutes: Statutes, case: Case) -> bool:
    """Whether members take part by video in the session of a case."""
    rule = statutes.remote
    kept_out = is_barred_from_session(rule, constituent=case.constituent)
    return may_take_part_remotely(rule) and not (kept_out or lacks_emergency(rule, emergency=case.emergency))


def _doubt_of_remote(statutes: Statutes, case: Case, barring: Sequence[str]) -> Doubt | None:
    """Why remote participants may not vote in a ballot of these words, or nothing where they may."""
    if not _video_is_allowed(statutes, case):
        return Doubt.REMOTE_NOT_ALLOWED
    return Doubt.BARRED_VOTED if is_barred_as_remote(statutes.remote, *barring) else None


def _set_apart(hall: Hall, case: Case, remote: Doubt | None) -> None:
    """Take those out of the entitled who have a conflict of interest, and remote ones that are barred."""
    there, hall.entitled = hall.entitled, []
    for seat in there:
        if seat.key in case.excluded:
            hall.excluded.append(seat)
        elif remote and seat.key in case.remote:
            hall.barred.append(seat)
        else:
            hall.entitled.append(seat)
    _refuse(hall, case, hall.excluded, Doubt.EXCLUDED_VOTED)
    if remote:
        _refuse(hall, case, hall.barred, remote)


def _refuse(hall: Hall, case: Case, seats: Sequence[Seat], doubt: Doubt) -> None:
    hall.reasons.extend(Reason(doubt, seat.key) for seat in seats if seat.key in case.choices)


def _admitted(statutes: Statutes, case: Case) -> dict[str, str]:
    """The transfers that the profile admits, in the order of the roll: whose votes are held by whom."""
    admitted: dict[str, str] = {}
    load: dict[str, int] = {}
    for seat in case.roll if case.transferred else ():
        holder = case.transferred.get(seat.key)
        if holder is not None and may_transfer_votes(statutes.representation, load.get(holder, 0)):
            admitted[seat.key] = holder
            load[holder] = load.get(holder, 0) + 1
    return admitted


def _represent(statutes: Statutes, case: Case, hall: Hall, beside: Sequence[Seat]) -> None:
    """Put those of the absent whose votes somebody may cast among the entitled, in the order of the roll."""
    holders = {seat.key for seat in hall.entitled}
    admitted = _admitted(statutes, case)
    for seat in beside:
        if admitted.get(seat.key) not in holders:
            hall.absent.append(seat)
            _refuse(hall, case, (seat,), _doubt_of_absent(statutes, case, seat, admitted))
        elif seat.key in case.excluded:
            hall.excluded.append(seat)
            _refuse(hall, case, (seat,), Doubt.EXCLUDED_VOTED)
        else:
            hall.transferred.append(seat)
    entitled = {seat.key for seat in (*hall.entitled, *hall.transferred)}
    hall.entitled = [seat for seat in case.roll if seat.key in entitled]


def _doubt_of_absent(statutes: Statutes, case: Case, seat: Seat, admitted: Mapping[str, str]) -> Doubt:
    """Why nobody may cast the votes of an absent member."""
    if seat.key not in case.transferred:
        return Doubt.ABSENT_VOTED
    if seat.key in admitted:
        return Doubt.HOLDER_NOT_ENTITLED
    return Doubt.HOLDER_OF_TOO_MANY if statutes.representation.transfer else Doubt.TRANSFER_NOT_ALLOWED


def doubts_of_method(statutes: Statutes, case: Case, *, names_needed: bool, opposed: bool) -> list[Reason]:
    """Why the way of voting does not suit the matter.

    A rule that asks for the consent of named members or groups cannot be judged where nobody knows who
    said Yes; without a formal vote only those matters are decided that the profile names, and only
    while nobody objects.
    """
    doubts = []
    if names_needed and case.method is BallotMethod.SECRET:
        doubts.append(Doubt.NAMES_NEEDED)
    if case.method is BallotMethod.ACCLAMATION:
        if case.matter not in statutes.ballots.acclamation:
            doubts.append(Doubt.ACCLAMATION_NOT_ALLOWED)
        if opposed:
            doubts.append(Doubt.ACCLAMATION_OPPOSED)
    return [*map(Reason, doubts), *_doubts_of_writing(statutes, case)]


def _doubts_of_writing(statutes: Statutes, case: Case) -> list[Reason]:
    """Why a matter cannot be decided in writing: the statutes do not allow it, or a member objected."""
    rule = statutes.written_procedure
    if not case.written or may_decide_in_writing(rule, case.matter, objected=bool(case.objected)):
        return []
    if not may_decide_in_writing(rule, case.matter, objected=False):
        return [Reason(Doubt.WRITTEN_NOT_ALLOWED)]
    return [Reason(Doubt.WRITTEN_OBJECTED, member) for member in sorted(case.objected)]
