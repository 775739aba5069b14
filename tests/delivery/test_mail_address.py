# SPDX-License-Identifier: EUPL-1.2
"""An address is brought into the form that every server takes, or refused; never made another one."""

import pytest

from app.delivery.mail_address import plain_address


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("post@stadt.example", "post@stadt.example"),
        (" Post.Stelle+vv@Stadt.Example ", "Post.Stelle+vv@Stadt.Example"),
        ("o'neil_1@a-b.example", "o'neil_1@a-b.example"),
        ("post@lübbenau.example", "post@xn--lbbenau-n2a.example"),
        ("post@Märkische-Heide.example", "post@xn--mrkische-heide-5hb.example"),
        ("post@xn--strae-oqa.example", "post@xn--strae-oqa.example"),
    ],
)
def test_an_address_is_brought_into_ascii(written: str, plain: str) -> None:
    assert plain_address(written) == plain


@pytest.mark.parametrize(
    "written",
    [
        "",
        "@",
        "post",
        "post@",
        "@stadt.example",
        "post@@stadt.example",
        "a@b@stadt.example",
        "post@stadt..example",
        "post@.example",
        "post@-stadt.example",
        ".post@stadt.example",
        "po st@stadt.example",
        "post@stadt.example\r\nBcc: all@stadt.example",
        "Stadt <post@stadt.example>",
        "a@stadt.example, b@stadt.example",
        "bürgermeister@stadt.example",
        f"{'x' * 65}@stadt.example",
        f"post@{'x' * 64}.example",
        f"post@{'ü' * 64}.example",
        "post@" + ".".join(["x" * 60] * 5),
        "post@\u200bstadt.example",
    ],
)
def test_what_is_no_address_is_refused(written: str) -> None:
    with pytest.raises(ValueError):
        plain_address(written)


def test_a_domain_with_eszett_is_not_sent_to_the_one_with_double_s() -> None:
    with pytest.raises(ValueError):
        plain_address("post@straße.example")
