"""Minutes in files and folders: which files to read, and reading one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from store.domain import Minutes
from store.errors import UnreadableMinutes, UsageError
from store.minutes.encoding import decode
from store.minutes.publication import read_publication
from store.minutes.reader import read_minutes

SUFFIXES = frozenset({".txt", ".md", ".markdown", ".json"})
BYTES_MAX = 50_000_000  # the longest minutes seen are under one


def find_documents(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files to read: each named one, and in folders (all the way down) those with a suffix of minutes, by name.

    A folder's README and hidden files are no minutes. Raises UsageError for a path that is not there.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            found.update(dict.fromkeys(sorted(entry for entry in path.rglob("*") if _is_document(entry, path))))
        elif path.exists():
            found[path] = None
        else:
            raise UsageError(f"no such file or folder: {path}", user_text=f"Filen eller mappen findes ikke: {path}")
    return tuple(found)


def _is_document(path: Path, folder: Path) -> bool:
    is_hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return path.is_file() and path.suffix.lower() in SUFFIXES and path.stem.upper() != "README" and not is_hidden


def read_document(path: Path, *, site: str | None = None) -> Minutes:
    """`site` is the host that publishes the minutes ("https://dagsordener.example.dk"): what is JSON of FirstAgenda
    Publication tells which of its pages each item is on.

    Raises UnreadableMinutes, with the reason in Danish, for a file that is no minutes or cannot be read."""
    try:
        with path.open("rb") as file:
            data = file.read(BYTES_MAX + 1)  # a size that the file system tells may be wrong: pipes, devices
    except OSError as error:
        raise UnreadableMinutes(f"cannot read: {error}", user_text="Filen kan ikke åbnes.") from error
    if len(data) > BYTES_MAX:
        raise UnreadableMinutes(
            f"more than {BYTES_MAX} bytes",
            user_text=f"Filen er for stor; et referat er højst {BYTES_MAX // 1_000_000} MB.",
        )
    text = decode(data)
    return read_publication(text, site=site) if path.suffix.lower() == ".json" else read_minutes(text)
