"""What stands at the head of a dump."""

import pytest

import newsclean

BODY = "Pemerintah kota memperbaiki dua jembatan mulai pekan depan, kata kepala dinas pada Senin siang di balai kota."


def clean(*lines: str) -> newsclean.Article:
    return newsclean.clean("\n".join(lines), kind="text")


def test_reporter_and_site_below_the_headline() -> None:
    article = clean(
        "Harga Cabai Turun di Pasar Induk",
        "Rina Sari - Kabar.com",
        "Senin, 3 Juni 2025 | 10:15 WIB",
        f"JAKARTA, KABAR.com - {BODY}",
        BODY,
    )
    assert (article.title, article.authors) == ("Harga Cabai Turun di Pasar Induk", ("Rina Sari",))
    assert article.text == f"{BODY}\n\n{BODY}"


@pytest.mark.parametrize("line", ["Penulis: Rina Sari, Redaktur Pelaksana", "By Rina Sari, Senior Writer"])
def test_a_role_is_no_author(line: str) -> None:
    assert clean("Harga Cabai Turun di Pasar Induk", line, BODY, BODY).authors == ("Rina Sari",)


def test_the_time_of_the_first_entry_of_a_live_blog_stays() -> None:
    article = clean("Hasil Pemilu: Suara Mulai Dihitung", "Diperbarui 3 Juni 2025 22:10", "22:10", BODY, "21:45", BODY)
    assert article.text == "\n\n".join(["22:10", BODY, "21:45", BODY])


@pytest.mark.parametrize("line", ["Simic 45' (og)", "Rossi 12', Budi 80' (pen)"])
def test_what_a_table_says_of_a_goal_is_no_initials(line: str) -> None:
    article = clean(BODY, BODY, line)
    assert article.initials is None
    assert article.text.endswith(line)


class TestTagsOnLines:
    """Below the last paragraph, behind a label."""

    @pytest.mark.parametrize("label", ["Tag", "Tags:", "Topik"])
    def test_they_are_tags(self, label: str) -> None:
        article = clean(BODY, BODY, label, "cabai", "harga pangan", "Pasar Induk")
        assert article.text == f"{BODY}\n\n{BODY}"
        assert article.tags == ("cabai", "harga pangan", "Pasar Induk")

    def test_a_sentence_behind_them_is_none(self) -> None:
        article = clean(BODY, BODY, "Tags", "cabai", "Harga naik lagi.", "beras")
        assert article.tags == ("cabai",)
        assert article.text.endswith("Harga naik lagi.\n\nberas")


def test_a_line_twice_below_the_byline_is_no_headline_of_the_clean_text() -> None:
    other = "Nelayan Pesisir Menunda Melaut"
    article = clean("Harga Cabai Turun di Pasar Induk", "Penulis: Rina Sari", other, other, BODY, BODY)
    assert article.title == "Harga Cabai Turun di Pasar Induk"
    assert article.text == f"{BODY}\n\n{BODY}"
    assert clean(article.text).text == article.text


@pytest.mark.parametrize(
    ("end", "rule"),
    [
        (" (abc/def)", "mul.signoff.initials-pair"),
        (" Surel: warta@contoh.id (abc/def)", "id.signoff.initials-without-stop"),
    ],
)
def test_initials_behind_a_stop_and_without_one_have_rules_of_their_own(end: str, rule: str) -> None:
    assert [removal.rule for removal in clean(BODY, BODY + end).removed] == [rule]


class TestHeadlineAboveOneParagraph:
    """A dump of two lines: nothing else at the head bears the headline out."""

    HEADLINE = "Dua Jembatan Kota Lama Segera Diperbaiki, Warga Menunggu"
    PARAGRAPH = " ".join([BODY] * 7)

    def test_it_is_the_title(self) -> None:
        article = clean(self.HEADLINE, "", self.PARAGRAPH)
        assert (article.title, article.text) == (self.HEADLINE, self.PARAGRAPH)

    @pytest.mark.parametrize(
        "line",
        [
            "Dua jembatan di kota lama segera diperbaiki",
            "Dua Jembatan Kota Lama",
            "Kepala Dinas Pekerjaan Umum Kota Contoh,",
            "“Dua Jembatan Kota Lama Segera Diperbaiki",
            "3/6/2025 - Ditulis: Rina Sari - Rubrik: Kota Lama - Topik: Jembatan",
        ],
    )
    def test_what_may_be_no_headline_stays(self, line: str) -> None:
        assert clean(line, "", self.PARAGRAPH).title is None

    def test_above_a_short_paragraph_it_stays(self) -> None:
        text = f"{self.HEADLINE}\n\n{BODY} {BODY} {BODY}"
        assert clean(text).text == text

    def test_above_two_paragraphs_it_stays(self) -> None:
        assert clean(self.HEADLINE, "", self.PARAGRAPH, BODY).text.startswith(self.HEADLINE)


def test_the_dash_of_a_dateline_goes_below_a_headline_that_asks() -> None:
    article = clean("Kapan Jembatan Kota Lama Diperbaiki?", "", f"- {BODY}", BODY, BODY)
    assert (article.title, article.text) == ("Kapan Jembatan Kota Lama Diperbaiki?", f"{BODY}\n\n{BODY}\n\n{BODY}")


def test_hashtags_below_the_text_are_its_tags() -> None:
    article = clean(BODY, BODY, "#jembatan #kota")
    assert (article.text, article.tags) == (f"{BODY}\n\n{BODY}", ("jembatan", "kota"))


class TestNoHeadline:
    def test_a_line_with_half_a_quotation(self) -> None:
        """The first line of a wrapped text: the quotation ends in the next one."""
        lines = ("Poster “Pembukaan Pusat Warga Kabupaten", "Utara” merupakan hasil suntingan, kata panitia.", BODY)
        article = newsclean.clean("\n".join(lines), url="https://kabar.example/poster-pembukaan-pusat-warga-kabupaten")
        assert article.title is None
        assert article.text.startswith(lines[0])

    def test_inches_are_no_quotation(self) -> None:
        article = clean('Laptop 13" Murah untuk Pelajar Dijual Pekan Ini', "Penulis: Rina Sari", BODY, BODY)
        assert article.title == 'Laptop 13" Murah untuk Pelajar Dijual Pekan Ini'

    @pytest.mark.parametrize(
        ("headline", "byline", "body"),
        [
            (
                "„Wir bauen jetzt“: Stadt saniert zwei Brücken",
                "Von Anna Beispiel",
                "Der Stadtrat will zwei Brücken in der Altstadt ab nächster Woche sanieren, sagte der Leiter des Bauamts.",
            ),
            (
                'דובר צה"ל: שני גשרים ייסגרו בשבוע הבא',
                "מאת: רינה כהן",
                "מועצת העיר החליטה ביום שלישי לסגור את שני הגשרים הישנים בסוף הקיץ, כך אמר ראש המחלקה בישיבה.",
            ),
        ],
    )
    def test_a_whole_quotation_and_an_abbreviation_are_no_half(self, headline: str, byline: str, body: str) -> None:
        assert clean(headline, byline, body, body).title == headline

    def test_a_line_behind_a_dash(self) -> None:
        """What is left of a dateline: the text begins there, and the dash goes though the line is short, cut at a link."""
        lines = ("Mobil Baru Bukan untuk Gantikan yang Lama", "- Sebelum kehadiran mobil", f"Sport, {BODY}", BODY)
        article = newsclean.clean(
            "\n".join(lines), url="https://kabar.example/mobil-baru-bukan-untuk-gantikan-yang-lama"
        )
        assert article.title == lines[0]
        assert article.text.startswith("Sebelum kehadiran mobil")

    def test_a_byline_whose_name_the_role_is_glued_to(self) -> None:
        line = "Oleh: Rina SariMahasiswa Fakultas Sastra dan Ketua Ikatan Pelajar Contoh periode 2024/2025"
        article = clean(line, f"KABAR.COM - {BODY}", BODY)
        assert (article.title, article.authors) == (None, ("Rina Sari",))


def test_initials_behind_the_outlet_are_no_name() -> None:
    article = clean(BODY, f"{BODY} (Kabarcontoh.com/abd)")
    assert (article.initials, article.authors) == ("abd", ())
    assert clean(BODY, f"{BODY} (Kabarcontoh.com/Rina Sari)").authors == ("Rina Sari",)


def test_who_the_writer_is_below_an_opinion() -> None:
    article = clean(
        BODY, BODY, "Rina Sari peneliti Muda di Institute of Fictional Studies Universitas Contoh (abd/abd)"
    )
    assert (article.authors, article.initials) == (("Rina Sari",), "abd/abd")
    assert article.text == f"{BODY}\n\n{BODY}"


def test_a_numbered_item_with_a_comma_is_no_headline_behind_a_label() -> None:
    items = (
        "1, Periksa Fakta: Kabar Jembatan Runtuh di Kota Contoh",
        "2. Periksa Fakta: Kabar Pasar Ditutup di Kota Contoh",
    )
    article = clean(BODY, "Baca Juga", items[0], BODY, items[1], BODY)
    assert all(item in article.text for item in items)


class TestPageWithStandfirst:
    """A page's date below its standfirst stands at its head; a chronicle's days do not."""

    STANDFIRST = (
        "Lange galten Kleinstädte als günstig, doch inzwischen steigen die Mieten dort schneller als in der Stadt."
    )
    BODY = (
        "Wer aus der Großstadt aufs Land zieht, spart kaum noch Miete, geht aus einer Untersuchung hervor.",
        "Demnach sind die Mieten in kleinen Orten in drei Jahren um siebzehn Prozent gestiegen, in der Stadt um fünfzehn.",
        "Viele Gemeinden haben ihre Wohnungen verkauft, und neue werden dort seit Jahren kaum noch gebaut.",
    )

    def text_of(self, *lines: str) -> str:
        body = "".join(f"<p>{line}</p>" for line in lines)
        return newsclean.clean(f"<html lang=de><body><h1>Wohnen auf dem Land wird teuer</h1>{body}</body></html>").text

    def test_date_and_clock_go(self) -> None:
        found = self.text_of(self.STANDFIRST, "2. 4. 2024", "17:49 Uhr", *self.BODY)
        assert found == "\n\n".join((self.STANDFIRST, *self.BODY))

    def test_the_days_of_a_chronicle_stay(self) -> None:
        found = self.text_of(self.STANDFIRST, "2. 4. 2024", self.BODY[0], "3. 4. 2024", *self.BODY[1:])
        assert "2. 4. 2024" in found
        assert "3. 4. 2024" in found
