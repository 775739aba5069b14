# SPDX-License-Identifier: EUPL-1.2
"""Draws the pages of files beside the window; what the hall sees stays until a page is ready."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.domain.agenda import Attachment
from app.domain.failures import KnownError
from app.ui.jobs.cancelling import CancelToken
from app.ui.jobs.runner import Job, JobRunner, Report
from app.ui.projector.file_pages import FilePage, page_of
from app.ui.projector.recent import Recent

_PAGES_KEPT = 4


@dataclass(frozen=True, slots=True)
class PageRequest:
    """A page of a file, counted from 0, and how wide it is to be drawn; ``label`` names the file."""

    label: str
    file: Attachment
    page: int
    width: int


class FileShow(QObject):
    """Draws one page after the other, the last one that was asked for.

    Signals:
        drawn: the ``PageRequest`` and its ``FilePage``.
        refused: the ``KnownError`` for which it could not be drawn.
    """

    drawn = Signal(object, object)
    refused = Signal(object)

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._kept: Recent[PageRequest, FilePage] = Recent(_PAGES_KEPT)
        self._job: Job | None = None
        self._wanted: PageRequest | None = None

    def draw(self, request: PageRequest, read_file: Callable[[str], bytes]) -> None:
        """Draw a page, unless it was drawn a moment ago."""
        self.cancel()
        known = self._kept.find(request)
        if known is not None:
            self.drawn.emit(request, known)
            return

        def work(report: Report, token: CancelToken) -> object:
            data = read_file(request.file.sha256)
            token.check()
            return request, page_of(request.file, data, request.page, request.width)

        self._wanted = request
        self._job = job = self._runner.prepare()
        job.succeeded.connect(self._take)
        job.failed.connect(self._refuse)
        self._runner.start(job, work)

    def cancel(self) -> None:
        """Whatever is being drawn was for a moment that is over."""
        if self._job is not None:
            self._job.cancel()
        self._job = self._wanted = None

    def _take(self, result: tuple[PageRequest, FilePage]) -> None:
        request, page = result
        self._kept.get(request, lambda: page)
        if request == self._wanted:
            self._job = self._wanted = None
            self.drawn.emit(request, page)

    def _refuse(self, error: KnownError) -> None:
        if self._wanted is not None:
            self._job = self._wanted = None
            self.refused.emit(error)
