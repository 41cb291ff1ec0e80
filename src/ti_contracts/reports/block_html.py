"""Blocks as one HTML page without script; Jinja escapes every word."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import Any

from ti_contracts.reports.blocks import Written
from ti_contracts.reports.escape import visible


def to_html(written: Written) -> str:
    """Return a whole page; its security policy allows its own style by hash, and nothing else."""
    style = _resource("blocks.css")
    allowed = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'"
    page: str = _template().render(
        written=written, blocks=[(type(b).__name__, b) for b in written.blocks], style=style, policy=policy
    )
    return page.rstrip("\n") + "\n"


@cache
def _template() -> Any:
    from jinja2 import Environment, StrictUndefined  # 30 ms

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_visible
    )
    return environment.from_string(_resource("blocks.html.j2"))


def _visible(value: object) -> object:
    """What the template prints: strings made visible, markup and numbers as they are."""
    return visible(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


@cache
def _resource(name: str) -> str:
    from importlib import resources  # 10 ms

    return (resources.files("ti_contracts.reports") / "templates" / name).read_text(encoding="utf-8")
