# SPDX-License-Identifier: EUPL-1.2
"""The speakers' list of the item in hand: kept durably like typing, and never sent anywhere."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from app.domain import speakers
from app.domain.speakers import Request, SpeakersList, Speech
from app.services.desk import Desk
from app.services.ports import Clock

PLACE = "speakers"
EMPTY = SpeakersList()


class Speaking:
    """Keeps one list for each item; what is shown is on the disk."""

    def __init__(self, desk: Desk, clock: Clock) -> None:
        self._desk = desk
        self._clock = clock
        self._list = EMPTY

    @property
    def list(self) -> SpeakersList:
        """The list of the item in hand."""
        return self._list

    def restore(self) -> None:
        """Take up the list of the item in hand as it was left; one that cannot be read is begun anew."""
        place = self._place()
        kept = next((draft.text for draft in self._desk.drafts() if place and draft.place == place), "")
        self._list = _read(kept) if kept else EMPTY

    def ask(self, request: Request) -> None:
        """Put somebody on the list."""
        self._keep(speakers.asked_for(self._list, request))

    def give_up(self, place: int) -> None:
        """Take the one at a place (from 0) off the list."""
        self._keep(speakers.gave_up(self._list, place))

    def put_forward(self, place: int) -> None:
        """Let the one at a place (from 0) speak one place earlier."""
        self._keep(speakers.put_forward(self._list, place))

    def call_next(self) -> Request:
        """Give the next one the floor from now on."""
        called = speakers.called_next(self._list, self._clock.now())
        self._keep(called)
        assert called.speech is not None
        return called.speech.request

    def begin(self, request: Request) -> None:
        """Give somebody the floor who did not wait for it."""
        self._keep(_begun(self._list, request, self._clock.now()))

    def end(self) -> None:
        """Nobody has the floor any more."""
        if self._list.speech is not None:
            self._keep(speakers.ended(self._list))

    def limit(self, limit: timedelta | None) -> None:
        """Set the speaking time, or none."""
        self._keep(speakers.with_limit(self._list, limit))

    def close(self, *, closed: bool) -> None:
        """Close the list, or open it again."""
        self._keep(replace(self._list, closed=closed))

    def _keep(self, changed: SpeakersList) -> None:
        place = self._place()
        if place and changed != self._list:
            self._desk.keep_draft(place, _written(changed))
            self._list = changed

    def _place(self) -> str:
        meeting = self._desk.meeting
        item = meeting.item_in_hand if meeting else None
        return f"{item.number}:{PLACE}" if item else ""


def _begun(listed: SpeakersList, request: Request, now: datetime) -> SpeakersList:
    others = tuple(each for each in listed.waiting if each != request)
    return SpeakersList(others, Speech(request, now, listed.limit), listed.limit, listed.closed)


def _written(listed: SpeakersList) -> str:
    speech = listed.speech
    return json.dumps(
        {
            "waiting": [_request_data(each) for each in listed.waiting],
            "speech": {"request": _request_data(speech.request), "since": speech.since.isoformat()}
            if speech
            else None,
            "limit": _seconds(listed.limit),
            "closed": listed.closed,
        },
        ensure_ascii=False,
    )


def _request_data(request: Request) -> dict[str, Any]:
    return {"name": request.name, "member": request.member, "point_of_order": request.point_of_order}


def _seconds(limit: timedelta | None) -> int | None:
    return None if limit is None else limit // timedelta(seconds=1)


def _read(kept: str) -> SpeakersList:
    try:
        data = json.loads(kept)
        limit = None if data["limit"] is None else timedelta(seconds=int(data["limit"]))
        spoken = data["speech"]
        speech = (
            Speech(Request(**spoken["request"]), datetime.fromisoformat(spoken["since"]), limit)
            if spoken
            else None
        )
        waiting = tuple(Request(**each) for each in data["waiting"])
        return SpeakersList(waiting, speech, limit, bool(data["closed"]))
    except (ValueError, KeyError, TypeError):
        return EMPTY
