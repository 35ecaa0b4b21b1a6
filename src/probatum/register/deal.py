"""Answers and practitioners dealt out so that the counts come out exactly."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from probatum.inspection.errors import Refusal
from probatum.inspection.framework.instruments import Question
from probatum.inspection.results.table import EVERYONE
from probatum.register.published_figures import PublishedCount, PublishedPractitioners


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """One question's answers to be dealt to those who are asked, the likeliest first in `order`."""

    question: Question
    count: PublishedCount
    refs: Sequence[str]
    attributes: Mapping[str, Mapping[str, str]]
    order: Sequence[str]

    def values(self) -> Mapping[str, str]:
        """The answer of each who gave one; whoever is missing is absent.

        Raises: Refusal where the counts do not fit those who are asked.
        """
        wanted = self._complete()
        answered = [ref for ref in self.order if ref not in self._without_answer()]
        first, *others = wanted.items()
        chosen = self._first_choice(answered, first[1])
        rest = iter([ref for ref in answered if ref not in chosen])
        values = {ref: first[0] for ref in answered if ref in chosen}
        for value, number in others:
            values.update(dict.fromkeys(itertools.islice(rest, number), value))
        return values

    def _complete(self) -> dict[str, int]:
        """The count of every choice, the one left open filled up."""
        wanted = dict(self.count.answers)
        left = len(self.refs) - self.count.missing - sum(wanted.values())
        open_choices = [it.value for it in self.question.choices if it.value not in wanted]
        if left < 0 or (left > 0 and not open_choices):
            raise Refusal(
                f"{self.question.ref} was put to {len(self.refs)}, and the counts given add up to "
                f"{len(self.refs) - left}."
            )
        wanted.update(dict.fromkeys(open_choices, 0))
        if open_choices:
            wanted[open_choices[-1]] += left
        return {it.value: wanted[it.value] for it in self.question.choices}

    def _without_answer(self) -> set[str]:
        """Whoever does not answer: spread over all, not the unlikeliest."""
        if not self.count.missing:
            return set()
        step = len(self.order) / self.count.missing
        return {self.order[int(step * number)] for number in range(self.count.missing)}

    def _first_choice(self, answered: Sequence[str], number: int) -> set[str]:
        """Who gives the first choice: the likeliest, with the counts of groups kept."""
        cells: dict[tuple[bool, ...], list[str]] = {}
        for ref in answered:
            cells.setdefault(self._cell(ref), []).append(ref)
        for quota in _quotas(cells, number, list(self.count.groups.values())):
            return {ref for cell, refs in cells.items() for ref in refs[: quota[cell]]}
        raise Refusal(
            f"{self.question.ref}: no {number} answers have {dict(self.count.groups)} in the groups."
        )

    def _cell(self, ref: str) -> tuple[bool, ...]:
        attributes = self.attributes[ref]
        return tuple(
            group == EVERYONE or attributes.get(group.split(":")[0]) == group.split(":")[1]
            for group in self.count.groups
        )


def _quotas(
    cells: Mapping[tuple[bool, ...], Sequence[str]], number: int, margins: Sequence[int]
) -> Iterator[Mapping[tuple[bool, ...], int]]:
    """How many of each cell, so that the whole and every group add up; the evenest first."""
    names = list(cells)
    sizes = [len(cells[name]) for name in names]
    total = sum(sizes)

    def rest_of(at: int) -> list[tuple[tuple[bool, ...], int]]:
        return list(zip(names, sizes, strict=True))[at + 1 :]

    def settle(at: int, left: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        """The quotas from the cell at that place on; `left` is what each constraint still wants."""
        if at == len(names):
            if not any(left):
                yield ()
            return
        touched = [True, *names[at]]
        later = [
            sum(size for name, size in rest_of(at) if constraint == 0 or name[constraint - 1])
            for constraint in range(len(left))
        ]
        wants = [(want, more) for want, more, is_in in zip(left, later, touched, strict=True) if is_in]
        lowest = max(0, *(want - more for want, more in wants))
        highest = min(sizes[at], *(want for want, _ in wants))
        fair = number * sizes[at] / total
        for quota in sorted(range(lowest, highest + 1), key=lambda it: abs(it - fair)):
            rest = tuple(want - quota if is_in else want for want, is_in in zip(left, touched, strict=True))
            for others in settle(at + 1, rest):
                yield (quota, *others)

    for quotas in settle(0, (number, *margins)):
        yield dict(zip(names, quotas, strict=True))


def dealt_practitioners(
    practitioners: PublishedPractitioners,
    attributes: Mapping[str, Mapping[str, str]],
    interviewed: Mapping[str, bool],
    chance: random.Random,
) -> Mapping[str, str]:
    """Each case's practitioner, so that a practitioner's own attributes are the same in all their cases.

    Raises: Refusal where there are fewer practitioners than kinds of them, or more than cases.
    """
    dealt: dict[str, str] = {}
    first = 1
    for was, number in ((True, practitioners.interviewed), (False, practitioners.others)):
        refs = [ref for ref in attributes if interviewed.get(ref, True) is was]
        kinds: dict[tuple[str | None, ...], list[str]] = {}
        for ref in refs:
            kind = tuple(attributes[ref].get(it) for it in practitioners.attributes)
            kinds.setdefault(kind, []).append(ref)
        if not refs and not number:
            continue
        if not len(kinds) <= number <= len(refs):
            raise Refusal(
                f"{len(refs)} cases of {len(kinds)} kinds of practitioner cannot be dealt to "
                f"{number} practitioners."
            )
        for refs_of_kind, share in _shares(list(kinds.values()), number):
            chance.shuffle(refs_of_kind)
            for at, ref in enumerate(refs_of_kind):
                dealt[ref] = f"P{first + at % share:02}"
            first += share
    return dealt


def _shares(kinds: Sequence[list[str]], number: int) -> Iterator[tuple[list[str], int]]:
    """How many of the practitioners each kind of case gets: at least one, never more than it has cases."""
    shares = [1] * len(kinds)
    while sum(shares) < number:
        neediest = max(
            (at for at, refs in enumerate(kinds) if shares[at] < len(refs)),
            key=lambda at: len(kinds[at]) / shares[at],
        )
        shares[neediest] += 1
    return zip(kinds, shares, strict=True)
