"""Which typed labels are split from a line, and which numbers stay words."""

import pytest

from ti_contracts.documents.numbers import follows, parse_label, roman, split_bullet, split_label


@pytest.mark.parametrize(
    ("line", "number", "words"),
    [
        ("4.2 The Provider must", "4.2", "The Provider must"),
        ("4.2.1 the Provider must", "4.2.1", "the Provider must"),
        ("4.2. Staffing", "4.2.", "Staffing"),
        ("4.2(b) each member of staff", "4.2(b)", "each member of staff"),
        ("1.4 18 to 25 year olds may refer themselves", "1.4", "18 to 25 year olds may refer themselves"),
        ("I.1 The Provider must", "I.1", "The Provider must"),
        ("(a) the service", "(a)", "the service"),
        ("(iv) the service", "(iv)", "the service"),
        ("(2) the service", "(2)", "the service"),
        ("a) the service", "a)", "the service"),
        ("iv. the service", "iv.", "the service"),
        ("1. Introduction", "1.", "Introduction"),
        ("12) Exit", "12)", "Exit"),
        ("A. Scope of the service", "A.", "Scope of the service"),
        ("A1 Absence policy", "A1", "Absence policy"),
        ("Schedule 2 The Services", "Schedule 2", "The Services"),
        ("SCHEDULE 2A – SERVICE SPECIFICATION", "SCHEDULE 2A", "SERVICE SPECIFICATION"),
        ("Appendix B: Premises", "Appendix B", "Premises"),
        ("Annex 3 Policies", "Annex 3", "Policies"),
        ("Article 5 Termination", "Article 5", "Termination"),
        ("Section 3 Referral and access", "Section 3", "Referral and access"),
        ("KPI 4 Waiting times are met in 95% of cases", "KPI 4", "Waiting times are met in 95% of cases"),
    ],
)
def test_a_typed_label_is_split_from_its_words(line: str, number: str, words: str) -> None:
    label, rest = split_label(line)
    assert label is not None
    assert (label.printed, rest) == (number, words)


@pytest.mark.parametrize(
    "line",
    [
        "2024/25 saw more referrals",
        "12 weeks is the longest wait",
        "24/7 access to advice",
        "1 April 2026 is the start date",
        "1.5 million people live here",
        "1.5 kg gained",
        "10.00 am until noon",
        "0.8 wte psychologist",
        "2.5 to 4 hours of support",
        "£4.2 million a year",
        "95% of referrals",
        "4.2",
        "e.g. housing",
        "(s)he must be told",
        "(an)other service",
        "Section 117 aftercare is joint",
        "Section 3 of the Act applies",
        "Part of the service is open to carers",
        "Schedule of visits",
        "A bed is kept free",
        "I agree to the terms",
    ],
)
def test_a_quantity_a_date_or_a_reference_stays_in_the_words(line: str) -> None:
    assert split_label(line, bare=True) == (None, line)


def test_a_bare_number_is_taken_only_on_request() -> None:
    assert split_label("1 BACKGROUND") == (None, "1 BACKGROUND")
    label, rest = split_label("1 BACKGROUND", bare=True)
    assert label is not None
    assert (label.printed, rest) == ("1", "BACKGROUND")


@pytest.mark.parametrize(
    "line", ["• words", "- words", "* words", "o words", "– words", "▪ words", "·words", "\uf0b7 words"]
)
def test_a_bullet_is_a_mark_and_no_word(line: str) -> None:
    assert split_bullet(line) == (True, "words")


@pytest.mark.parametrize("line", ["-5 degrees", "other words", "*important*", "–"])
def test_what_only_looks_like_a_bullet_stays(line: str) -> None:
    assert split_bullet(line) == (False, line)


def test_roman_numbers_count_and_other_letters_do_not() -> None:
    assert [roman(body) for body in ("i", "iv", "ix", "xiv", "xl", "vv", "b", "")] == [
        1,
        4,
        9,
        14,
        40,
        0,
        0,
        0,
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("A.", "B.", True),
        ("H.", "I.", True),
        ("I.", "II.", True),
        ("4.2", "4.3", True),
        ("4.2", "5.3", False),
        ("1.", "2)", False),
        ("Schedule 1", "Schedule 2", True),
        ("A.", "C.", False),
    ],
)
def test_labels_of_a_run_follow_each_other(before: str, after: str, expected: bool) -> None:
    assert follows(parse_label(before), parse_label(after)) is expected
