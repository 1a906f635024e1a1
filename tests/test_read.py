"""Bytes to text, text or page, and the cutting into blocks."""

import codecs
import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from newsclean.document import Block
from newsclean.read import KINDS, read
from newsclean.read.address import web_address
from newsclean.read.compressed import expanded
from newsclean.read.decode import decode
from newsclean.read.html import read_page
from newsclean.read.kind import sniff
from newsclean.read.text import text_blocks
from strategies import News, news, sources

BODY = "Harga beras naik – “tajam” – pada pekan ini, kata Ümit Özdağ di kafé itu."
MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
LATIN = "Harga beras naik – “tajam” – pada pekan ini, kata pemilik kafé itu."


def html_blocks(source: str) -> list[Block]:
    return read_page(source)[0]


class TestDecode:
    @pytest.mark.parametrize("charset", MARKS)
    @given(text=st.text(st.characters(exclude_categories=["Cs"])))
    def test_a_byte_order_mark_settles_it(self, charset: str, text: str) -> None:
        if charset == "utf-16-le" and text.startswith("\0"):
            return  # the same bytes as the mark of UTF-32
        assert decode(MARKS[charset] + text.encode(charset)) == text

    @given(st.text(st.characters(exclude_categories=["Cs"])))
    def test_utf8_is_read_as_utf8(self, text: str) -> None:
        data = text.encode()
        if not data.startswith(tuple(MARKS.values())):
            assert decode(data) == text

    @pytest.mark.parametrize("declaration", ['<meta charset="{}">', "<meta charset={}>", "<?xml version='1.0' encoding='{}'?>",
        '<meta http-equiv="Content-Type" content="text/html; charset={}">', "<META CHARSET='{}' />"])  # fmt: skip
    @pytest.mark.parametrize(
        ("charset", "text"),
        [
            ("windows-1251", "Цены на рис выросли"),
            ("koi8-r", "Цены на рис выросли"),
            ("shift_jis", "米の値段が上がった"),
            ("gb2312", "大米价格上涨"),
            ("euc-kr", "쌀값이 올랐다"),
            ("windows-1256", "ارتفع سعر الأرز"),
            ("iso-8859-2", "Ceny ryżu wzrosły"),
            ("utf-8", BODY),
        ],
    )
    def test_a_declared_charset_is_used(self, declaration: str, charset: str, text: str) -> None:
        page = f"<html><head>{declaration.format(charset)}</head><body>{text}"
        assert decode(page.encode(charset)) == page

    @pytest.mark.parametrize("label", ["iso-8859-1", "latin1", "us-ascii", "windows-1252"])
    def test_latin_labels_are_read_as_browsers_do(self, label: str) -> None:
        page = f'<meta charset="{label}">{LATIN}'
        assert decode(page.encode("cp1252")) == page

    @pytest.mark.parametrize(
        "label", ["no-such-charset", "utf-16", "base64", "zlib", "idna", "rot13", "hex", "unicode_escape"]
    )
    def test_a_wrong_label_is_no_matter(self, label: str) -> None:
        page = f'<meta charset="{label}">{BODY}'
        assert decode(page.encode()) == page

    def test_a_page_that_is_not_what_it_says(self) -> None:
        page = f'<meta charset="utf-8">{LATIN * 5}'
        assert decode(page.encode("cp1252")) == page

    def test_a_dump_in_cp1252(self) -> None:
        for text in (LATIN, LATIN * 20, "Jakarta – pagi"):
            assert decode(text.encode("cp1252")) == text

    @pytest.mark.parametrize(
        ("charset", "text"),
        [
            (
                "windows-1251",
                "Городской совет во вторник вечером решил закрыть старый бассейн после летнего сезона. " * 5,
            ),
            ("gb18030", "市议会星期二晚上投票决定，在夏季结束后关闭使用了四十多年的旧游泳池。" * 5),
            ("windows-1256", "قرر المجلس البلدي مساء الثلاثاء إغلاق المسبح القديم بعد انتهاء موسم الصيف. " * 5),
        ],
    )
    def test_a_charset_nobody_declared_is_detected(self, charset: str, text: str) -> None:
        assert decode(text.encode(charset)) == text

    @pytest.mark.parametrize("declaration", ["", '<meta charset="utf-8">', "<meta charset=windows-1252>"])
    @pytest.mark.parametrize("text", [LATIN * 3, "Цены на рис выросли. " * 5, "市议会投票决定关闭旧游泳池。" * 5])
    def test_a_damaged_byte_makes_no_other_charset_of_utf8(self, declaration: str, text: str) -> None:
        damaged = declaration.encode() + text.encode() + b"\xff" + text.encode()
        assert decode(damaged) == f"{declaration}{text}\ufffd{text}"

    def test_a_damaged_byte_by_few_letters(self) -> None:
        assert decode("kata “pedagang” di pasar".encode() + b"\xff") == "kata “pedagang” di pasar\ufffd"

    @pytest.mark.parametrize(
        "text", ["Harga beras naik, kata", "kata “pedagang” di pasar", "Цены на рис", "Le café", "大米价格上涨"]
    )
    def test_a_letter_that_the_end_of_the_file_cuts_in_half(self, text: str) -> None:
        assert decode(text.encode() + b"\xe2\x80") == f"{text}\ufffd"
        assert decode("\ufeff".encode() + text.encode() + b"\xe2") == f"{text}\ufffd"

    def test_letters_that_utf8_has_by_chance_make_no_utf8(self) -> None:
        text = "dit-il. “CAFÉ” ou « THÉ… », c’est égal"
        assert decode(text.encode("cp1252")) == text

    def test_holes_of_windows_1252_are_read_as_browsers_do(self) -> None:
        page = f"<meta charset=iso-8859-1>{LATIN * 5}"
        assert decode(page.encode("cp1252") + b"\x81") == f"{page}\x81"

    @pytest.mark.parametrize(
        ("charset", "text"),
        [
            ("shift_jis", "米の値段が上がった。"),
            ("gb2312", "大米价格上涨。"),
            ("euc-kr", "쌀값이 올랐다."),
            ("windows-1257", "Miestas uždarys seną baseiną, sakė šeši žmonės. "),
            ("iso-8859-9", "Belediye meclisi salı akşamı eski havuzu kapatmaya karar verdi. “Iğdır”. "),
        ],
    )
    def test_a_damaged_byte_in_a_declared_charset(self, charset: str, text: str) -> None:
        page = f'<meta charset="{charset}">{text * 5}'
        wider = {"iso-8859-9": "cp1254"}.get(charset, charset)
        bad = {"iso-8859-9": b"\x81", "windows-1257": b"\xa1", "shift_jis": b"\x81"}.get(charset, b"\xff")
        assert decode(page.encode(wider) + bad + b"\n") == f"{page}\ufffd\n"

    def test_a_declared_charset_has_the_letters_that_browsers_know(self) -> None:
        page = '<meta charset="gb2312">朱镕基總理' + "大米价格上涨。" * 5
        assert decode(page.encode("gbk")) == page

    @pytest.mark.parametrize("shift", ["", "a"])
    @pytest.mark.parametrize("charset", ["gb18030", "euc_jp"])
    def test_a_detector_sees_no_half_letter(self, charset: str, shift: str) -> None:
        line = {
            "gb18030": "市议会投票决定，在夏季结束后关闭旧游泳池。\n",
            "euc_jp": "政府は月曜日、二つの新しい橋を来月開通すると発表した。住民は「うれしい」と話した。\n",
        }[charset]
        text = shift + line * 4000
        assert decode(text.encode(charset)) == text

    @given(st.integers(0, 2000), st.sampled_from([b"\xff", b"\xc3", b"\x80"]))
    def test_a_removal_is_at_its_place_in_the_decoded_text(self, place: int, bad: bytes) -> None:
        data = f"{LATIN}\n\nBaca juga: Harga Cabai Turun di Pasar Induk\n\n{LATIN}".encode()
        place %= len(data)
        data = data[:place] + bad + data[place:]
        text = decode(data)
        for removal in newsclean.clean(data).removed:
            assert text[removal.start : removal.end] == removal.text

    @pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
    def test_utf16_without_a_mark(self, charset: str) -> None:
        text = "Harga beras naik tajam pada pekan ini, kata para pedagang. " * 5
        assert decode(text.encode(charset)) == text

    @given(st.binary(max_size=400))
    def test_any_bytes_give_a_text_that_can_be_encoded(self, data: bytes) -> None:
        decode(data).encode()
        assert decode(bytearray(data)) == decode(memoryview(data)) == decode(data)

    def test_a_picture_is_no_text_but_no_error(self) -> None:
        assert isinstance(decode(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8), str)

    def test_nothing(self) -> None:
        assert decode(b"") == ""

    @given(sources())
    def test_bytes_and_text_give_the_same_article(self, source: str) -> None:
        assert newsclean.clean(source.encode()) == newsclean.clean(source)


class TestSniff:
    @pytest.mark.parametrize(
        "source",
        [
            "<!DOCTYPE html><p>a",
            "<html lang=id>",
            "\ufeff  <HTML>",
            "<body class='x'>a</body>",
            "<!-- a page --> <?xml version='1.0'?>\n<!doctype HTML PUBLIC 'a'>a",
            "<script>var a;</script><html><p>a",
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!DOCTYPE html>\n<html><p>a",
            "Notice: Undefined index: a in b.php on line 3\n<html lang=id><head><p>a",
            "<div><p>Harga naik.</p><p>Harga turun.</p><ul><li>a</li></ul></div>",
        ],
    )
    def test_pages(self, source: str) -> None:
        assert sniff(source) == "html"

    @pytest.mark.parametrize(
        "source",
        [
            "",
            "Harga naik.",
            "Nilai x < 5 dan y > 3.",
            "Harga naik.<br />Harga turun.",
            "Harga naik.<br />"
            + "Harga beras naik tajam pada pekan ini, kata para pedagang. " * 20
            + "<b>Harga</b> <p>turun.</p>",
            "<3 <3 <3 <3 <3 <3",
            "https://contoh.id/<id>",
            "Tulis tag <html> dan <head> di atas <body>.",
            "Harga naik.\n\n<head> memuat judul.\n<html> membuka halaman.\n\n<body> memuat isi.",
        ],
    )
    def test_dumps(self, source: str) -> None:
        assert sniff(source) == "text"

    @given(news())
    def test_an_article_is_a_text(self, article: News) -> None:
        assert sniff(article.source()) == "text"

    def test_a_text_that_names_tags_keeps_its_lines_and_all_its_words(self) -> None:
        text = "Pemula belajar tulis tag <html> dan <head> pekan ini.\n\n- Buka <body> dulu.\n\n- Lalu tutup dengan </html>."
        article = newsclean.clean(text)
        assert " ".join(article.text.split()) == " ".join(text.split())
        assert len(article.paragraphs) == 3


class TestTextBlocks:
    @given(st.text() | sources())
    def test_a_block_is_a_line_at_its_place(self, source: str) -> None:
        blocks = text_blocks(source)
        assert [block.text for block in blocks] == [line.strip() for line in source.splitlines() if line.strip()]
        for block in blocks:
            (piece,) = block.pieces
            assert source[piece.start : piece.end] == piece.text == block.text

    @given(st.text() | sources())
    def test_no_visible_character_is_lost(self, source: str) -> None:
        assert "".join("".join(block.text.split()) for block in text_blocks(source)) == "".join(source.split())

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028"])
    def test_line_ends_of_every_kind(self, end: str) -> None:
        blocks = text_blocks(f"a{end}b{end} {end}c")
        assert [(block.text, block.after_blank) for block in blocks] == [("a", False), ("b", False), ("c", True)]

    def test_of_nothing(self) -> None:
        assert text_blocks("") == text_blocks(" \n\t\n") == []


class TestHtmlBlocks:
    def test_block_elements_make_blocks_and_inline_elements_do_not(self) -> None:
        page = "<div><p>Harga <b>beras</b> naik.</p><p>Cabai <a href='#'>turun</a>.</p></div>"
        assert [block.text.strip() for block in html_blocks(page)] == ["Harga beras naik.", "Cabai turun."]

    @pytest.mark.parametrize("hidden", ["<script>a < b</script>", "<style>p {}</style>", "<!-- a -->", "<head><title>a</title></head>",
        "<noscript>a</noscript>", "<template><p>a</p></template>"])  # fmt: skip
    def test_what_is_not_seen_makes_none(self, hidden: str) -> None:
        assert [block.text.strip() for block in html_blocks(f"<p>Harga naik.</p>{hidden}<p>Cabai turun.</p>")] == [
            "Harga naik.",
            "Cabai turun.",
        ]

    def test_entities_are_read_in_the_article(self) -> None:
        assert (
            newsclean.clean("<html><p>Harga &amp; mutu &quot;beras&quot;&nbsp;naik.</p>").text
            == 'Harga & mutu "beras" naik.'
        )

    def test_nothing_seen_is_an_empty_article(self) -> None:
        assert newsclean.clean("<html><body><script>a</script></body></html>").text == ""

    @given(st.text())
    def test_blocks_know_their_place(self, source: str) -> None:
        for block in html_blocks(source):
            assert "".join(piece.text for piece in block.pieces) == block.text
            for piece in block.pieces:
                assert 0 <= piece.start <= piece.end <= len(source)

    @given(news())
    def test_paragraphs_come_out_in_order(self, article: News) -> None:
        page = "<html><body>" + "".join(f"<p>{line}</p>" for line in article.lines)
        assert [block.text.strip() for block in html_blocks(page)] == list(article.lines)


class TestMenus:
    """A menu or footer of many short texts is one block; all of it can still be found in the source."""

    NAMES = ("Beranda", "Nasional", "Ekonomi &amp; Bisnis", "Olahraga", "Hiburan", "Opini", "Foto", "Indeks")

    def menu(self, tag: str, *more: str) -> str:
        return f"<{tag}><ul>{''.join(f'<li><a href=/{n}> {name}</a>' for n, name in enumerate((*self.NAMES, *more)))}</ul></{tag}>"

    @pytest.mark.parametrize("tag", ["nav", "footer"])
    def test_is_one_block_with_a_line_for_each_text(self, tag: str) -> None:
        before, menu, behind = html_blocks(f"<body><p>Satu</p>{self.menu(tag)}<p>Dua</p>")
        assert (before.text, behind.text) == ("Satu", "Dua")
        assert [line.strip() for line in menu.text.split("\n")] == [name.replace("&amp;", "&") for name in self.NAMES]
        assert menu.mark is not None
        assert (menu.mark.whole, menu.mark.box.tag) == (True, tag)

    @pytest.mark.parametrize("tag", ["nav", "footer"])
    def test_each_text_is_removed_from_its_place(self, tag: str) -> None:
        source = f"<body><article><h1>Harga Beras Naik</h1><p>{BODY}</p><p>{BODY}</p></article>{self.menu(tag)}</body>"
        article = newsclean.clean(source)
        assert "Beranda" not in article.text
        removed = [removal.text for removal in article.removed if removal.stage == "region"]
        assert [name for name in self.NAMES if name not in removed] == []
        assert all(source[removal.start : removal.end] == removal.text for removal in article.removed)

    @pytest.mark.parametrize(
        "source",
        [
            "<nav>{menu}<p>{body}</p></nav>",  # a paragraph: the menu was never closed
            "<nav>{menu}<main><p>Halo</p></main></nav>",
            "<article><footer>{menu}</footer></article>",  # what stands below an article is often of it
            "<nav><ul><li>Beranda<li>Nasional</ul></nav>",  # little
        ],
    )
    def test_is_looked_into_where_it_may_be_more(self, source: str) -> None:
        blocks = html_blocks(source.format(menu=self.menu("div"), body=BODY * 2))
        assert len(blocks) > 1
        assert not any(block.mark is not None and block.mark.whole for block in blocks)

    @pytest.mark.parametrize(
        "text",
        [
            "市议会星期二晚上投票决定，在夏季结束后关闭使用了四十多年的旧游泳池，并在原址建造一座公园。",
            "Harga beras naik pada Senin.",
            "Harga <a href=/b>beras</a> di pasar induk naik lagi pekan ini.",
        ],
    )
    def test_of_an_article_in_a_menu_that_nobody_closed_nothing_is_lost(self, text: str) -> None:
        shown = text.replace("<a href=/b>", "").replace("</a>", "")
        for above in ("<h1>Harga Beras</h1>", ""):
            source = f"<body><nav>{self.menu('div')}{above}{f'<p>{text}</p>' * 6}"
            assert [block.text for block in html_blocks(source)].count(shown) == 6
        assert shown in newsclean.clean(f"<body><h1>Harga Beras</h1><nav>{self.menu('div')}{f'<p>{text}</p>' * 6}").text

    def test_what_nobody_sees_in_a_menu_is_no_text_and_no_title(self) -> None:
        drawn = "<svg><title>Gambar</title><text>Logo</text></svg><video><p>Tanpa video</p></video>"
        blocks, facts = read_page(f"<body><p>Satu</p><nav>{self.menu('div')}<a href=/>{drawn}Cari</a></nav>")
        assert blocks[-1].mark is not None
        assert blocks[-1].mark.whole
        assert [word for word in ("Gambar", "Logo", "Tanpa") if word in blocks[-1].text] == []
        assert facts.titles == []

    def test_what_a_page_states_in_its_footer_is_read(self) -> None:
        data = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harga Beras"}</script>'
        time = '<time itemprop="datePublished" datetime="2024-06-03">3 Juni</time>'
        blocks, facts = read_page(f"<body><p>Satu</p><footer>{self.menu('div')}{data}{time}</footer>")
        assert blocks[-1].mark is not None
        assert blocks[-1].mark.whole
        assert facts.titles == ["Harga Beras"]
        assert "2024-06-03" in [value for values in facts.named.values() for value in values]

    def test_nested_menus_take_no_more_than_their_length(self) -> None:
        blocks = html_blocks("<nav><p>Halo</p>" * 3000)
        assert len(blocks) == 1 or len(blocks) == 3000


class TestRead:
    def test_the_kinds(self) -> None:
        assert {"text", "html"} <= set(KINDS)

    @pytest.mark.parametrize("kind", KINDS)
    def test_the_source_is_given_back_as_text(self, kind: str) -> None:
        assert read(BODY.encode(), kind)[0] == read(BODY, kind)[0] == BODY

    def test_the_kind_is_told_from_the_source(self) -> None:
        page = "<!DOCTYPE html><p>Harga naik.</p>"
        assert [block.text.strip() for block in read(page)[1]] == ["Harga naik."]
        assert [block.text for block in read(page, "text")[1]] == [page]


def test_two_halves_of_a_character_are_one() -> None:
    assert newsclean.clean("Ia tertawa \ud83d\ude00 lama sekali.").text == "Ia tertawa 😀 lama sekali."


def test_an_address_with_a_tab_or_a_line_end_in_it_is_none() -> None:
    assert [web_address(value, None) for value in ("ht\ttp://a.id/x", "https://a.id/\nx", "https://a.id/\x07")] == [
        None
    ] * 3
    assert web_address(" /foto harga.jpg ", "https://a.id/") == "https://a.id/foto%20harga.jpg"


def test_a_part_of_a_page_is_html() -> None:
    one, two = "Der Rat tagt am Montag im alten Saal.", "Die Sitzung ist öffentlich."
    for source in (f"<p>{one}</p><p>{two}</p>", f"<div>{one}</div>\n<div>{two}</div>\n"):
        assert [paragraph.text for paragraph in newsclean.clean(source).paragraphs] == [one, two]


@pytest.mark.parametrize(
    "source", ["<p> Der Rat tagt am Montag.", "Der Rat tagt.</p>", "<b>Der Rat</b> tagt am <i>Montag</i>"]
)
def test_a_stray_tag_makes_no_page(source: str) -> None:
    assert sniff(source) == "text"


def test_members_of_gzip_with_padding_between_them() -> None:
    assert expanded(gzip.compress(b"satu ") + bytes(512) + gzip.compress(b"dua")) == b"satu dua"
