# SPDX-License-Identifier: EUPL-1.2
"""The two expected kinds of failure: the law says no, or the world does.

Both carry a code and its values and no sentence: what a person reads is made from them in
``app.wording``, so that window, command line and documents say the same.
"""

from __future__ import annotations

Value = str | int | None


class KnownError(Exception):
    """An expected failure of the world: a file, a network, a password, a device.

    ``code`` names the sentence in ``app.wording``; ``values`` fill its places.
    """

    def __init__(self, code: str, **values: Value) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values


class RuleError(KnownError):
    """A refusal by the law of the meeting: the act is not allowed in this state."""
