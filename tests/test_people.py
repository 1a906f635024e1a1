"""Names out of a byline."""

from datetime import date

import pytest
import regex

import newsclean
from newsclean.catalogue.parts import filled
from newsclean.metadata.names import read_byline
from newsclean.metadata.words import joining_words
from newsclean.people import names, photographers
from strategies import ordinary


@pytest.mark.parametrize("between", sorted(joining_words()))
def test_two_names_and_what_stands_between_them(between: str) -> None:
    """Of a dump as of a page."""
    text = f"Anna Nowak {between} Jan Novák"
    assert names(text) == [name.text for name in read_byline(text).authors] == ["Anna Nowak", "Jan Novák"]


@pytest.mark.parametrize("between", sorted(joining_words()))
def test_a_rule_for_several_names_knows_the_same_words(between: str) -> None:
    assert regex.fullmatch(filled("{and}"), between, regex.IGNORECASE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RINA SARI DAN BUDI SATRIA", ["RINA SARI", "BUDI SATRIA"]),
        ("Rina A Sari", ["Rina A Sari"]),
        ("Dr. Rina Sari, M.Si", ["Dr. Rina Sari"]),
        ("Jane Doe, MS, RDN", ["Jane Doe"]),
        ("Anna Schmidt und Paul Weber, Berlin", ["Anna Schmidt", "Paul Weber"]),
        ("Ana Silva, Agência Exemplo", ["Ana Silva"]),
        ("Rina Sari/Reuters", ["Rina Sari"]),
        ("صحفية سارة حسن", ["سارة حسن"]),
        ("rina sari", ["Rina Sari"]),
        ("Contoh.com", []),
        ("Petugas 12", []),
        (None, []),
    ],
)
def test_names_of_a_dump(text: str | None, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_degree_behind_the_name_is_no_second_author_of_a_dump() -> None:
    body = "Harga cabai rawit turun pada Senin, kata para pedagang di pasar induk kota itu. Pasokan sudah lancar lagi."
    assert newsclean.clean(f"Penulis: Dr. Rina Sari, M.Si\n{body}").authors == ("Dr. Rina Sari",)


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


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Laporan wartawan Rina Wati", ("Rina Wati",)),
        ("Laporan Kontributor Rina Wati", ("Rina Wati",)),
        ("Laporan wartawan Rina Wati, Bogor", ("Rina Wati",)),
        ("Laporan Wartawan Tribun Contoh Rina Wati", ("Rina Wati",)),
        ("Laporan Wartawan Serambi Indonesia Rina Wati | Aceh Barat", ("Rina Wati",)),
        ("Laporan Kontributor Tribuncontoh Kabupaten Bogor, Rina Wati.", ("Rina Wati",)),
        ("Laporan Wartawan Kabar Kota Rina Wati", ()),  # two of the four words may be the outlet's
        ("Penulis : Rina Wati/Sumut", ("Rina Wati",)),
        ("Oleh: Rina Wati (Kontributor)", ("Rina Wati",)),
        ("Rina Wati, Jurnalis", ("Rina Wati",)),
    ],
)
def test_the_reporters_first_name_stays_and_outlet_and_place_are_no_names(line: str, named: tuple[str, ...]) -> None:
    article = ordinary("id", 3)
    cleaned = newsclean.clean("\n\n".join([line, *article.body]))
    assert (cleaned.authors, cleaned.text) == (named, "\n\n".join(article.body))


def test_the_desk_behind_a_reporter_is_no_name() -> None:
    article = ordinary("id", 3)
    assert newsclean.clean("\n\n".join([*article.body, "(Andi Saputra/Red)"])).authors == ("Andi Saputra",)


@pytest.mark.parametrize("credit", ["Dok Persib", "Dok. Balai Kota", "Tangkapan Layar", "ANTARA FOTO"])
def test_where_a_picture_is_from_is_no_photographer(credit: str) -> None:
    assert photographers(f"Petani memanen cabai. Foto: {credit}") == []


def test_our_reporter_is_no_name() -> None:
    article = ordinary("sw", 3)
    cleaned = newsclean.clean("\n\n".join(["NA MWANDISHI WETU", *article.body]))
    assert (cleaned.authors, cleaned.text) == ((), "\n\n".join(article.body))


def _named(line: str) -> tuple[list[str], list[str], list[str]]:
    byline = read_byline(line)
    authors, editors, photographers = ([name.text for name in found] for found in byline[:3])
    return authors, editors, photographers


@pytest.mark.parametrize(
    "line",
    [
        "Posted by Rina Wati on 3 Juni 2025",
        "Selasa, 3 Juni 2025 Oleh: Rina Wati",
        "Oleh: Rina Wati | Selasa, 3 Juni 2025",
    ],
)
def test_a_line_with_name_and_day_gives_both(line: str) -> None:
    article = ordinary("id", 3)
    cleaned = newsclean.clean("\n\n".join([line, *article.body]))
    assert (cleaned.authors, cleaned.published) == (("Rina Wati",), date(2025, 6, 3))
    assert cleaned.text == "\n\n".join(article.body)


def test_author_and_editor_on_one_line_of_a_hindi_page() -> None:
    article = ordinary("hi", 3)
    cleaned = newsclean.clean("\n\n".join(["By राम कुमार Edited By: सीता देवी", *article.body]))
    assert (cleaned.authors, cleaned.editors) == (("राम कुमार",), ("सीता देवी",))


def test_reporters_in_the_brackets_of_a_dateline() -> None:
    article = ordinary("zh", 3)
    cleaned = newsclean.clean(
        "\n\n".join(["新华社昆明6月3日电（记者李明远、王静怡）" + article.body[0], *article.body[1:]])
    )
    assert (cleaned.authors, cleaned.text) == (("李明远", "王静怡"), "\n\n".join(article.body))


@pytest.mark.parametrize(("language", "line"), [("ur", "کراچی: (اسٹاف رپورٹر) "), ("hi", "जागरण संवाददाता, लखनऊ। ")])
def test_an_unnamed_reporter_in_a_dateline_is_no_outlet(language: str, line: str) -> None:
    article = ordinary(language, 3)
    cleaned = newsclean.clean("\n\n".join([line + article.body[0], *article.body[1:]]))
    assert cleaned.text == "\n\n".join(article.body)
    assert cleaned.dateline is not None
    assert cleaned.dateline.place
    assert cleaned.dateline.outlet is None


@pytest.mark.parametrize(
    "line",
    [
        "Penulis : Rina Sari Editor : Budi Satria",
        "Penulis: Rina Sari Editor: Budi Satria",
        "Penulis: Rina Sari, Editor: Budi Satria",
        "Penulis | Rina Sari | Editor | Budi Satria",
        "Reporter Rina Sari Editor Budi Satria",
        "Penulis Rina Sari Redaktur Budi Satria",
        "Rep: Rina Sari/ Red: Budi Satria",
        "Rep:Rina Sari/Red:Budi Satria",
        "Reported by: Rina Sari, Edited by: Budi Satria",
    ],
)
def test_each_label_of_a_line_tells_what_the_name_behind_it_did(line: str) -> None:
    assert _named(line) == (["Rina Sari"], ["Budi Satria"], [])


@pytest.mark.parametrize("line", ["Editor : Rina Sari", "Edited by Rina Sari", "Red: Rina Sari"])
def test_a_line_that_names_an_editor_alone(line: str) -> None:
    assert _named(line) == ([], ["Rina Sari"], [])


def test_a_label_of_two_words_is_not_parted_before_its_colon() -> None:
    assert _named("Ditulis oleh: Admin") == ([], [], [])
    assert _named("Penulis: Rina Sari Foto oleh: Budi Satria") == (["Rina Sari"], [], ["Budi Satria"])


def test_rep_and_red_are_labels_with_a_colon_alone() -> None:
    assert _named("Red Maulana") == (["Red Maulana"], [], [])


def test_a_label_behind_a_name_leaves_the_name_whole() -> None:
    assert _named("By Jane Miller Published: 3 June 2024") == (["Jane Miller"], [], [])


def test_the_day_of_the_week_behind_one_word_is_told_by_the_date() -> None:
    assert _named("Oleh Hanum Rabu, 7 Februari 2024") == (["Hanum"], [], [])
    assert _named("Oleh Hanum Rabu, 8 Februari 2024") == (["Hanum Rabu"], [], [])


TOLD = ordinary("id", 3).body


def _said_in(head: str = "", tail: str = "") -> newsclean.Article:
    return newsclean.clean("\n\n".join([line for line in (head, *TOLD, tail) if line]))


@pytest.mark.parametrize(
    "line",
    [
        "Nasional | Selasa, 3 Juni 2025",
        "Ekonomi Bisnis | 3 Juni 2025",
        "Berita Daerah - 3 Juni 2025",
        "Jawa Barat | 3 Juni 2025",
        "Jakarta, 14 Februari 2023",
        "Rabu, 4 Juni 2025 11:20 WIB",
        "Actualizado Miércoles, 4 junio 2025",
        "TNN | Jun 4, 2025, 10:31 IST",
    ],
)
def test_what_stands_before_a_date_is_no_author_if_it_is_no_person(line: str) -> None:
    article = _said_in(line)
    assert article.authors == ()
    assert article.published is not None


@pytest.mark.parametrize(
    "line", ["Rina Sari | Selasa, 3 Juni 2025", "Rina Sari - 3 Juni 2025", "Oleh Rina Sari Selasa, 3 Juni 2025"]
)
def test_a_person_before_a_date_is_its_author(line: str) -> None:
    assert _said_in(line).authors == ("Rina Sari",)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rina Sari/Sumut", ["Rina Sari"]),
        ("Jane Miller and Tom Brown, CNN", ["Jane Miller", "Tom Brown"]),
        ("RINA SARI FOR KABARPANTAI", ["RINA SARI"]),
        ("Jens Petersen, Bremen", ["Jens Petersen"]),
        ("Redazione Cronache", []),
        ("Antara", []),
        ("Tim Redaksi", []),
    ],
)
def test_agencies_places_desks_and_staffs_are_no_names(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("sign", "authors", "sources"),
    [
        ("(Budi Satria/Antara)", ("Budi Satria",), ("Antara",)),
        ("(Budi/Reuters)", ("Budi",), ("Reuters",)),
        ("(Budi Satria/Red)", ("Budi Satria",), ()),
        ("(Kabar/ARN)", (), ()),
    ],
)
def test_an_agency_that_signs_beside_a_person_is_a_source(
    sign: str, authors: tuple[str, ...], sources: tuple[str, ...]
) -> None:
    article = _said_in(tail=sign)
    assert (article.authors, article.sources) == (authors, sources)


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Rabu, 4 Jun 2025 11:20 AM MYT", "2025-06-04T11:20:00+08:00"),
        ("04/06/2025 09:15 GMT+7", "2025-06-04T09:15:00+07:00"),
        ("2025年6月4日 11:20 JST", "2025-06-04T11:20:00+09:00"),
    ],
)
def test_day_time_and_zone_of_a_dump_are_a_moment(line: str, moment: str) -> None:
    language = "ja" if "年" in line else "vi" if "/" in line else "id"
    article = newsclean.clean("\n\n".join([line, *ordinary(language, 3).body]))
    assert article.published is not None
    assert article.published.isoformat() == moment


PROSE_BELOW = "".join(
    f"<p>The yard will lose {number} of its workers before the summer, said the manager on Tuesday morning.</p>"
    for number in ("sixty", "seventy", "eighty", "ninety")
)


@pytest.mark.parametrize(
    ("cells", "writers"),
    [
        (["Karin Holm", "Text", "Oskar Berg", "Text"], ("Karin Holm", "Oskar Berg")),
        (["Karin Holm", "Text", "k.holm@harbour.example", "Oskar Berg", "Foto"], ("Karin Holm",)),
        (["Text", "Karin Holm", "Foto", "Oskar Berg"], ("Karin Holm",)),
    ],
)
def test_roles_stand_behind_the_names_where_the_last_cell_is_one(cells: list[str], writers: tuple[str, ...]) -> None:
    page = f"<title>Yard cuts jobs</title><h1>Yard cuts jobs</h1><div>{' | '.join(cells)}</div>{PROSE_BELOW}"
    assert newsclean.clean(f"<html><body><main>{page}</main></body></html>").authors == writers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("民报记者 李明 王小红", ["李明", "王小红"]),
        ("本报记者 李明 北京报道", ["李明"]),
        ("記者李明、王小紅／台北報導", ["李明", "王小紅"]),
        ("實習記者 李明", ["李明"]),
        ("記者 山田 太郎", ["山田 太郎"]),  # Japanese: a space within a name
        ("山田太郎記者", ["山田太郎"]),
    ],
)
def test_outlet_and_role_in_front_of_names_in_chinese(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize("day", ["Thứ Năm", "thứ hai", "Chủ nhật"])
def test_a_day_of_two_words_is_no_name(day: str) -> None:
    assert names(day) == []
