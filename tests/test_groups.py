"""What the named groups of rules capture goes into the metadata, whatever kind the rule is of."""

import re
from datetime import date
from pathlib import Path

import pytest

import newsclean
from newsclean import KINDS
from newsclean.catalogue.rule import groups_of

FIRST = "Harga beras naik menurut catatan dinas pasar yang terbit pada hari Senin pekan lalu di ibu kota provinsi."
SECOND = "Pedagang menunggu kiriman dari daerah lain, sebab sawah di sekitar kota itu belum dipanen sejak bulan lalu."
BRIDGE = (
    "The city will mend two bridges from next week, the head of the works department said on Monday at the town hall."
)
VALUES = {
    "authors": ("Rina Sari", ("Rina Sari",)),
    "editors": ("Rina Sari", ("Rina Sari",)),
    "photographers": ("Rina Sari", ("Rina Sari",)),
    "sources": ("Kabar Sagara", ("Kabar Sagara",)),
    "initials": ("abc", "abc"),
    "published": ("3/6/2024", date(2024, 6, 3)),
    "modified": ("3/6/2024", date(2024, 6, 3)),
    "tags": ("harga beras, pasar", ("harga beras", "pasar")),
}
"""What stands behind the label of a rule, and what the article says then."""


def own_rule(folder: Path, kind: str, pattern: str, *, name: str = "zorbex", scope: str = "line") -> newsclean.Cleaner:
    file = folder / "mine.toml"
    file.write_text(
        f'languages = ["id"]\n[[rule]]\nid = "mine.{kind}.{name}"\nkind = "{kind}"\nscope = "{scope}"\n'
        f"pattern = '''{pattern}'''\nanchors = [\"zorbex\"]\nexamples = [\"zorbex\"]\n",
        encoding="utf-8",
    )
    return newsclean.Cleaner(rules=[file])


@pytest.mark.parametrize(
    ("kind", "group"), [(kind, group) for kind in KINDS for group in groups_of(kind) if kind != "dateline"]
)
def test_every_group_that_a_kind_may_have_is_read(kind: str, group: str, tmp_path: Path) -> None:
    cleaner = own_rule(tmp_path, kind, rf"zorbex (?P<{group}>[^\n]+)")
    written, said = VALUES[group]
    article = cleaner.clean(f"{FIRST}\n{SECOND}\nZorbex {written}")
    assert article.text == f"{FIRST}\n\n{SECOND}"
    assert getattr(article, group) == said
    assert {candidate.source for candidate in article.evidence[group]} == {f"text:mine.{kind}.zorbex"}


def test_the_groups_of_a_dateline_are_one_value(tmp_path: Path) -> None:
    pattern = r"(?P<place>[a-z]+) zorbex (?P<outlet>[a-z]+), (?P<date>[\d/]+): "
    found = (
        own_rule(tmp_path, "dateline", pattern, scope="start").clean(f"Sagara zorbex Kabar, 3/6/2024: {FIRST}").dateline
    )
    assert found is not None
    assert (found.place, found.outlet, found.date) == ("Sagara", "Kabar", date(2024, 6, 3))


def test_what_is_no_name_is_nobody(tmp_path: Path) -> None:
    cleaner = own_rule(tmp_path, "signoff", r"zorbex (?P<editors>[^\n]+)")
    assert cleaner.clean(f"{FIRST}\n{SECOND}\nZorbex 12/34").editors == ()


def test_a_line_cut_before_the_outlet_may_name_another(tmp_path: Path) -> None:
    cleaner = own_rule(tmp_path, "source", r"zorbex (?P<sources>\w+) di", name="quux-cut-off")
    assert cleaner.clean(f"{FIRST}\n{SECOND}\nZorbex TASS di\nKabar.com").sources == ("TASS", "Kabar.com")


@pytest.mark.parametrize(
    ("last", "sources"),
    [
        (f"{SECOND} (KABARSAGARA.COM)", ("KABARSAGARA.COM",)),
        (f"{SECOND} (Kabarsagara.com/Rina Sari)", ()),
        (f"{SECOND} (Kabarsagara.com/abd)", ()),
        (f"{SECOND} (CR29/Kabarsagara.com)", ()),
    ],
)
def test_an_outlet_alone_in_a_signoff_is_the_source_one_beside_the_reporter_is_theirs(
    last: str, sources: tuple[str, ...]
) -> None:
    article = newsclean.clean(f"{FIRST}\n{last}")
    assert article.text == f"{FIRST}\n\n{SECOND}"
    assert article.sources == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "Miasto naprawi dwa mosty od przyszłego tygodnia, poinformował w poniedziałek urząd w ratuszu. (PAP) mak/ dap/",
            ("PAP",),
        ),
        (
            "Primăria repară două poduri de săptămâna viitoare, a anunțat luni șeful direcției la sediul din centru. "
            "AGERPRES/(A - autor: Ion Popescu, editor: Ana Ionescu)",
            ("AGERPRES",),
        ),
    ],
)
def test_an_agency_that_signs_off_is_the_source(text: str, sources: tuple[str, ...]) -> None:
    assert newsclean.clean(f"{text}").sources == sources


@pytest.mark.parametrize(
    ("line", "text", "author", "source"),
    [
        ("Anna Svensson/TT", "Staden lagar två broar från nästa vecka, sade chefen för gatukontoret på måndagen i stadshuset.", "Anna Svensson", "TT"),
        ("TT-AFP/Anna Svensson", "Staden lagar två broar från nästa vecka, sade chefen för gatukontoret på måndagen i stadshuset.", "Anna Svensson", "TT-AFP"),
        ("Par Anne Martin avec AFP", "La ville répare deux ponts dès la semaine prochaine, a dit lundi le chef du service à la mairie.", "Anne Martin", "AFP"),
        ("Ayşe Yılmaz / İSTANBUL, (DHA)", "Belediye gelecek haftadan itibaren iki köprüyü onaracak, dedi daire başkanı pazartesi günü.", "Ayşe Yılmaz", "DHA"),
    ],
)  # fmt: skip
def test_an_agency_in_a_byline_is_the_source(line: str, text: str, author: str, source: str) -> None:
    article = newsclean.clean(f"{line}\n\n{text}\n\n{text[:-1]} också.")
    assert (article.authors, article.sources) == ((author,), (source,))


@pytest.mark.parametrize(
    ("line", "authors", "editors"),
    [
        ("Edited by: Jane Miller | Updated: May 3, 2024 10:15 IST", (), ("Jane Miller",)),
        ("Written by: Jane Miller | Last updated: May 3, 2024", ("Jane Miller",), ()),
    ],
)
def test_who_wrote_and_who_edited_stand_in_front_of_the_change(
    line: str, authors: tuple[str, ...], editors: tuple[str, ...]
) -> None:
    article = newsclean.clean(f"{line}\n{BRIDGE}\n{BRIDGE[:-1]} again.")
    assert (article.authors, article.editors) == (authors, editors)
    assert str(article.modified).startswith("2024-05-03")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("De gemeente herstelt vanaf volgende week twee bruggen, zei het hoofd van de dienst maandag op het stadhuis.", "Lees meer over"),
        ("A prefeitura vai consertar duas pontes na próxima semana, disse o chefe do serviço na segunda-feira.", "Acompanhe tudo sobre"),
    ],
)  # fmt: skip
def test_subjects_behind_a_pointer_are_tags(text: str, label: str) -> None:
    article = newsclean.clean(f"{text}\n{label}: Alpha, Beta")
    assert (article.text, article.tags) == (text, ("Alpha", "Beta"))


def test_the_source_of_a_picture_is_not_the_articles() -> None:
    text = "Il comune riparerà due ponti dalla prossima settimana, ha detto lunedì il capo del servizio in municipio."
    article = newsclean.clean(f"{text}\nFoto Ansa\n{text[:-1]} ieri.")
    assert "Ansa" not in article.text
    assert article.sources == ()


@pytest.mark.parametrize(("name", "is_taken"), [("upper-place", False), ("zorbex", True)])
def test_an_id_says_that_a_place_must_be_borne_out(name: str, is_taken: bool, tmp_path: Path) -> None:
    """ "QUUX" is no place of the list, and nothing else in the text says that it is one."""
    cleaner = own_rule(tmp_path, "dateline", r"zorbex (?P<place>\w+): ", name=name, scope="start")
    assert (cleaner.clean(f"ZORBEX QUUX: {FIRST}").dateline is not None) == is_taken
    assert cleaner.clean(f"ZORBEX QUUX: {FIRST}\n{SECOND[:-1]} di Quux.").dateline is not None


@pytest.mark.parametrize(("name", "is_taken"), [("initials-pair", True), ("quux", False)])
def test_an_id_says_that_a_signoff_may_stand_anywhere(name: str, is_taken: bool, tmp_path: Path) -> None:
    cleaner = own_rule(tmp_path, "signoff", "<zorbex>", name=name, scope="end")
    article = cleaner.clean(f"{FIRST} <zorbex>\n{SECOND}")
    assert ("zorbex" not in article.text) == is_taken


def test_the_table_of_groups_in_the_docs() -> None:
    text = (Path(__file__).parent.parent / "docs/adding-a-rule.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`[^|]*`) \| ((?:`\(\?P<\w+>…\)`(?:, )?)+) \|", text, re.MULTILINE)
    stated = {
        kind: tuple(re.findall(r"<(\w+)>", groups)) for kinds, groups in rows for kind in re.findall(r"`(\w+)`", kinds)
    }
    assert stated == {kind: groups_of(kind) for kind in KINDS if groups_of(kind)}
