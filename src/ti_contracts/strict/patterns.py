"""Hides how people name many files at once: ``*.docx``, ``drafts/``, ``contracts/**/annex-?.md``."""

import re
from functools import cache


def covers(pattern: str, path: str) -> bool:
    """Whether a pattern means a path with forward slashes, or a folder above it.

    A pattern without a slash means every file or folder of that name, as in .gitignore; one with a slash
    before its end starts where paths start. ``*`` and ``?`` stay within a name; ``**/`` is any number of
    folders.
    """
    return _compiled(pattern).match(path) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    plain = pattern.replace("\\", "/").removeprefix("./").rstrip("/") or "."
    anywhere = "" if "/" in plain else "(?:.*/)?"
    inside = "".join(_translated(part) for part in re.findall(r"\*\*/|\*+|\?|\[[^\]/]+\]|[^*?\[]+|\[", plain))
    inside = inside.removeprefix("/")
    return re.compile(rf"{anywhere}{inside}(?:/.*)?\Z" if plain != "." else r".*\Z", re.DOTALL)


def _translated(part: str) -> str:
    match part:
        case "**/":
            return "(?:.*/)?"
        case "**":
            return ".*"
        case "?":
            return "[^/]"
        case _ if part.startswith("*"):
            return "[^/]*"
        case _ if part.startswith("[") and len(part) > 1:
            within = re.sub(r"([\\\[&~|^])", r"\\\1", part[1:-1].lstrip("!"))
            return f"[{'^' if part[1] == '!' else ''}{within}]" if within else re.escape(part)
        case _:
            return re.escape(part)
