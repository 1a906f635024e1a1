"""The report for a browser: one self-contained page that shows a source with what was removed, and why."""

from collections.abc import Iterable
from html import escape

from newsclean.article import Article
from newsclean.cli.marked import Part, counts, evidence, found, written
from newsclean.cli.visible import visible
from newsclean.evidence import Candidate
from newsclean.resources import content


def page(shown: Iterable[Part], article: Article, name: str) -> str:
    """The HTML of the report."""
    style = content("cli/report.css")
    body = "".join(map(_part, shown))
    facts = "".join(
        f'<dt>{escape(key)}</dt><dd dir="auto">{_text(value)}</dd>' for key, value in found(article).items()
    )
    legend = "".join(f'<li class="{kind}"><del>{kind}</del> {count}</li>' for kind, count in counts(article).items())
    shown_evidence = "".join(_row(field, candidate) for field, candidate in evidence(article))
    summary = f"{len(article.removed)} removals" if article.removed else "nothing was removed"
    language = f' lang="{escape(article.language)}"' if article.language else ""
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{_text(article.title or name)} – newsclean</title>
<style>{style}</style>
</head>
<body>
<header><h1 dir="auto">{_text(article.title or name)}</h1><p>{_text(name)} · {summary}</p></header>
<aside>
<h2>Found</h2><dl>{facts}</dl>
<h2>Removed</h2><ul class="legend">{legend or "<li>nothing</li>"}</ul>
</aside>
<main{language}>{body}</main>
<section class="evidence"><h2>Evidence</h2>
<table><tr><th>field</th><th></th><th>value</th><th>source</th><th>reason</th></tr>{shown_evidence}</table>
</section>
</body>
</html>
"""


def _part(part: Part) -> str:
    text = _text(part.text)
    if part.removal is None:
        return text
    rule, stage = escape(part.removal.rule), escape(part.removal.stage)
    return f'<del class="{escape(part.removal.kind)}" title="{rule} (stage {stage})">{text}</del><small>{rule}</small>'


def _row(field: str, candidate: Candidate) -> str:
    chosen = "✓" if candidate.chosen else ""
    texts = (field, chosen, written(candidate), candidate.source, candidate.reason)
    cells = "".join(f'<td dir="auto">{_text(text)}</td>' for text in texts)
    return f"<tr{' class=chosen' if candidate.chosen else ''}>{cells}</tr>"


def _text(text: str) -> str:
    return escape(visible(text)).encode("utf-8", "replace").decode("utf-8")
