"""Digests: known ones, and that a change in any text or name is seen."""

from hypothesis import assume, given
from hypothesis import strategies as st

from probatum.formats.digests import digest_of_bytes, digest_of_texts

texts = st.dictionaries(
    st.text(alphabet="abc/.-", min_size=1, max_size=6),
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=10),
    max_size=4,
)


def test_a_known_digest() -> None:
    assert digest_of_bytes(b"abc") == ("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")


def test_a_digest_of_texts_is_that_of_their_digests_and_names_in_order() -> None:
    line_of_a = f"{digest_of_bytes(b'1')}  a\n"
    line_of_b = f"{digest_of_bytes(b'2')}  b\n"
    whole = digest_of_bytes((line_of_a + line_of_b).encode())
    assert digest_of_texts({"b": "2", "a": "1"}) == f"sha256:{whole}"


@given(texts, texts)
def test_other_texts_have_another_digest(one: dict[str, str], other: dict[str, str]) -> None:
    assume(one != other)
    assert digest_of_texts(one) != digest_of_texts(other)


@given(texts)
def test_the_order_in_which_texts_are_given_is_of_no_matter(given_texts: dict[str, str]) -> None:
    turned = dict(reversed(given_texts.items()))
    assert digest_of_texts(turned) == digest_of_texts(given_texts)
