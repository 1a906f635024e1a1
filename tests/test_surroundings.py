"""Whole pages flattened to text: when a dump is one, and what is said of the lines around its article."""

import sys

import pytest

import newsclean
from newsclean.catalogue.load import built_in
from newsclean.document import Document, Options
from newsclean.lines import NUMBERS, rows
from newsclean.read.text import text_blocks
from newsclean.stretch import far_below

MENU = [
    "News",
    "World",
    "Local",
    "Politics",
    "Business",
    "Sport",
    "Culture",
    "Opinion",
    "Science",
    "Video",
    "Photos",
    "Log in",
]
ARTICLE = [
    "The ferry between the old harbour and the island will run again from Monday, seven weeks after a storm tore away part of "
    "the landing stage, the harbour office said on Thursday.",
    "Divers had found cracks in two of the piles, and the repair took three weeks longer than planned, the head of the office "
    "told the council in a letter.",
]
FOOT = ["Most read", "Goalkeeper Saves Penalty", "About us", "Contact us", "Careers", "Terms of use", "Privacy policy"]
CONSENT = (
    "When you visit our pages we keep some notes on your browser. What we learn may relate to you, your choices or your device, "
    "and is mostly used to make the site work as you expect it to, which is why you can choose."
)


def cleaned(*lines: str) -> newsclean.Article:
    return newsclean.clean("\n".join(lines), kind="text")


def test_a_page_with_a_teaser_alone_is_cut() -> None:
    assert cleaned(*MENU, *ARTICLE, *FOOT, *MENU).text.split("\n\n") == ARTICLE


def test_without_lines_of_a_page_nothing_is_cut() -> None:
    names = [
        f"{name} {number}:0{number}" for number, name in enumerate(("Ann", "Bob", "Cid", "Dan", "Eva", "Fay", "Gus"), 1)
    ]
    assert cleaned(*ARTICLE, *names, *names[::-1]).text.split("\n\n") == [*ARTICLE, *names, *names[::-1]]


def test_prose_far_below_does_not_hide_that_it_is_a_page() -> None:
    kept = cleaned(*MENU, *ARTICLE, *FOOT, *MENU[:11] * 2, CONSENT, "Save my choices").text.split("\n\n")
    assert kept[:2] == ARTICLE
    assert not set(kept) & {*MENU, *FOOT}


def test_above_the_article_is_no_footer() -> None:
    removed = cleaned(
        *MENU, "Weather", "Sign In Register", "Harbour Times home", *ARTICLE, *FOOT, "Report a fault", *MENU
    ).removed
    rules = {removal.text: removal.rule for removal in removed if removal.start < 200}
    assert rules["Weather"] == "en.legal.page-footer"
    assert rules["Harbour Times home"] == "mul.ui.page-outside"
    assert {removal.text: removal.rule for removal in removed}["Report a fault"] == "mul.legal.page-footer"


def test_what_a_very_long_text_says_far_below_is_compared_with_all_before() -> None:
    """Words that stand once in what was counted are words of the text, for a paragraph behind it."""
    names = ["".join(chr(97 + number // 26**place % 26) for place in range(5)) for number in range(9000)]
    paragraphs = [f"{' '.join(names[at : at + 15])}." for at in range(0, len(names), 15)]
    blocks = text_blocks("\n".join([*paragraphs, paragraphs[3]]))
    document = Document("", blocks, built_in(), Options(language="en"))
    _, chosen, made = rows(document, blocks, laid_out=True)
    overlap = {index: row[NUMBERS.index("overlap")] for index, row in zip(chosen, made, strict=True)}
    assert overlap[3] == 0
    assert overlap[len(blocks) - 1] == 1


def below(*pages: tuple[int, int], sign: int | None = None) -> set[int]:
    """What is far below on a page of (kept lines, other lines) in turn; a kept line has 100 characters, any other 20."""
    kept: set[int] = set()
    lengths: list[int] = []
    for wanted, others in pages:
        kept |= set(range(len(lengths), len(lengths) + wanted))
        lengths += [100] * wanted + [20] * others
    return far_below(kept, lengths, [index == sign for index in range(len(lengths))])


def test_a_little_text_far_below_is_not_of_the_article() -> None:
    assert below((20, 9), (2, 3)) == {29, 30}
    assert below((20, 8), (2, 3)) == set()  # not far
    assert below((20, 9), (4, 3)) == set()  # not little
    assert below((2, 9), (20, 3)) == set()  # not below


def test_more_text_far_below_goes_behind_what_stands_below_articles() -> None:
    assert below((20, 9), (10, 3), sign=22) == set(range(29, 39))
    assert below((20, 9), (19, 9), (1, 0), sign=22) == {
        57
    }  # half of the text is left alone: it may be the article's second part
    assert below((20, 9), (10, 3), sign=3) == set()


def test_nothing_is_far_below_where_nothing_is_kept() -> None:
    assert below((0, 9)) == set()


DYKE = [
    "Pemerintah kabupaten memastikan perbaikan tanggul di sepanjang Kali Lawas dimulai pekan depan setelah tertunda hampir tiga bulan "
    "karena sengketa lahan dengan pemilik tambak di hilir.",
    "Kepala dinas pekerjaan umum, Hadi Pranoto, mengatakan alat berat sudah disiapkan di dua titik dan para pekerja akan bergiliran "
    "siang malam supaya pekerjaan selesai sebelum musim hujan tiba pada November.",
    "Menurut dia, panjang tanggul yang retak mencapai empat kilometer. Sebagian di antaranya longsor ketika banjir besar melanda kawasan "
    "itu pada Februari lalu dan merendam lebih dari seribu rumah selama lima hari.",
    '"Kami tidak ingin warga mengungsi lagi tahun ini," kata Hadi di hadapan para lurah dan perwakilan petani yang memenuhi balai '
    "pertemuan kecamatan sejak pagi.",
    "Warga menyambut rencana itu dengan hati-hati. Sumiati, pemilik warung di tepi kali, mengaku sudah empat kali mendengar janji "
    "serupa, tetapi belum pernah melihat satu pun truk berisi batu datang ke kampungnya.",
]
UNSTOPPED = "Warga yang ingin bertanya dapat datang ke posko di balai kecamatan setiap hari kerja"
MENU_ID = ["Beranda", "News", "Nasional", "Ekonomi", "Olahraga", "Tekno", "Hiburan", "Foto", "Video", "Indeks", "Masuk"]
FOOT_ID = [
    "Berita Terkait",
    "Embun Beku Ancam Panen Apel di Lembah",
    "Museum Dibuka Lagi pada Mei",
    "Harga Sayur Naik 3,2 Persen pada Maret",
    "Kiper Gagalkan Penalti pada Menit Terakhir",
    "Terpopuler",
    "Nasib Bekas Stasiun Barang Itu",
    "Feri Beroperasi Lagi Mulai Senin",
    "Tentang Kami",
    "Redaksi",
    "Pedoman Media Siber",
    "Kebijakan Privasi",
    "Copyright © 2024 Kabar Pantai. All rights reserved.",
]
SECTIONS = ["Daftar", "Cari", "Otomotif", "Gaya Hidup", "Kesehatan", "Pendidikan", "Opini"]
OTHERS = [
    *FOOT_ID[1:5],
    "Kebakaran Gudang Kayu, Enam Puluh Petugas Dikerahkan",
    *FOOT_ID[6:8],
    "Jembatan Pelabuhan Ditutup, Truk Memutar Sebelas Kilometer",
    "Guru Honorer Menang Lomba Menulis",
    "Pasar Malam Pindah ke Alun-alun Utara",
]
HEADLINE_ID = "Tanggul Kali Lawas Mulai Diperbaiki Pekan Depan, Warga Masih Ragu"


def page_id(*body: str) -> newsclean.Article:
    return cleaned(*MENU_ID, "Beranda / News / Daerah", HEADLINE_ID, *body, *FOOT_ID)


def test_a_last_paragraph_without_full_stop_stays_behind_what_stands_within_articles() -> None:
    for between in (["ADVERTISEMENT", "SCROLL TO CONTINUE WITH CONTENT"], ["Senin, 6 Mei 2024 14:05 WIB"]):
        kept = page_id(*DYKE, *between, UNSTOPPED).text.split("\n\n")
        assert kept == [*DYKE, UNSTOPPED], between


def test_names_and_tags_below_share_bars_and_links_are_read() -> None:
    below = [
        "Baca juga: Empat Kampung Terendam, Warga Mengungsi ke Masjid",
        "Bagikan",
        "Penulis: Rina Sari",
        "Editor: Dewi Lestari",
        "Tag: tanggul, banjir",
    ]
    for lines in (below, [below[4], *below[:4]]):
        article = page_id(*DYKE, *lines)
        assert article.text.split("\n\n") == DYKE
        assert (article.authors, article.editors) == (("Rina Sari",), ("Dewi Lestari",))
        assert article.tags == ("tanggul", "banjir")


def test_bare_dates_of_teasers_below_do_not_stay() -> None:
    teasers = ["Kiper Gagalkan Penalti", "7 Mei 2024", "Museum Dibuka Lagi", "8 Mei 2024"]
    assert page_id(*DYKE, *teasers).text.split("\n\n") == DYKE


def test_a_headline_alone_above_the_article_is_its_title() -> None:
    """Byline and date between them are taken out before all of the menu is."""
    ago = [line for number, head in enumerate(OTHERS, 1) for line in (head, f"{number} jam yang lalu", "News")]
    lines = ["x", *MENU_ID, *SECTIONS, "Trending", *OTHERS[:5], "Beranda / News / Daerah", HEADLINE_ID]
    lines += [
        "Penulis: Budi Satria",
        "Senin, 6 Mei 2024 10:23 WIB",
        "Bagikan",
        DYKE[0],
        "Jalan ditutup selama pekerjaan.",
    ]
    lines += [
        "Tag: tanggul",
        "Berita Terkait",
        *OTHERS[:4],
        *ago,
        "2 Komentar",
        "Tulis Komentar",
        "Terpopuler",
        *OTHERS,
    ]
    article = cleaned(*lines, *FOOT_ID[-5:], *MENU_ID, *SECTIONS)
    assert article.title == HEADLINE_ID
    assert HEADLINE_ID not in article.text


def test_the_last_paragraphs_of_a_short_article_stay() -> None:
    above = ["الرئيسية", "سياسة", "اقتصاد", "رياضة", "ثقافة", "سكان النهر يرفضون السد", "كتب: سامي حداد"]
    article = [
        "رفض سكان يعيشون على ضفاف نهر كود خطة البلدية لبناء سد خرساني يجبر عشرات الأسر على الرحيل.",
        "وقال السكان ذلك في اجتماع عقد مساء السبت في قاعة القرية بحضور رئيس البلدية واثنين من الموظفين.",
        '"نعيش هنا منذ ثلاثين عاما ونعتني بالنهر بأنفسنا"، قال سمير حداد المتحدث باسم الحي.',
        "وبحسب الخطة، سيبنى السد الذي يبلغ طوله كيلومترين ابتداء من سبتمبر بأموال حكومية.",
        "ووعدت دائرة الأشغال بإحصاء البيوت المتضررة من جديد وتوفير مساكن للعائلات.",
        "ويطالب السكان بحضور المحافظ في الاجتماع المقبل.",
    ]
    below = [
        "الوسوم: السوق الاقتصاد",
        "الأكثر قراءة",
        "السيول تجرف جسرا معلقا",
        "أسعار البيض تتراجع",
        "العمدة يفتتح حديقة",
    ]
    foot = ["من نحن", "اتصل بنا", "شروط الاستخدام", "سياسة الخصوصية", "جميع الحقوق محفوظة © 2024 صحيفة الميناء"]
    assert cleaned(*above, "شارك على فيسبوك", *article, *below, *foot).text.split("\n\n") == article


def test_a_list_of_amounts_is_no_menu() -> None:
    """A recipe between advertisements, with a widget below it, was taken for a page with nothing but menus below its last sentence."""
    things = ["ginger", "flour", "sugar", "butter", "milk", "salt", "honey", "oil", "rice", "beans", "leeks", "peas"]
    amounts = [f"{at + 1} spoons of {thing}" for at, thing in enumerate(things)]
    listed = ["Ingredients:", *amounts, "For the sauce:", "2 cups of cream", "half a lemon", "3 leaves of mint"]
    foot = ["Advertisement", "Most read", "Share this article", "Contact us", "Privacy policy", "Terms of use"]
    text = cleaned(*ARTICLE, "Read more", "Advertisement", *listed, *foot).text
    assert text == "\n\n".join([*ARTICLE, *listed])


def test_initials_above_tags_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """On one line with the tags, they were taken for a menu where the trees are sure of that: here of every short line."""
    long = NUMBERS.index("length")
    monkeypatch.setattr(
        sys.modules["newsclean.stages.surroundings"], "forest", lambda _: lambda row: float(row[long] > 90)
    )
    body = [f"{line} {line}" for line in ARTICLE * 4]
    article = cleaned(*body, "(abc/def) old harbour landing stage storm damage")
    assert article.initials == "abc/def"
    assert article.text == "\n\n".join(body)


def test_the_headline_above_a_dateline_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """It went as chrome where the trees are sure of that: here of every short line."""
    long = NUMBERS.index("length")
    monkeypatch.setattr(
        sys.modules["newsclean.stages.surroundings"], "forest", lambda _: lambda row: float(row[long] > 90)
    )
    body = [f"{line} {line}" for line in ARTICLE * 4]
    article = cleaned("Ferry to the Island Runs Again From Monday", f"TIMESCONTOH.COM - {body[0]}", *body[1:])
    assert article.title == "Ferry to the Island Runs Again From Monday"
    assert article.text == "\n\n".join(body)
