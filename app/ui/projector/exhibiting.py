# SPDX-License-Identifier: EUPL-1.2
"""Puts on the projector what was found by search, one page after the other, and takes it off again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from app.domain.failures import KnownError
from app.domain.meeting import Meeting
from app.ui.jobs.cancelling import CancelToken
from app.ui.jobs.runner import Job, JobRunner, Report
from app.ui.projector.directing import Director
from app.ui.projector.exhibits import Exhibit, Refusal, exhibits_of
from app.ui.projector.file_pages import FilePage
from app.ui.projector.file_show import FileShow, PageRequest
from app.ui.projector.frames import PictureFrame
from app.ui.projector.hall import NO_WISH, HallWish
from app.ui.projector.presenter import Projector
from app.ui.projector.search import FoundRow, HallSearch, SearchShown
from app.wording.failures import sentence_of
from app.wording.hall import file_page_label, search_words
from app.wording.language import Language

BACK, AGENDA, SPEAKERS = "back", "agenda", "speakers"


@dataclass(frozen=True)
class HallSources:
    """Where exhibits come from; the two readers are called on another thread.

    ``read_meetings`` gives earlier meetings by their keys, ``read_file`` the bytes of a file.
    """

    meeting: Meeting
    earlier: tuple[str, ...]
    read_meetings: Callable[[Iterable[str]], Iterator[Meeting]]
    read_file: Callable[[str], bytes]


class Exhibitor(QObject):
    """The search for exhibits, and the exhibit that is shown."""

    def __init__(
        self,
        search: HallSearch,
        director: Director,
        projector: Projector,
        runner: JobRunner,
        language: Language,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._search = search
        self._director = director
        self._projector = projector
        self._runner = runner
        self._language: Language = language
        self._sources: HallSources | None = None
        self._earlier: dict[str, tuple[Exhibit, ...]] = {}
        self._reading: Job | None = None
        self._files = FileShow(runner, self)
        self._shown: PageRequest | None = None
        self._said = ""
        self._refused = False
        search.chosen.connect(self._choose)
        projector.page_beyond.connect(self._turn)
        director.wish_changed.connect(self._files.cancel)
        self._files.drawn.connect(self._take_page)
        self._files.refused.connect(self._refuse)

    def open_search(self, sources: HallSources) -> None:
        """Search in the meeting in hand at once, and in the earlier ones as they are read."""
        self._sources = sources
        self._said, self._refused = "", False
        self._show()
        self._search.open_search()
        self._read_earlier()

    def close(self) -> None:
        """Forget the book; what runs for it is cancelled."""
        if self._reading is not None:
            self._reading.cancel()
        self._files.cancel()
        self._reading = self._sources = self._shown = None
        self._earlier = {}
        if self._search.isVisible():
            self._search.put_away()

    # the search

    def _show(self) -> None:
        language = self._language
        locked = search_words("locked", language)
        rows = [
            FoundRow(e.key, e.label, e.detail, bool(e.refusal), locked if e.refusal else "")
            for e in self._exhibits()
        ]
        shown = SearchShown((*self._views(), *rows), self._said, self._refused)
        self._search.show_search(shown)

    def _views(self) -> Iterator[FoundRow]:
        """What is always there: back to the item, the agenda, the speakers."""
        language = self._language
        if self._director.wish != NO_WISH:
            yield FoundRow(BACK, search_words("back", language), search_words("back_detail", language))
        yield FoundRow(AGENDA, search_words("agenda", language), "")
        yield FoundRow(SPEAKERS, search_words("speakers", language), "")

    def _exhibits(self) -> Iterator[Exhibit]:
        if self._sources is not None:
            yield from exhibits_of(self._sources.meeting, self._language)
            for key in self._sources.earlier:
                yield from self._earlier.get(key, ())

    def _choose(self, key: str) -> None:
        views: Mapping[str, HallWish] = {
            BACK: NO_WISH,
            AGENDA: HallWish(agenda=True),
            SPEAKERS: HallWish(speakers=True),
        }
        if key in views:
            self._want(views[key])
            return
        exhibit = next((each for each in self._exhibits() if each.key == key), None)
        if exhibit is None:
            return
        if exhibit.refusal:
            self._refuse(_reason(exhibit.refusal, exhibit.label))
        elif exhibit.frame is not None:
            self._want(HallWish(chosen=exhibit.frame))
        elif exhibit.file is not None:
            self._draw(exhibit, 0)

    def _want(self, wish: HallWish) -> None:
        if self._search.isVisible():
            self._search.put_away()
        self._director.want(wish)

    # earlier meetings

    def _read_earlier(self) -> None:
        sources = self._sources
        if sources is None or self._reading is not None:
            return
        missing = tuple(key for key in sources.earlier if key not in self._earlier)
        if not missing:
            return
        language = self._language

        def read(report: Report, token: CancelToken) -> object:
            for meeting in sources.read_meetings(missing):
                token.check()
                report((meeting.convened.key, exhibits_of(meeting, language)))
            return None

        self._reading = job = self._runner.prepare()
        job.brought.connect(self._take_earlier)
        job.failed.connect(self._refuse)
        job.finished.connect(self._end_reading)
        self._said = search_words("reading", language, count=len(missing))
        self._show()
        self._runner.start(job, read)

    def _take_earlier(self, brought: tuple[str, tuple[Exhibit, ...]]) -> None:
        self._earlier[brought[0]] = brought[1]
        if self._search.isVisible():
            self._show()

    def _end_reading(self) -> None:
        self._reading = None
        if not self._refused:
            self._said = ""
        if self._sources is not None and self._search.isVisible():
            self._show()

    def _refuse(self, error: KnownError) -> None:
        """Say in place why something is not shown, and what to do."""
        self._said, self._refused = sentence_of(error, self._language), True
        self._show()
        if not self._search.isVisible():
            self._search.open_search()

    # the pages of a file

    def _draw(self, exhibit: Exhibit, page: int) -> None:
        if self._sources is not None and exhibit.file is not None:
            request = PageRequest(exhibit.label, exhibit.file, page, self._projector.text_width)
            self._files.draw(request, self._sources.read_file)

    def _take_page(self, request: PageRequest, drawn: FilePage) -> None:
        label = file_page_label(request.label, drawn.page + 1, drawn.pages, self._language)
        self._shown = request
        self._want(HallWish(chosen=PictureFrame(label, drawn.raster, drawn.page, drawn.pages)))

    def _turn(self, by: int) -> None:
        """Go to another page of the file that is shown."""
        frame, shown = self._director.wish.chosen, self._shown
        if self._sources is None or shown is None or not isinstance(frame, PictureFrame):
            return
        if 0 <= frame.page + by < frame.pages:
            self._files.draw(replace(shown, page=frame.page + by), self._sources.read_file)


def _reason(refusal: Refusal, what: str) -> KnownError:
    """Why something that was found is not shown."""
    if refusal is Refusal.NOT_PUBLIC:
        return KnownError("hall_not_public", what=what)
    return KnownError("hall_not_showable", what=what)
