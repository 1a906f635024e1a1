"""The orders in which papers put headline, kicker, standfirst, name and date above the text of a dump."""

from itertools import permutations
from typing import NamedTuple

import pytest

import newsclean


class Told(NamedTuple):
    """One story with what may stand above it."""

    headline: str
    kicker: str
    standfirst: str
    open_standfirst: str
    name: str
    byline: str
    date: str
    caption: str
    body: tuple[str, ...]


STORIES = {
    "id": Told(
        "Jembatan Gantung Kalisari Ditutup, Warga Memutar Empat Kilometer",
        "Nasional",
        "Kabel utama jembatan sudah aus dan pemeriksaan masih berlangsung.",
        "Pemeriksaan kabel utama masih berlangsung",
        "Rina Wulandari",
        "Penulis: Rina Wulandari",
        "Senin, 3 Juni 2024 10:15 WIB",
        "Jembatan gantung Kalisari, Senin. (Foto: Budi Satria)",
        (
            "Pemerintah kabupaten menutup jembatan gantung di Desa Kalisari sejak Senin pagi karena kabel utamanya aus.",
            "Warga kini harus memutar lewat jembatan lain sejauh empat kilometer untuk pergi ke pasar dan sekolah.",
            '"Kami menunggu perbaikan sebelum musim hujan datang," kata Suparman, warga setempat.',
            "Dinas pekerjaan umum menyatakan perbaikan akan selesai dalam tiga bulan ke depan.",
        ),
    ),
    "en": Told(
        "Footbridge closed after engineers find worn cable",
        "Local news",
        "The main cable is worn and an inspection is under way.",
        "Inspection of the main cable still under way",
        "Kate Holloway",
        "By Kate Holloway",
        "3 June 2024",
        "The footbridge on Monday. Photograph: Alan Reed",
        (
            "The council closed the footbridge over the river on Monday after engineers found that its main cable had worn thin.",
            "Residents now have to walk two miles to the next crossing to reach the school and the market.",
            '"We are waiting for repairs before the rain comes," said Alan Reed, who lives nearby.',
            "The county said the work would be finished within three months.",
        ),
    ),
    "de": Told(
        "Fußgängerbrücke nach Seilschaden gesperrt",
        "Panorama",
        "Das Tragseil ist abgenutzt, die Prüfung läuft noch.",
        "Die Prüfung des Tragseils läuft noch",
        "Katrin Haverland",
        "Von Katrin Haverland",
        "3. Juni 2024, 10:15 Uhr",
        "Die gesperrte Brücke am Montag. Foto: Karl Brand/dpa",
        (
            "Die Stadt hat die Fußgängerbrücke über den Fluss am Montag gesperrt, weil das Tragseil abgenutzt ist.",
            "Anwohner müssen nun drei Kilometer bis zur nächsten Brücke gehen, um Schule und Markt zu erreichen.",
            "„Wir warten auf die Reparatur, bevor der Regen kommt“, sagt Karl Brand, der in der Nähe wohnt.",
            "Der Landkreis erklärte, die Arbeiten seien in drei Monaten beendet.",
        ),
    ),
}
ORDERS = (
    "headline date",
    "headline byline date",
    "headline name date",
    "kicker headline name date",
    "kicker headline byline date",
    "kicker headline date",
    "headline standfirst byline date",
    "headline standfirst name date",
    "headline standfirst date",
    "headline open_standfirst byline date",
    "headline open_standfirst name date",
    "headline open_standfirst date",
    "headline byline date caption",
    "headline name date caption",
    "headline caption byline date",
    "kicker headline standfirst name date",
    "headline name date standfirst",
    "date headline",
)
LONG = tuple(tuple(f"{first} {second}" for first, second in permutations(story.body, 2)) for story in STORIES.values())
"""With much text the lines are asked of the trees, too."""


@pytest.mark.parametrize("is_long", [False, True])
@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("language", STORIES)
def test_each_order_of_a_head_is_read(language: str, order: str, is_long: bool) -> None:
    story = STORIES[language]
    body = LONG[list(STORIES).index(language)] if is_long else story.body
    parts = order.split()
    article = newsclean.clean("\n".join([*(getattr(story, part) for part in parts), *body]))
    standfirsts = [getattr(story, part) for part in parts if part.endswith("standfirst")]
    assert article.text == "\n\n".join([*standfirsts, *body])
    assert article.title == story.headline
    assert article.authors == ((story.name,) if {"name", "byline"} & set(parts) else ())
    assert article.published is not None


@pytest.mark.parametrize("line", ["Hukum Kriminal", "Top Stories", "Jawa Barat", "Gaya Hidup"])
def test_a_section_or_a_place_beside_the_date_is_no_author(line: str) -> None:
    story = STORIES["id"]
    article = newsclean.clean("\n".join([story.headline, line, story.date, *story.body]))
    assert article.authors == ()


def test_a_name_without_a_date_beside_it_stays() -> None:
    """Nothing bears out that it is the writer's: it may be whom the text is about."""
    story = STORIES["en"]
    article = newsclean.clean("\n".join([story.headline, story.name, *story.body]))
    assert (article.title, article.authors) == (None, ())
    assert article.text.startswith(f"{story.headline}\n\n{story.name}\n\n")


def test_a_name_below_the_date_stays() -> None:
    """It may be the text's first subheading: "Erling Haaland" in a list of strikers."""
    story = STORIES["en"]
    article = newsclean.clean("\n".join([story.headline, story.date, "Erling Haaland", *story.body]))
    assert (article.title, article.authors) == (story.headline, ())
    assert article.text.startswith("Erling Haaland\n\n")


def test_the_first_day_of_a_chronology_is_not_of_the_head() -> None:
    story = STORIES["de"]
    lines = [
        "Chronologie des Streits um die Brücke",
        story.body[0],
        "3. Juni 2024",
        story.body[1],
        "Herbst 2024",
        story.body[2],
    ]
    article = newsclean.clean("\n".join(lines))
    assert (article.text, article.published) == ("\n\n".join(lines), None)


def test_a_kicker_and_the_date_above_the_headline() -> None:
    story = STORIES["en"]
    headline = "Council votes to close old pool"
    source = "\n".join(["Politics", story.date, headline, story.body[0], headline, story.body[1]])
    article = newsclean.clean(source)
    assert article.title == headline
    assert newsclean.clean(article.text).text == article.text


@pytest.mark.parametrize("dateline", ["strip", "keep", "normalize"])
def test_a_standfirst_above_a_dateline_stays_as_it_is(dateline: str) -> None:
    story = STORIES["id"]
    lines = [story.headline, story.open_standfirst, f"JAKARTA, KOMPAS.com - {story.body[0]}", *story.body[1:]]
    text = newsclean.clean("\n".join(lines), dateline=dateline).text
    assert newsclean.clean(text, dateline=dateline).text == text


def test_many_names_take_linear_time() -> None:
    names = "\n".join(f"Rina{number:c} Sari{number:c}" for number in range(97, 123)) + "\n"
    assert newsclean.clean(names * 300).authors == ()


def test_what_the_writer_is_goes_with_the_name() -> None:
    story = STORIES["en"]
    article = newsclean.clean("\n".join([story.headline, story.name, "Senior reporter", story.date, *story.body]))
    assert (article.title, article.authors, article.text) == (story.headline, (story.name,), "\n\n".join(story.body))


def test_a_headline_of_two_sentences_above_the_date() -> None:
    story = STORIES["de"]
    headline = "Dorf kauft sein Wirtshaus. Die Bürgermeisterin zapft das Bier"
    article = newsclean.clean("\n".join([headline, story.date, *story.body]))
    assert (article.title, article.text) == (headline, "\n\n".join(story.body))


def test_what_stays_of_a_head_is_no_second_headline() -> None:
    """A standfirst without a stop is the first line of the clean text, and stays there."""
    story = STORIES["en"]
    text = newsclean.clean("\n".join([story.headline, story.open_standfirst, story.date, *story.body])).text
    assert newsclean.clean(text).text == text


def test_a_date_heading_in_the_text_is_not_of_the_head() -> None:
    """Without a headline above it the first paragraph is the text, and what stands below it too."""
    story = STORIES["id"]
    lines = [story.body[0], "3 Juni 2024", *story.body[1:]]
    assert newsclean.clean("\n".join(lines)).text == "\n\n".join(lines)


def test_the_dateline_of_a_known_outlet_is_found_below_a_long_head() -> None:
    story = STORIES["id"]
    head = [story.headline, "A", "A", "A", "Bagikan", story.date]
    article = newsclean.clean("\n".join([*head, f"JAKARTA, KOMPAS.com - {story.body[0]}", *story.body[1:]]))
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.outlet) == ("JAKARTA", "KOMPAS.com")
