"""Strict YAML: what is refused and where, what stays text, and that any bytes give mistakes at worst."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ti_contracts.strict.positions import Path
from ti_contracts.strict.yaml_bytes import MAX_BYTES
from ti_contracts.strict.yaml_nodes import read_yaml

REFUSED = [
    (b"a: 1\nb: 2\na: 3\n", ["f:3:1: the key 'a' stands twice, first at line 1, column 1"]),
    (
        b"a: {b: 1}\na: {b: 2, b: 3}",
        [
            "f:2:1: the key 'a' stands twice, first at line 1, column 1",
            "f:2:11: the key 'b' stands twice, first at line 2, column 5",
        ],
    ),
    (b"a: &x [1]\n", ["f:1:4: the anchor &x is not allowed (write the words out again)"]),
    (b"a: *x\n", ["f:1:4: the alias *x is not allowed (write the words out again)"]),
    (b"*x : 1\n", ["f:1:1: the alias *x is not allowed (write the words out again)"]),
    (b"<<: 1\n", ["f:1:1: the merge key << is not allowed (write the words out again)"]),
    (b"a: !t 3\n", ["f:1:4: the tag !t is not allowed (remove it, or quote text that begins with !)"]),
    (b"12: a\n", ["f:1:1: a key must be text, not '12' (put it in quotation marks)"]),
    (b"true: a\n", ["f:1:1: a key must be text, not 'true' (put it in quotation marks)"]),
    (
        b"? [a]\n: {b: {c: d}}\ne: f",
        ["f:1:3: a key must be text, not a list or mapping (put text in { or [ in quotation marks)"],
    ),
    (
        b"a: 1\n---\nb: 2\n",
        ["f:2:1: a second document begins here (one file holds one document; remove '---')"],
    ),
    (
        b"%YAML 1.1\n---\na: 1",
        ["f:1:1: YAML directives (%) are not allowed (remove the lines that begin with %)"],
    ),
    (
        b"a: b: c",
        [
            (
                "f:1:5: not valid YAML: mapping values are not allowed in this context"
                " (put text that holds a colon and a space into quotation marks)"
            )
        ],
    ),
    (
        b"a:\n\t- b",
        [
            (
                "f:2:1: not valid YAML: while scanning for the next token, found character that cannot start"
                " any token (indent with spaces; put text with a special first sign into quotation marks)"
            )
        ],
    ),
    (b"[" * 1000, ["f:1:21: nested more than 20 deep (rules need no more than eight levels)"]),
    (b"a: x\nb: \xff", ["f:2:4: byte 0xff is not UTF-8 text (save the file with the encoding UTF-8)"]),
    (b"a: \xc3\xa9\0", ["f:1:5: the text holds a NUL character (remove it)"]),
    (
        b'a: "\\e[31m"',
        ["f:1:4: the text holds a control character (remove the escape, such as \\0, that makes it)"],
    ),
    (b"a" * (MAX_BYTES + 1), ["f:1:1: the file is larger than 1 MB (split it into several files)"]),
]


@pytest.mark.parametrize(("data", "expected"), REFUSED)
def test_each_thing_that_is_refused_is_told_with_its_place(data: bytes, expected: list[str]) -> None:
    assert [str(mistake) for mistake in read_yaml("f", data).mistakes] == expected


def test_plain_words_are_read_as_yaml_1_2_reads_them() -> None:
    text = b"[NO, yes, on, 12:30, 1_000, 2020-01-01, 010, 0o10, 0xF, 1.10, -.5e1, .inf, true, ~, '1', -, 1e3]"
    assert read_yaml("f", text).value == [
        "NO", "yes", "on", "12:30", "1_000", "2020-01-01", 10, 8, 15, 1.1, -5.0, float("inf"), True, None,
        "1", "-", 1000.0,
    ]  # fmt: skip


def test_every_value_and_key_knows_its_line_and_column() -> None:
    positions = read_yaml("f", "é: {x: [1, zwei]}\n".encode()).positions
    assert positions.values == {
        (): (1, 1),
        ("é",): (1, 4),
        ("é", "x"): (1, 8),
        ("é", "x", 0): (1, 9),
        ("é", "x", 1): (1, 12),
    }
    assert positions.keys == {("é",): (1, 1), ("é", "x"): (1, 5)}


def test_a_byte_order_mark_and_windows_line_ends_are_allowed() -> None:
    read = read_yaml("f", b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    assert (read.value, read.positions.keys[("b",)], read.mistakes) == ({"a": 1, "b": 2}, (2, 1), ())


def test_a_number_of_five_thousand_digits_does_no_harm() -> None:
    assert read_yaml("f", b"a: " + b"9" * 5000).value == {"a": "9" * 5000}


@given(st.binary(max_size=200))
def test_any_bytes_give_a_value_or_mistakes(data: bytes) -> None:
    read = read_yaml("f", data)
    assert read.whole or read.mistakes


@given(st.text(alphabet="ab:-[]{}*&!|>?%#'\"\\,~0. \n\t<", max_size=60))
def test_any_yaml_like_text_gives_a_value_or_mistakes(text: str) -> None:
    read = read_yaml("f", text.encode())
    assert read.whole or read.mistakes
    assert all(mistake.line >= 1 and mistake.column >= 1 for mistake in read.mistakes)


def _paths(value: object, path: Path = ()) -> Iterator[Path]:
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in inner:
        yield from _paths(below, (*path, key))


@given(st.text(alphabet="ab:-[]{}&!|>?%#'\"\\,~0. \n", max_size=60))
def test_what_was_read_without_places_has_a_place_for_every_value(text: str) -> None:
    read = read_yaml("f", text.encode())
    if read.whole and not read.mistakes:
        paths = set(_paths(read.value))
        assert {*read.positions.values, ()} == paths
        assert read.positions.keys.keys() == {path for path in paths if path and isinstance(path[-1], str)}
