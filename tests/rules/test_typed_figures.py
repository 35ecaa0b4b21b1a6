"""Numbers typed in prose instead of being cited: what is found, and what may stand."""

from __future__ import annotations

import pytest

from probatum.inspection.findings.typed_figures import typed_figures

REFERENCES = ("1.1", "2.2", "2.2.3", "2.2.3a", "2.3", "R1")


def found_in(text: str) -> list[str]:
    return [it.text for it in typed_figures(text, where="foreword.md", references=REFERENCES)]


@pytest.mark.parametrize(
    ("sentence", "typed"),
    [
        ("Planning was sufficient in 38 per cent of cases.", ["38 per cent"]),
        ("Planning was sufficient in 38% of cases.", ["38%"]),
        ("A caseload of 127.5 per cent of capacity.", ["127.5 per cent"]),
        ("Only 5% were seen.", ["5%"]),
        ("Only 5 per cent were seen.", ["5 per cent"]),
        ("In 13 of 28 cases nothing followed.", ["13 of 28"]),
        ("In 13 of the 28 cases nothing followed.", ["13 of the 28"]),
        ("In 13 out of 28 cases nothing followed.", ["13 out of 28"]),
        ("In 3 of 28 cases nothing followed.", ["3 of 28"]),
        ("There were 1,204 people on probation.", ["1,204"]),
        ("We read 34 cases.", ["34"]),
        ("We read 9 cases.", ["9"]),
        ("Sessions last 12 months.", ["12"]),
        ("Between 20 and 30 people came.", ["20", "30"]),
        ("In half of the cases nothing followed.", ["half"]),
        ("In just over half of the cases nothing followed.", ["just over half"]),
        ("In less than half nothing followed.", ["less than half"]),
        ("In just under a half nothing followed.", ["just under a half"]),
        ("Well over half were seen.", ["Well over half"]),
        ("Two-thirds were seen.", ["Two-thirds"]),
        ("Two thirds were seen.", ["Two thirds"]),
        ("Three-quarters and four-fifths.", ["Three-quarters", "four-fifths"]),
        ("Just over a third were seen.", ["Just over a third"]),
        ("More than a quarter left.", ["More than a quarter"]),
        ("One third and one-fifth left.", ["One third", "one-fifth"]),
        ("A tenth of them left.", ["A tenth"]),
        ("Nine per cent were not.", ["Nine per cent"]),
        ("Sixty per cent were.", ["Sixty per cent"]),
        ("It fell by two percentage points.", ["percentage points"]),
        ("A share of per cent is meant.", ["per cent"]),
        ("Some percent of it.", ["percent"]),
        ("Nine of the units were closed.", ["Nine of"]),
        ("Nine out of ten were closed.", ["Nine out of"]),
        ("Twelve of them were closed.", ["Twelve of"]),
        ("Both of the units were closed.", ["Both of"]),
        ("None of the plans was known.", ["None of"]),
        ("Dozens of plans were known.", ["Dozens of"]),
        ("The majority of plans were known.", ["The majority"]),
        ("A large majority were known.", ["A large majority"]),
        ("A reasonable majority were known.", ["A reasonable majority"]),
        ("The vast majority were known.", ["The vast majority"]),
        ("A significant minority were not.", ["A significant minority"]),
        ("A minority of plans were known.", ["A minority"]),
        ("Most cases were seen.", ["Most cases"]),
        ("Most inspected cases were seen.", ["Most inspected cases"]),
        ("Most of them were seen.", ["Most of"]),
        ("Most people said so.", ["Most people"]),
        ("Most staff and most practitioners said so.", ["Most staff", "most practitioners"]),
        ("Nearly all were seen.", ["Nearly all"]),
        ("Almost all were seen.", ["Almost all"]),
        ("In 38\nper cent of cases.", ["38 per cent"]),
        ("In 2000 cases nothing followed.", ["2000"]),
        ("Of 2023 people nobody came.", ["2023"]),
        ("It was 2.2 per cent.", ["2.2 per cent"]),
        ("It rose 2.2 times.", ["2.2"]),
        ("One in three cases was read.", ["One in three"]),
        ("½ of staff agreed.", ["½"]),
        ("It was forty % of them.", ["forty %"]),
        ("On 41 May it was so.", ["41"]),
        ("# The 34 cases", ["34"]),
        ("It was 2.25 in all.", ["2.25"]),
        ("It was 2.2% in all.", ["2.2%"]),
        ("It was 12.2 in all.", ["12.2"]),
        ("- 14 plans\n- 15 plans", ["14", "15"]),
        ("{planning: per cent} of the 34 cases.", ["34"]),
        ("The third of 4 March 2023 and 17 others.", ["17"]),
    ],
)
def test_what_is_typed_is_found(sentence: str, typed: list[str]) -> None:
    assert found_in(sentence) == typed


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Fieldwork began on 20 March 2023.", id="a date"),
        pytest.param("Fieldwork ran from 20 to 24 March 2023.", id="days of one month"),
        pytest.param("Fieldwork ran from 30 January to 3 February.", id="days of two months"),
        pytest.param("On 6 and 7 May we met leaders.", id="two days"),
        pytest.param("In June 2022 the unit was formed.", id="a month of a year"),
        pytest.param("It was inspected in 2018 and in 2023.", id="years"),
        pytest.param("The plan of 2022/23 was followed.", id="a financial year with a slash"),
        pytest.param("The plan of 2022-2023 was followed.", id="two years with a hyphen"),
        pytest.param("The plan of 2022–23 was followed.", id="two years with a dash"),
        pytest.param("Standard 2.2 was rated Inadequate.", id="the reference of a standard"),
        pytest.param("See 2.2, 2.2.3 and 2.2.3a.", id="references, the longer one first"),
        pytest.param("(2.2) and 2.3.", id="a reference at the end of a sentence"),
        pytest.param("The question R1 was not asked.", id="a reference with a letter"),
        pytest.param("## Strengths\n\nThey were read.", id="a heading"),
        pytest.param(
            'Orders of {typed "12 months" because "the law says so"} were made.',
            id="a number that is waived, with its reason",
        ),
        pytest.param(
            'Orders of {typed "12\nmonths" because "the law\nsays 12"} were made.',
            id="a waiver over two lines",
        ),
        pytest.param("{planning: per cent} of cases, {planning: of}.", id="citations"),
        pytest.param("Nobody knew the plan. {#plan-2}", id="the reference of a finding"),
        pytest.param("See [the page](https://example.org/2/34).", id="where a link leads"),
        pytest.param("People from minority ethnic groups were met.", id="minority ethnic"),
        pytest.param("Black, Asian and minority ethnic staff.", id="minority ethnic, after others"),
        pytest.param("People of an ethnic minority were met.", id="ethnic minority"),
        pytest.param("It was said in ten words.", id="a number word that counts nothing out of all"),
        pytest.param("We met two leaders and seven partners.", id="small numbers in words"),
        pytest.param("A third party delivers it.", id="a third party"),
        pytest.param("Third-sector partners, and a third sector provider.", id="the third sector"),
        pytest.param("They act on behalf of the unit.", id="half inside another word"),
        pytest.param("Mostly, plans were known.", id="mostly is no share"),
        pytest.param("This was done for the most part.", id="for the most part"),
        pytest.param("The percentage is not printed.", id="percentage by itself"),
        pytest.param("", id="no text"),
    ],
)
def test_what_may_stand_is_passed_over(sentence: str) -> None:
    assert found_in(sentence) == []


def test_without_references_a_standard_reads_like_a_number() -> None:
    assert [it.text for it in typed_figures("See 2.2.", where="foreword.md")] == ["2.2"]
