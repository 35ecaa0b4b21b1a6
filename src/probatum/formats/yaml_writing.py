"""YAML written from the core's values, as a person would write it."""

from __future__ import annotations

from typing import Any

import yaml

from probatum.formats.yaml_values import plain


class _Dumper(yaml.SafeDumper):
    """Indents lists under their key, as people do."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        """Never without indentation."""
        super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = ">" if len(text) > 80 and "\n" not in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def written(value: Any, *, heading: str = "") -> str:
    """The value as YAML; the heading becomes comment lines above it. Law: read_value(written(x)) == x."""
    body = yaml.dump(plain(value), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)
    return "".join(f"# {line}\n" for line in heading.splitlines()) + body
