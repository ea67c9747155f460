"""Shapes that JSON must have, each checked into Slack's own error texts with a JSON pointer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from sandbox.values import Json


def problem(text: str, pointer: str) -> str:
    return f"{text} [json-pointer:{pointer}]"


class Shape(Protocol):
    """Anything that a value can be checked against."""

    def check(self, value: Any, pointer: str) -> Iterator[str]: ...


@dataclass(frozen=True, slots=True)
class Text:
    """A string; characters are counted as Python counts them."""

    max: int
    min: int = 0

    def check(self, value: Any, pointer: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield problem("must provide a string", pointer)
        elif len(value) > self.max:
            yield problem(f"must be less than {self.max + 1} characters", pointer)
        elif len(value) < self.min:
            yield problem(f"must be more than {self.min - 1} characters", pointer)


@dataclass(frozen=True, slots=True)
class Flag:
    def check(self, value: Any, pointer: str) -> Iterator[str]:
        if not isinstance(value, bool):
            yield problem("must provide a boolean", pointer)


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number or one with decimals; None is no bound."""

    min: float | None = None
    max: float | None = None

    def check(self, value: Any, pointer: str) -> Iterator[str]:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            yield problem("must provide a number", pointer)
        elif self.min is not None and value < self.min:
            yield problem(f"must be greater than or equal to {self.min:g}", pointer)
        elif self.max is not None and value > self.max:
            yield problem(f"must be less than or equal to {self.max:g}", pointer)


@dataclass(frozen=True, slots=True)
class Choice:
    values: frozenset[str]

    def check(self, value: Any, pointer: str) -> Iterator[str]:
        if value not in self.values:
            yield problem("must be a valid enum value", pointer)


@dataclass(frozen=True, slots=True)
class Anything:
    """What this sandbox does not look into."""

    def check(self, value: Any, pointer: str) -> Iterator[str]:  # noqa: ARG002
        return iter(())


@dataclass(frozen=True, slots=True)
class ListOf:
    item: Shape
    max: int
    min: int = 0

    def check(self, value: Any, pointer: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield problem("must provide an array", pointer)
            return
        if len(value) > self.max:
            yield problem(f"no more than {self.max} items allowed", pointer)
        elif len(value) < self.min:
            yield problem(f"no fewer than {self.min} items allowed", pointer)
        for index, item in enumerate(value):
            yield from self.item.check(item, f"{pointer}/{index}")


@dataclass(frozen=True, slots=True)
class ObjectOf:
    """An object with these properties and no others. Of `one_of` at least one must be there, of `only_one_of` no more
    than one may."""

    required: Mapping[str, Shape] = field(default_factory=dict)
    optional: Mapping[str, Shape] = field(default_factory=dict)
    one_of: tuple[str, ...] = ()
    only_one_of: tuple[str, ...] = ()

    def check(self, value: Any, pointer: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield problem("must provide an object", pointer)
            return
        yield from self._missing(value, pointer)
        for name, inner in value.items():
            shape = self.required.get(name) or self.optional.get(name)
            if shape is None:
                yield problem(f"invalid additional property: {name}", pointer)
            else:
                yield from shape.check(inner, f"{pointer}/{name}")

    def _missing(self, value: Json, pointer: str) -> Iterator[str]:
        for name in self.required:
            if name not in value:
                yield problem(f"missing required field: {name}", pointer)
        if self.one_of and not any(name in value for name in self.one_of):
            yield problem(f"must define either {' or '.join(f'`{name}`' for name in self.one_of)}", pointer)
        if sum(name in value for name in self.only_one_of) > 1:
            yield problem(f"must define only one of {', '.join(f'`{name}`' for name in self.only_one_of)}", pointer)


@dataclass(frozen=True, slots=True)
class ByType:
    """An object whose `type` says which shape it has; `type` itself and `common` properties need no mention there."""

    shapes: Mapping[str, ObjectOf]
    common: Mapping[str, Shape] = field(default_factory=dict)

    def check(self, value: Any, pointer: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield problem("must provide an object", pointer)
            return
        if "type" not in value:
            yield problem("missing required field: type", pointer)
            return
        kind = value["type"]
        if kind not in self.shapes:
            yield problem(f"unsupported type: {kind}", f"{pointer}/type")
            return
        for name, shape in self.common.items():
            if name in value:
                yield from shape.check(value[name], f"{pointer}/{name}")
        rest = {name: inner for name, inner in value.items() if name != "type" and name not in self.common}
        yield from self.shapes[kind].check(rest, pointer)

    def only(self, *kinds: str) -> ByType:
        """The same for some of the types."""
        return ByType({kind: self.shapes[kind] for kind in kinds}, self.common)
