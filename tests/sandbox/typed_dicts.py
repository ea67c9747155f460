"""Checks JSON against TypedDicts, strictly: what is required is there, and what is there has its type."""

from __future__ import annotations

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Any, Literal, NotRequired, Required, Union, get_args, get_origin

import typing_extensions
from typing_extensions import is_typeddict


def differences(value: Any, expected: Any, place: str = "") -> Iterator[str]:
    """Nothing where the value conforms. Properties that the type does not know are let be, as Slack adds them."""
    origin = get_origin(expected)
    if expected is Any:
        return
    if is_typeddict(expected):
        yield from _of_object(value, expected, place)
    elif origin in {Union, UnionType}:
        branches = [list(differences(value, branch, place)) for branch in get_args(expected)]
        if all(branches):
            yield min(branches, key=len)[0]
    elif origin is Literal:
        if value not in get_args(expected):
            yield f"{place}: {value!r} is none of {get_args(expected)}"
    elif origin is list:
        if not isinstance(value, list):
            yield f"{place}: {value!r} is no list"
        else:
            for index, item in enumerate(value):
                yield from differences(item, get_args(expected)[0], f"{place}/{index}")
    elif not isinstance(value, _class_of(expected, origin)):
        yield f"{place}: {value!r} is no {expected}"


def _class_of(expected: Any, origin: Any) -> Any:
    if expected is None:
        return NoneType
    if expected is float:
        return (int, float)
    return origin or expected


def _of_object(value: Any, expected: Any, place: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{place}: {value!r} is no object"
        return
    for name, hint in typing_extensions.get_type_hints(expected, include_extras=True).items():
        is_optional = get_origin(hint) is NotRequired
        inner = get_args(hint)[0] if get_origin(hint) in {NotRequired, Required} else hint
        if name in value:
            yield from differences(value[name], inner, f"{place}/{name}")
        elif not is_optional:
            yield f"{place}: {name} is missing"
