"""Elements named in other languages than English hold the article: short ones, which their text alone does not tell."""

import pytest

import newsclean

TITLE = "Quanto costa un paniere al mercato"
LINES = [
    "Abbiamo rilevato i prezzi sabato in tre mercati.",
    "Pomodori: 3,20 euro/kg",
    "Zucchine: 2,10 euro/kg",
    "Pane: 4,80 euro al chilo",
    "Nel complesso il paniere costa il 6% in più.",
    "I venditori danno la colpa al gelo di marzo.",
]
SECTIONS = ["Home", "Politica", "Economia", "Sport", "Cultura", "Viaggi", "Scienza", "Foto", "Video"]
OTHERS = ["La piena travolge una passerella", "Cala il prezzo dei peperoni", "Le pallavoliste in semifinale"]


def page(name: str) -> str:
    menu = "".join(f'<li><a href="/{section}">{section}</a></li>' for section in SECTIONS)
    others = "".join(f'<li><a href="/p/{other}">{other}</a></li>' for other in OTHERS)
    text = "<br><br>".join(LINES)
    return (
        f'<!doctype html><html lang="it"><head><title>{TITLE}</title></head><body><header><nav><ul>{menu}</ul></nav></header>'
        f'<main><div class="{name}"><h1>{TITLE}</h1>{text}</div><div class="related"><h4>Leggi anche</h4><ul>{others}</ul></div>'
        f'</main><aside class="sidebar"><h3>I più letti</h3><ul>{others}</ul></aside>'
        "<footer><p>Copyright © 2024 Esempio</p></footer></body></html>"
    )


@pytest.mark.parametrize(
    "name", ["testo-articolo", "corpo-notizia", "corpo-materia", "articulo-cuerpo", "corpo_artigo", "cuerpo-noticia"]
)
def test_a_short_article_in_an_element_with_such_a_name_stays_whole(name: str) -> None:
    text = newsclean.clean(page(name)).text
    assert [line for line in LINES if line not in text] == []
    assert [other for other in OTHERS if other in text] == []
