"""The HTML of a published page becomes lines of text: nothing that people read is lost, whatever the tags."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.minutes.html_blocks import Block, blocks_of


def lines(html: str) -> list[str]:
    return [block.text for block in blocks_of(html)]


def test_a_heading_is_told_from_a_paragraph() -> None:
    assert blocks_of("<h2>Beslutning</h2><p>Godkendt.</p>") == (Block("Beslutning", True), Block("Godkendt.", False))


@pytest.mark.parametrize(
    ("html", "is_emphasised"),
    [
        ("<p><strong>Indstilling</strong>&nbsp;</p>", True),
        ("<p><em><u>Indstilling</u></em></p>", True),
        ("<p><b>Indstilling</b> fra administrationen</p>", False),
        ("<p>Indstilling</p>", False),
        ("<ul><li><b>Indstilling</b></li></ul>", False),
        ("<table><tr><td><b>Indstilling</b></td></tr></table>", False),
    ],
)
def test_a_line_that_is_set_apart_by_its_type_is_known(html: str, is_emphasised: bool) -> None:
    (block,) = blocks_of(html)
    assert block.is_emphasised is is_emphasised


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Godkendt  <b>nu</b>.\n Ja</p>", ["Godkendt nu. Ja"]),
        ("a<br>b<br/>c", ["a", "b", "c"]),
        ("<div>a<div>b</div>c</div>", ["a", "b", "c"]),
        ("<ul><li>a</li><li>b</li></ul>", ["- a", "- b"]),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", ["- a", "- b"]),
        ('<ol start="3"><li>a<li>b</ol>', ["3. a", "4. b"]),
        ("<ol><li>a</li></ol><ol><li>b</li></ol>", ["1. a", "1. b"]),
        ('<ol start="x"><li>a</ol>', ["1. a"]),
        (f'<ol start="{"9" * 5000}"><li>a</ol>', ["1. a"]),
        ("<table><tr><th>Dato<th>Møde<tr><td>1</td><td><p>x</p><p>y</p></td></tr></table>", ["Dato\tMøde", "1\tx y"]),
        ("<table><tr><td>a</td><td></td><td>c</td></tr></table>", ["a\t\tc"]),
        ("<style>p {}</style><script>x()</script>tekst", ["tekst"]),
        ("&aelig;&oslash;&aring; &lt;b&gt; &nbsp; &#8211; &#xD800;", ["æøå <b> – �"]),
        ("<p>-</p><p> </p><p></p>", []),
        ("ren tekst", ["ren tekst"]),
        ("", []),
        ("<!-- skjult -->a<!DOCTYPE html>b", ["ab"]),
        ("<![if !supportLists]>a<![endif]>", ["a"]),
        ("<![ukendt]]>a", ["a"]),
        ("</ul></li></h2></td>x", ["x"]),
        ("a < b og c<d", ["a < b og c<d"]),
    ],
)
def test_a_page_is_read_as_people_see_it(html: str, expected: list[str]) -> None:
    assert lines(html) == expected


def test_points_and_rows_stand_close_together() -> None:
    assert [block.ends_paragraph for block in blocks_of("<p>a</p><ul><li>b</li></ul><p>c</p>")] == [True, False, True]


MARKUP = st.sampled_from(
    ["<p>", "</p>", "<ul>", "<ol start='", "</ol>", "<li>", "<table>", "<tr>", "<td>", "</td>", "</tr>", "<h2>", "</h2>", "<br",
     ">", "<![", "]]>", "<!--", "-->", "<!", "<?", "&", "&#", ";", "'", '"', "<", "=", "ord", "Ø", "9", "\x00", "\n", "<script>",
     "</script", "<style>", "CDATA[", "if "]
)  # fmt: skip


@given(st.lists(MARKUP, max_size=30).map("".join))
def test_any_markup_is_read_as_single_lines(html: str) -> None:
    for block in blocks_of(html):
        assert block.text
        assert "\n" not in block.text
        assert block.text == block.text.strip()


@given(st.lists(st.sampled_from(["p", "div", "li", "td", "h3", "b", "span"]), min_size=1, max_size=6))
def test_no_word_is_lost_in_whatever_nesting(tags: list[str]) -> None:
    opened = "".join(f"<{tag}>ord{number} " for number, tag in enumerate(tags))
    closed = "".join(f"</{tag}>" for tag in reversed(tags))
    said = " ".join(lines(opened + closed + "slut")).split()
    assert [word for word in said if word != "-"] == [f"ord{number}" for number in range(len(tags))] + ["slut"]
