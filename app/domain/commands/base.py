# SPDX-License-Identifier: EUPL-1.2
"""What every command is: an act in the imperative, frozen, in the words that people use.

Commands name members, bodies and meetings by key and items by number, never by generated ids.
Each field bears a sentence (``Annotated``), from which the JSON Schema and ``docs/commands.md``
are made.
"""

from __future__ import annotations

import re
from typing import Annotated, ClassVar, Literal


class Command:
    """Something that a person wants to happen; ``decide`` says what follows or why not.

    ``CONCERNS`` says whether it is about the association or about one meeting.
    """

    CONCERNS: ClassVar[Literal["association", "meeting"]] = "meeting"

    @classmethod
    def word(cls) -> str:
        """The command's name in a script: ``CheckIn`` is ``check_in``."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


MemberKey = Annotated[str, "Key of the member, such as 'oranienburg'."]
BodyKey = Annotated[str, "Key of the body, such as 'assembly'."]
ItemNumber = Annotated[str, "Number of the agenda item, such as '3'; empty for the item in hand."]
