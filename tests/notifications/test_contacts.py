"""What people type, read as an address or a mobile number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.core.contacts import Channel, Contact, reached_by

MOBILE = st.from_regex(r"1(3[5-9]|5[0-35-9]|8[2-478])[0-9]{8}", fullmatch=True)
SPELLED = st.sampled_from(["{0}", "+86{0}", "0086{0}", "+86 {1} {2} {3}", "{1}-{2}-{3}", " {1} {2} {3} "])


@given(MOBILE, SPELLED)
def test_a_mobile_number_is_the_same_however_it_is_written(number: str, spelled: str) -> None:
    typed = spelled.format(number, number[:3], number[3:7], number[7:])

    assert reached_by(typed) == Contact(Channel.SMS, f"+86{number}", "CN")


@given(st.emails())
def test_reading_an_address_again_changes_nothing(address: str) -> None:
    found = reached_by(address)
    if found is not None:
        assert reached_by(found.address) == found
        assert reached_by(found.address.upper()) == reached_by(f" {found.address.upper()}\t")


@given(st.text(max_size=40))
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    found = reached_by(text)

    assert found is None or "\n" not in found.address


@pytest.mark.parametrize(
    "text", ["12000000000", "1381234560", "010-66001234", "95598", "a@", "@b.cn", "", "\x00", "a@b@c.cn"]
)
def test_what_no_message_can_go_to_is_refused(text: str) -> None:
    assert reached_by(text) is None


def test_a_contact_does_not_show_itself() -> None:
    assert "13812345600" not in repr(reached_by("13812345600"))
