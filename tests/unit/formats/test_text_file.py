"""Text as it lies in a file: what can be read is read, and what cannot says why."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probatum.formats.text_file import MOST_BYTES, decoded, read_text
from probatum.inspection.problem import Problem


def only_problem(result: tuple[str | None, tuple[Problem, ...]]) -> Problem:
    text, (problem,) = result
    assert text is None
    return problem


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"", ""),
        ("Ynys Môn – “é” 🏠\n".encode(), "Ynys Môn – “é” 🏠\n"),
        (b"\xef\xbb\xbfwith a mark", "with a mark"),
        (b"one\r\ntwo\r\n", "one\ntwo\n"),
        (b"\xef\xbb\xbfone\r\n\r\ntwo", "one\n\ntwo"),
    ],
)
def test_utf_8_is_read_without_byte_order_mark_and_windows_line_ends(raw: bytes, text: str) -> None:
    assert decoded(raw, where="a.md") == (text, ())


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ("first\ncafé\n".encode("latin-1"), 2),
        ("text".encode("utf-16"), 1),
        (b"a\nb\nc \xc3\n", 3),
        (b"\xff", 1),
        (b"\xed\xa0\x80", 1),
        (b"cut off \xf0\x9f", 1),
    ],
)
def test_what_is_not_utf_8_is_named_with_its_line(raw: bytes, line: int) -> None:
    problem = only_problem(decoded(raw, where="a.md"))
    assert (problem.code, problem.place.line) == ("not-utf-8", line)


def test_a_null_character_is_no_text() -> None:
    problem = only_problem(decoded(b"a\r\nb\r\n\x00", where="a.md"))
    assert (problem.code, str(problem.place)) == ("not-text", "a.md:3")


def test_a_file_is_read_under_the_name_that_it_is_given(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"Text.\n")
    assert read_text(tmp_path / "a.md", where="findings/a.md") == ("Text.\n", ())


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    problem = only_problem(read_text(tmp_path / "a.md", where="findings/a.md"))
    assert (problem.code, str(problem.place)) == ("missing-file", "findings/a.md")


def test_a_folder_in_place_of_a_file_is_a_problem(tmp_path: Path) -> None:
    problem = only_problem(read_text(tmp_path, where="a.md"))
    assert (problem.code, problem.what) == (
        "unreadable-file",
        "the file cannot be read: Is a directory",
    )


def test_a_link_to_itself_is_a_problem(tmp_path: Path) -> None:
    link = tmp_path / "a.md"
    link.symlink_to(link)
    assert only_problem(read_text(link, where="a.md")).code == "unreadable-file"


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_bytes(b"Text.\n")

    def forbidden(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", forbidden)
    problem = only_problem(read_text(tmp_path / "a.md", where="a.md"))
    assert (problem.what, problem.mend) == (
        "the file cannot be read: Permission denied",
        "Check its permissions.",
    )


def test_a_file_of_the_most_bytes_is_read_and_one_more_is_not(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"x" * MOST_BYTES)
    assert read_text(tmp_path / "a.md", where="a.md")[1] == ()
    (tmp_path / "a.md").write_bytes(b"x" * (MOST_BYTES + 1))
    problem = only_problem(read_text(tmp_path / "a.md", where="a.md"))
    assert (problem.code, problem.what) == (
        "unreadable-file",
        "the file is larger than 8,000,000 bytes",
    )


@given(st.binary())
def test_any_bytes_give_a_text_or_a_problem(raw: bytes) -> None:
    text, problems = decoded(raw, where="a.md")
    assert (text is None) == bool(problems)
    assert text is None or "\r\n" not in text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\ufeff")))
def test_what_is_encoded_is_decoded_again(text: str) -> None:
    assert decoded(text.encode(), where="a.md") == (text, ())
