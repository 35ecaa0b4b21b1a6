"""A document is walked in the order in which it is read."""

from __future__ import annotations

from probatum.inspection.report.document import Document, Section

INNERMOST = Section(anchor="b-1-1", title="Within")
TREE = Section(
    anchor="b",
    title="Second",
    sections=(
        Section(anchor="b-1", title="Part", sections=(INNERMOST,)),
        Section(anchor="b-2", title="Another part"),
    ),
)


def test_a_section_comes_before_its_parts() -> None:
    assert [(depth, it.anchor) for depth, it in TREE.walk()] == [
        (1, "b"),
        (2, "b-1"),
        (3, "b-1-1"),
        (2, "b-2"),
    ]


def test_a_document_is_walked_from_depth_one() -> None:
    document = Document(
        title="Report",
        service="Smallshire",
        subtitle="",
        language="en-GB",
        origin="real",
        notice="",
        glance=(),
        sections=(Section(anchor="a", title="First"), TREE),
        workings={},
    )
    assert [(depth, it.anchor) for depth, it in document.walk()] == [
        (1, "a"),
        (1, "b"),
        (2, "b-1"),
        (3, "b-1-1"),
        (2, "b-2"),
    ]
