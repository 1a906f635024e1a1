"""Names in capitals on the last line, which the page or the dump has named before."""

import newsclean
from strategies import ordinary

BODY = ordinary("id", 4).body
TITLE = "Harga Beras Naik di Pasar Induk"
HEAD = f"<h1>{TITLE}</h1><div>Reporter: Rina Sari</div>"


def page(last: str) -> newsclean.Article:
    text = "".join(f"<p>{said}</p>" for said in BODY)
    return newsclean.clean(f"<html><body><main><a href=/>x</a>{HEAD}{text}<p>{last}</p></main></body></html>")


def test_the_writer_in_capitals_below_the_text_goes() -> None:
    assert page("<b>RINA SARI</b>").text == "\n\n".join(BODY)


def test_the_agency_beside_the_writer_is_a_source() -> None:
    article = page("<b>RINA SARI</b> | <b>ANTARA</b>")
    assert (article.text, article.sources) == ("\n\n".join(BODY), ("ANTARA",))


def test_capitals_that_name_nobody_of_the_head_stay() -> None:
    for last in ("BUDI SATRIA", "RINA SARI | BUDI SATRIA", "ANTARA"):
        assert page(last).removed[-1].rule != "mul.signoff.names-in-capitals"


def test_a_dump_names_its_writer_too() -> None:
    dump = "\n".join([TITLE, "Penulis: Rina Sari", *BODY, "RINA SARI"])
    article = newsclean.clean(dump)
    assert (article.text, article.authors) == ("\n\n".join(BODY), ("Rina Sari",))
