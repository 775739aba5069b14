# SPDX-License-Identifier: EUPL-1.2
"""Every act of a sitting, by the panel at which it belongs."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.agenda import ItemOutcome, ParagraphKind
from app.domain.commands import (
    accession,
    ballots,
    chair,
    elections,
    motions,
    preparation,
    proceedings,
    representation,
    sitting,
    video,
)
from app.domain.motions import MotionKind
from app.ui.pages.cockpit.acts.specs import ActSpec, Place, Source, spec


def _end(outcome: ItemOutcome, *fields: str) -> ActSpec:
    fixed = {"outcome": outcome}
    unfinished = {"item": Source.UNFINISHED}
    return spec(
        outcome.value, sitting.ConcludeItem, Place.ITEM, "item!", *fields, fixed=fixed, sources=unfinished
    )


def _paragraph(kind: ParagraphKind, *fields: str) -> ActSpec:
    fixed = {"kind": kind}
    return spec(kind.value, sitting.WriteParagraph, Place.MINUTES, *fields, "item!", fixed=fixed)


def _motion(kind: MotionKind, *fields: str) -> ActSpec:
    sources = {"mover": Source.PRESENT, "item": Source.UNFINISHED, "concerns": Source.ALL}
    fixed = {"kind": kind}
    return spec(
        kind.value, motions.SubmitMotion, Place.ITEM, *fields, "mover", "item!", fixed=fixed, sources=sources
    )


_PRESENT = {"member": Source.PRESENT}
_ABSENT = {"member": Source.ABSENT}

_AGENDA = (
    spec("call_item", sitting.CallItem, Place.AGENDA, "item", sources={"item": Source.CALLABLE}),
    spec(
        "urgent_item",
        preparation.AddItem,
        Place.AGENDA,
        "number",
        "title",
        "urgency!",
        "wording",
        "kind",
        "part",
        "requested_by",
    ),
    spec(
        "admit_urgent_item",
        proceedings.AdmitUrgentItem,
        Place.AGENDA,
        "item",
        sources={"item": Source.UNADMITTED},
    ),
    spec(
        "reorder_agenda",
        proceedings.ReorderAgenda,
        Place.AGENDA,
        "order",
        sources={"order": Source.PENDING},
    ),
    spec(
        "merge_items",
        proceedings.MergeItems,
        Place.AGENDA,
        "into",
        "items",
        sources={"into": Source.UNFINISHED, "items": Source.UNFINISHED},
    ),
    spec(
        "change_wording",
        preparation.ChangeItem,
        Place.ITEM,
        "item",
        "value",
        fixed={"field": "wording"},
        sources={"item": Source.UNFINISHED},
    ),
    spec(
        "attach_file",
        preparation.AttachFile,
        Place.ITEM,
        intent="attachment_wanted",
        shortcut="F12",
        probe=preparation.AttachBlob,
    ),
    spec("change_title", preparation.ChangeItem, Place.ITEM, "item", "value", fixed={"field": "title"}),
    spec(
        "change_matter",
        preparation.ChangeItem,
        Place.ITEM,
        "item",
        "value",
        "reason",
        fixed={"field": "matter"},
        sources={"item": Source.UNFINISHED},
    ),
    spec(
        "change_part",
        preparation.ChangeItem,
        Place.AGENDA,
        "item",
        "value",
        fixed={"field": "part"},
        sources={"item": Source.PENDING},
    ),
    spec(
        "exclude_public",
        proceedings.ExcludePublic,
        Place.ITEM,
        "item!",
        "reason",
        sources={"item": Source.PUBLIC},
    ),
    spec("restore_public", proceedings.RestorePublic, Place.ITEM, "item!", sources={"item": Source.EXCLUDED}),
    spec(
        "release_from_secrecy",
        proceedings.ReleaseFromSecrecy,
        Place.AGENDA,
        "item",
        "scope",
        "reason",
        sources={"item": Source.NON_PUBLIC},
    ),
)

_ENDS = (
    spec("end_item", sitting.ConcludeItem, Place.ITEM, intent="item_ended", shortcut="F9"),
    _end(ItemOutcome.NOTED),
    _end(ItemOutcome.DONE),
    _end(ItemOutcome.POSTPONED, "note"),
    _end(ItemOutcome.REFERRED, "note"),
    _end(ItemOutcome.WITHDRAWN, "note"),
    _end(ItemOutcome.REMOVED, "note", "consent"),
    _end(ItemOutcome.NOT_ADMITTED, "note"),
    _end(ItemOutcome.CARRIED_OVER, "note"),
)

_SITTING = (
    spec("open_meeting", sitting.OpenMeeting, Place.SITTING, intent="take_first", shortcut="F8"),
    spec("recess", sitting.BeginRecess, Place.SITTING, "planned_until", "reason"),
    spec("end_recess", sitting.EndRecess, Place.SITTING, intent="resume_wanted", shortcut="F11"),
    spec("adjourn", proceedings.AdjournSitting, Place.SITTING, "continues_at", "place"),
    spec("resume_sitting", proceedings.ResumeSitting, Place.SITTING, intent="resume_wanted", shortcut="F11"),
    spec("establish_quorum", sitting.EstablishQuorum, Place.SITTING, intent="quorum_wanted", shortcut="F2"),
    spec("challenge_quorum", representation.ChallengeQuorum, Place.SITTING, "member", sources=_PRESENT),
    spec(
        "hand_over_chair", proceedings.HandOverChair, Place.SITTING, "chair", "chair_name", "reason", "remote"
    ),
    spec("note_guest", sitting.NoteGuest, Place.SITTING, "office", "name", "item"),
    spec(
        "video_failure",
        video.RecordVideoFailure,
        Place.SITTING,
        "cause",
        "responsible",
        "consequence",
        "members",
        sources={"members": Source.REMOTE},
    ),
    spec("end_video_failure", video.EndVideoFailure, Place.SITTING, "remedy"),
    spec(
        "decide_in_place",
        chair.DecideInPlace,
        Place.ITEM,
        "outcome",
        "wording",
        "heard",
        "reason",
        "correction",
        sources={"heard": Source.NOT_CONFLICTED},
    ),
    spec("close_meeting", sitting.CloseMeeting, Place.SITTING, intent="closing_wanted", shortcut="F8"),
    spec("close_inquorate", sitting.CloseMeeting, Place.SITTING, fixed={"for_lack_of_quorum": True}),
    spec("cancel_meeting", proceedings.CancelMeeting, Place.SITTING, "reason"),
    spec("change_place", preparation.ChangeMeeting, Place.SITTING, "value", fixed={"field": "place"}),
    spec("record_convocation", preparation.RecordConvocation, Place.SITTING, "sent_on", "channel", "notice"),
    spec("take_back", sitting.TakeBack, Place.SITTING, intent="undo", shortcut="Ctrl+Z"),
)

_MEMBERS = (
    spec(
        "check_in",
        sitting.CheckIn,
        Place.MEMBER,
        "member",
        "delegate",
        "name",
        "role",
        sources={"member": Source.PRESENT_OR_SEVERAL},
    ),
    spec(
        "check_in_remote",
        sitting.CheckIn,
        Place.MEMBER,
        "member",
        "delegate",
        "name",
        fixed={"remote": True},
        sources=_ABSENT,
    ),
    spec("check_out", sitting.CheckOut, Place.MEMBER, "member", "delegate", sources=_PRESENT),
    spec(
        "swap_delegate",
        sitting.SwapDelegate,
        Place.MEMBER,
        "member",
        "delegate!",
        "name",
        "role",
        "replaces",
        sources=_PRESENT,
    ),
    spec(
        "swap_for_a_time",
        sitting.SwapDelegate,
        Place.MEMBER,
        "member",
        "delegate!",
        "name",
        "until!",
        sources=_PRESENT,
    ),
    spec(
        "vote_leader",
        representation.NameVoteLeader,
        Place.MEMBER,
        "member",
        "delegate!",
        sources={"member": Source.SEVERAL},
    ),
    spec(
        "transfer_votes",
        representation.TransferVotes,
        Place.MEMBER,
        "member",
        "to",
        sources={"member": Source.ABSENT, "to": Source.PRESENT},
    ),
    spec(
        "end_transfer",
        representation.EndTransfer,
        Place.MEMBER,
        "member",
        sources={"member": Source.TRANSFERRED},
    ),
    spec("excuse_member", sitting.ExcuseMember, Place.MEMBER, "member", sources=_ABSENT),
    spec(
        "end_excuse",
        sitting.ExcuseMember,
        Place.MEMBER,
        "member",
        fixed={"excused": False},
        sources={"member": Source.EXCUSED},
    ),
    spec(
        "declare_conflict",
        sitting.DeclareConflict,
        Place.MEMBER,
        "member",
        "delegate",
        "item!",
        "reason",
        "concerns_member",
        sources={"item": Source.UNFINISHED},
    ),
    spec(
        "lift_conflict",
        sitting.LiftConflict,
        Place.MEMBER,
        "member",
        "item!",
        sources={"member": Source.CONFLICTED, "item": Source.UNFINISHED},
    ),
    spec("correct_roll", sitting.CorrectRoll, Place.MEMBER, "member", "votes", "reason"),
    spec("seat_member", accession.SeatMember, Place.MEMBER, "member", sources={"member": Source.NEWCOMERS}),
)

_MINUTES = (
    _paragraph(ParagraphKind.STATEMENT, "speaker!", "text"),
    _paragraph(ParagraphKind.VERBATIM, "speaker", "text"),
    _paragraph(ParagraphKind.DISSENT, "speaker!", "text"),
    _paragraph(ParagraphKind.SPEECH, "speaker!", "text"),
    spec(
        "own_vote",
        proceedings.RecordOwnVote,
        Place.MINUTES,
        "member",
        "item!",
        sources={"member": Source.VOTED},
    ),
    spec("move_paragraph", sitting.MoveParagraph, Place.MINUTES, "paragraph", "before"),
    spec("minutes_form", sitting.ChooseMinutesForm, Place.MINUTES, "form!"),
    spec("remove_paragraph", sitting.RemoveParagraph, Place.MINUTES, "paragraph"),
)

_MOTIONS = (
    _motion(MotionKind.AMENDMENT, "text"),
    _motion(MotionKind.ALTERNATIVE, "text"),
    _motion(MotionKind.PART, "text"),
    _motion(MotionKind.PROCEDURAL, "procedural!", "text", "concerns"),
    spec("rank_motions", motions.RankMotions, Place.ITEM, "order", sources={"order": Source.SUBMITTED}),
    spec(
        "withdraw_motion",
        motions.WithdrawMotion,
        Place.ITEM,
        "motion",
        "how",
        "reason",
        sources={"motion": Source.SUBMITTED},
    ),
    spec(
        "vote_on_motion",
        ballots.OpenBallot,
        Place.BALLOT,
        "motion!",
        "method",
        sources={"motion": Source.SUBMITTED},
    ),
    spec(
        "vote_specially",
        ballots.OpenBallot,
        Place.BALLOT,
        "method!",
        "items",
        "demanded_by",
        "objected_by",
        "starting_letter",
        sources={"items": Source.UNFINISHED, "demanded_by": Source.PRESENT, "objected_by": Source.PRESENT},
    ),
    spec(
        "acclamation",
        ballots.AcceptByAcclamation,
        Place.BALLOT,
        "motion",
        "items",
        sources={"motion": Source.SUBMITTED, "items": Source.UNFINISHED},
    ),
)

_BALLOTS = (
    spec("open_ballot", ballots.OpenBallot, Place.BALLOT, intent="ballot_wanted", shortcut="F8"),
    spec("record_votes", ballots.RecordVotes, Place.BALLOT, intent="take_vote", probe=ballots.AbortBallot),
    spec("record_remaining", ballots.RecordRemaining, Place.BALLOT, "choice"),
    spec(
        "correct_vote",
        ballots.CorrectVote,
        Place.BALLOT,
        "member",
        "choice",
        sources={"member": Source.RECORDED},
    ),
    spec("count_votes", ballots.CountVotes, Place.BALLOT, intent="take_vote", probe=ballots.AbortBallot),
    spec("count_papers", ballots.CountPapers, Place.BALLOT, intent="take_vote", probe=ballots.AbortBallot),
    spec(
        "announce_result",
        ballots.AnnounceResult,
        Place.BALLOT,
        intent="announce_wanted",
        shortcut="Ctrl+Return",
    ),
    spec("reannounce_result", ballots.ReannounceResult, Place.BALLOT, intent="reannounce_wanted"),
    spec(
        "repeat_ballot",
        ballots.OpenBallot,
        Place.BALLOT,
        fixed={"repeat": True},
        intent="repeat_wanted",
    ),
    spec("abort_ballot", ballots.AbortBallot, Place.BALLOT, intent="abort_wanted"),
)

_ELECTIONS = (
    spec("call_election", elections.CallElection, Place.ELECTION, "post", "seats", "kind"),
    spec("nominate", elections.NominateCandidate, Place.ELECTION, "candidate", "name", "member"),
    spec("withdraw_candidate", elections.WithdrawCandidate, Place.ELECTION, "candidate"),
    spec("open_round", elections.OpenRound, Place.ELECTION),
    spec(
        "record_election_votes",
        elections.RecordElectionVotes,
        Place.ELECTION,
        intent="take_vote",
        probe=elections.AbortRound,
    ),
    spec(
        "correct_election_vote",
        elections.CorrectElectionVote,
        Place.ELECTION,
        intent="take_vote",
        probe=elections.AbortRound,
    ),
    spec(
        "count_election_papers",
        elections.CountElectionPapers,
        Place.ELECTION,
        intent="take_vote",
        probe=elections.AbortRound,
    ),
    spec("abort_round", elections.AbortRound, Place.ELECTION, "reason"),
    spec("announce_round", elections.AnnounceRound, Place.ELECTION),
    spec("reannounce_round", elections.ReannounceRound, Place.ELECTION, "reason"),
    spec("draw_lot", elections.DrawLot, Place.ELECTION, "drawn", "course"),
    spec("accept_election", elections.AcceptElection, Place.ELECTION, "candidate", "accepted"),
    spec("abort_election", elections.AbortElection, Place.ELECTION, "reason"),
)

ACTS: Mapping[str, ActSpec] = {
    each.key: each
    for each in (
        *_AGENDA,
        *_ENDS,
        *_SITTING,
        *_MEMBERS,
        *_MINUTES,
        *_MOTIONS,
        *_BALLOTS,
        *_ELECTIONS,
    )
}
"""Every act by its key."""
