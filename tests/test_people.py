"""Names out of a byline."""

import pytest

import newsclean
from newsclean.metadata.names import read_byline
from newsclean.people import names
from strategies import ordinary


@pytest.mark.parametrize("between", ["dan", "and", "und", "et", "и", "та", "i", "oraz", "a", "și", "és", "και", "ve"])
def test_two_names_and_what_stands_between_them(between: str) -> None:
    assert names(f"Anna Nowak {between} Jan Novák") == ["Anna Nowak", "Jan Novák"]


BIO = "Jane Miller is a politics reporter for the Harbour Times."


def test_a_last_line_that_says_who_the_writer_is_goes() -> None:
    article = ordinary("en", 3)
    cleaned = newsclean.clean("\n\n".join([*article.body, BIO]))
    assert cleaned.text == "\n\n".join(article.body)
    assert [removal.rule for removal in cleaned.removed] == ["en.byline.bio"]


def test_it_stays_where_the_article_tells_of_that_person() -> None:
    article = ordinary("en", 3)
    told = "The police let Jane Miller go on Monday, two days after they had taken her notes from the newsroom by the harbour."
    text = "\n\n".join([*article.body, told, BIO])
    assert newsclean.clean(text).text == text


def test_so_do_two_of_them() -> None:
    article = ordinary("en", 3)
    other = BIO.replace("Jane Miller", "Tom Brown")
    assert newsclean.clean("\n\n".join([*article.body, BIO, other])).text == "\n\n".join(article.body)


def test_between_paragraphs_it_tells_of_somebody() -> None:
    article = ordinary("en", 3)
    told = [article.body[0], BIO, *article.body[1:]]
    assert newsclean.clean("\n\n".join(told)).text == "\n\n".join(told)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Penulis: Rahmat Fadlan Kamis, 6 Februari 2025", "Rahmat Fadlan"),
        ("Von Robert Freitag, 6. Februar 2025", "Robert Freitag"),
    ],
)
def test_the_day_of_a_date_is_no_name_but_some_are_called_so(line: str, name: str) -> None:
    assert [found.text for found in read_byline(line).authors] == [name]
