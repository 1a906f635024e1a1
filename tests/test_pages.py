"""The laws of the library for pages: what a reader sees of a page is in the article or in a removal, whatever the page is."""

import base64
import gzip
import json
import quopri
import re
import time
import tomllib
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import newsclean
from accounts import check_removals
from newsclean import Article, Cleaner
from newsclean.read.embedded import embedded_blocks
from newsclean.read.html import read_page
from newsclean.read.mhtml import page_of
from strategies import LANGUAGES, News, news, ordinary
from test_laws import work_on

CLEANER = Cleaner(second_opinion=False)
STAGES = CLEANER.pipeline.all_names
FOLDER = Path(__file__).parent.parent / "fixtures" / "pages"
PAGES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
SHOWN = {name: page["source"] for name, page in PAGES.items() if not name.startswith("embedded")}

# ---------------------------------------------------------------- pages, from our own articles and frames

MENU = '<nav class="menu"><ul><li><a href="/a">Nasional</a></li><li><a href="/b">Ekonomi</a></li><li><a href="/c">Olahraga</a></li></ul></nav>'
FOOT = (
    '<footer class="footer"><a href="/t">Tentang Kami</a> <a href="/p">Pedoman Media Siber</a> Copyright 2024</footer>'
)
INSERTS = {
    "related box": '<div class="related-box"><h4>Baca Juga</h4><ul><li><a href="/1">Harga Cabai Turun di Pasar Induk</a></li>'
    '<li><a href="/2">Petani Menanam Bawang Lebih Awal</a></li></ul></div>',
    "related line": "",  # in the language of the article: see related_line
    "advertisement": '<div class="ads">ADVERTISEMENT</div>',
    "share bar": '<div class="share-buttons"><a href="#">Facebook</a> <a href="#">Twitter</a> <a href="#">WhatsApp</a></div>',
    "script": '<script>var a = "<p>Bukan bagian dari artikel, melainkan naskah.</p>";</script>',
    "style": "<style>.a > .b { color: red }</style>",
    "comment": "<!-- <p>Catatan penyunting yang tidak tampak.</p> -->",
    "picture": '<figure><img src="a.jpg"><figcaption class="caption">Foto: Rina Sari/Contoh</figcaption></figure>',
    "form": '<form class="newsletter-form"><label>Alamat surel</label><input name="e"><button>Daftar</button></form>',
}


def related_line(language: str) -> str:
    """A label of that language and a link, as the catalogue's own example has them."""
    examples = [
        example
        for rule in CLEANER.catalogue
        if language in rule.languages and rule.kind == "related" and rule.scope == "label"
        for example in rule.examples
    ]
    label, mark, headline = next(
        match.groups() for example in examples if (match := re.fullmatch(r"([^⟦:：]+)(\s*[:：])(.+)", example))
    )
    return f'<p>{escaped(label + mark)} <a href="/1">{escaped(headline.strip())}</a></p>'


def framed(article: News, insert: str = "", at: int = 1, title: str = "Harga Beras Naik di Pasar Induk") -> str:
    paragraphs = [f"<p>{escaped(text)}</p>" for text in article.body]
    paragraphs.insert(at, insert)
    return (
        f'<!DOCTYPE html>\n<html><head><title>{title} - Contoh</title><meta property="og:title" content="{title}"></head>'
        f'<body><header class="header"><a href="/">Contoh News</a></header>{MENU}<main><article class="article">'
        f'<h1 class="title">{title}</h1><div class="article-body">{"".join(paragraphs)}</div></article></main>'
        f'<div class="related-posts"><h3>Berita Terkait</h3><a href="/3">Jembatan Lama Ditutup Selama Perbaikan</a></div>{FOOT}</body></html>'
    )


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


PARAGRAPHS = "".join(f"<p>{escaped(text)}</p>" for text in ordinary("en", 4).body)


class _Visible(HTMLParser):
    """The texts of a page that a reader sees, as another parser finds them."""

    HIDDEN = frozenset(
        {"head", "title", "script", "style", "noscript", "template", "svg", "iframe", "select", "textarea"}
        # what is written in these is for browsers that do not know them
        | {"audio", "video", "canvas", "noembed", "noframes", "datalist"}
    )

    def __init__(self) -> None:
        super().__init__()
        self.hidden: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag in self.HIDDEN or (tag == "object" and dict(attrs).get("data")):
            self.hidden.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.hidden:  # an end tag that ends nothing shows nothing
            while self.hidden.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.texts.append(data)


def visible_words(page: str) -> list[str]:
    parser = _Visible()
    parser.feed(page)
    return sorted("".join(" ".join(parser.texts).split()))


def accounted_words(article: Article) -> list[str]:
    removed = [unescape(removal.text) for removal in article.removed]
    return sorted("".join(" ".join([article.text, *removed]).split()))


# ---------------------------------------------------------------- 1 accounted


class TestAccounted:
    @pytest.mark.parametrize("name", SHOWN)
    def test_what_is_seen_of_a_fixture_is_kept_or_removed(self, name: str) -> None:
        article = CLEANER.clean(SHOWN[name])
        check_removals(SHOWN[name], article, CLEANER.catalogue, STAGES)
        assert accounted_words(article) == visible_words(SHOWN[name])

    @given(news(), st.sampled_from(sorted(INSERTS)), st.integers(0, 3))
    def test_what_is_seen_of_any_page_is_kept_or_removed(self, article: News, insert: str, at: int) -> None:
        page = framed(article, INSERTS[insert], at)
        cleaned = CLEANER.clean(page, dateline="keep")
        check_removals(page, cleaned, CLEANER.catalogue, STAGES)
        assert accounted_words(cleaned) == visible_words(page)

    @given(st.lists(st.sampled_from(["<p>", "</p>", "<div>", "</div>", "<b>", "<table>", "<tr>", "<td>", "<a href=x>", "</a>",
                                     "<br>", "Harga beras naik. ", "a", " ", "\n", "&amp;", "&lt;", "<!-- a -->", "</span>"])))  # fmt: skip
    @example(["<table>", "a", "<tr>", "a", "<p>"])
    @example(["<p>", "a", "<!-- a -->", "a"])
    def test_removals_of_broken_markup_are_true_to_the_page(self, parts: list[str]) -> None:
        page = "<html><body>" + "".join(parts)
        check_removals(page, CLEANER.clean(page, kind="html"), CLEANER.catalogue, STAGES)

    def test_an_article_from_data_is_as_sure_as_its_text(self) -> None:
        """The markup that was thrown away says nothing of it."""
        text = " ".join(
            f"Harga beras nomor {n} naik karena pasokan terlambat, kata para pedagang di pasar induk." for n in range(6)
        )
        data = json.dumps({"@type": "NewsArticle", "headline": "Harga Beras", "articleBody": text})
        page = f'<html><head><script type="application/ld+json">{data}</script></head><body><div id=app>Muat ulang</div></body></html>'
        article = CLEANER.clean(page)
        assert text in article.text
        assert article.confidence > 0.5

    def test_tags_in_the_line_do_not_break_a_text_of_the_data(self) -> None:
        said = "On Monday <a href=x>the council</a> voted to close the old pool, says <b>mayor Lyle</b> of the town {}."
        data = json.dumps({"body": "".join(f"<p>{said.format(n)}</p>" for n in range(8))})
        article = CLEANER.clean(f"<html><body><div id=app></div><script>S={data}</script>", kind="html")
        assert len(article.paragraphs) == 8
        assert (
            article.paragraphs[0].text
            == "On Monday the council voted to close the old pool, says mayor Lyle of the town 0."
        )

    def test_other_articles_of_the_data_are_none_of_the_text(self) -> None:
        ours, others = (
            "".join(
                f"<p>On Monday the council voted to close the {what}, says mayor Lyle of the town {n}.</p>"
                for n in range(count)
            )
            for what, count in (("pool", 7), ("market", 6))
        )
        data = json.dumps({"article": {"body": ours}, "related": [{"body": others}]})
        text = CLEANER.clean(f"<html><body><div id=app></div><script>S={data}</script>", kind="html").text
        assert text.count("pool") == 7
        assert "market" not in text

    def test_paragraphs_in_one_list_of_the_data_are_one_text(self) -> None:
        said = [f"On Monday the council voted to close the pool, says mayor Lyle of the town {n}." for n in range(7)]
        data = json.dumps({"parts": [{"kind": "p", "in": [{"text": text}]} for text in said]})
        article = CLEANER.clean(f"<html><body><div id=app></div><script>S={data}</script>", kind="html")
        assert article.text == "\n\n".join(said)

    def test_a_paragraph_from_data_says_where_it_stood(self) -> None:
        page = PAGES["embedded-html"]["source"]
        article = CLEANER.clean(page)
        assert article.paragraphs
        for paragraph in article.paragraphs:
            assert page[paragraph.start : paragraph.end].replace('\\"', '"').startswith(paragraph.text[:12])

    @pytest.mark.parametrize("layer", ["inner", "outer"])
    def test_places_go_through_every_layer_of_escapes(self, layer: str) -> None:
        paragraphs = [
            f'Harga beras nomor {n} naik, "kami menunggu" kata pedagang di pasar induk itu, Senin.' for n in range(6)
        ]
        inner = json.dumps({"body": "".join(f"<p>{text}</p>" for text in paragraphs)})
        if layer == "inner":
            inner = inner.replace("<", "\\u003c")
        outer = json.dumps(inner).replace("<", "\\u003c")
        page = f"<html><body><div id=app></div><script>push({outer})</script></body></html>"
        article = CLEANER.clean(page)
        assert [paragraph.text for paragraph in article.paragraphs] == paragraphs
        for number, paragraph in enumerate(article.paragraphs):
            place = page[paragraph.start : paragraph.end]
            assert place.startswith(f"Harga beras nomor {number} naik")
            assert place.endswith("Senin.")


# ---------------------------------------------------------------- 2 idempotent, 3 total, 4 deterministic


class TestTotal:
    @pytest.mark.parametrize("name", PAGES)
    def test_the_text_of_a_page_stays_as_it_is(self, name: str) -> None:
        first = CLEANER.clean(PAGES[name]["source"])
        assert CLEANER.clean(first.text, kind="text").text == first.text

    def test_an_invisible_letter_beside_an_entity_goes(self) -> None:
        page = framed(ordinary("id", 4)).replace("<p>", "<p>\u200bMenurut&nbsp;", 1)
        first = CLEANER.clean(page)
        assert first.text.startswith("Menurut ")
        assert CLEANER.clean(first.text, kind="text").text == first.text

    @given(news(), st.sampled_from(sorted(INSERTS)))
    def test_the_text_of_any_page_stays_as_it_is(self, article: News, insert: str) -> None:
        first = CLEANER.clean(framed(article, INSERTS[insert]))
        assert CLEANER.clean(first.text, kind="text").text == first.text

    @pytest.mark.parametrize("name", PAGES)
    def test_a_page_cut_off_anywhere_gives_an_article(self, name: str) -> None:
        source = PAGES[name]["source"]
        for end in range(0, len(source), max(1, len(source) // 40)):
            article = CLEANER.clean(source[:end], kind="html")
            check_removals(source[:end], article, CLEANER.catalogue, STAGES)

    @pytest.mark.parametrize("source", [
        "<p title='\ud800' x\ud800=1 class='\ud800'>a\ud800b</p><\ud800>x",
        "<html><p>" + "a" * 100_000,
        "<" * 5000,
        "<script>" * 2000,
        "<!--" * 5000,
        "<html><head><script type='application/ld+json'>" + "[" * 20_000 + "</script></head><p>a</p>",
        "<html><head><script type='application/ld+json'>null</script></head><p>a</p>",
        '<html><head><script type="application/ld+json">{"headline": 1, "articleBody": [null, {}], "description": {}}</script></head><p>a</p>',
        "<html><body><div id=app></div><script>" + '{"a": "' * 5000 + "</script>",
        "<html><body><script>" + '"' + "\\\\" * 50_000 + "</script>",
        '<html><body><script>"\\ud83d\\ude00 \\ud83d \\u00zz \\x4 ' + "Harga naik. " * 40 + '"</script>',
    ])  # fmt: skip
    def test_hostile_pages_give_an_article(self, source: str) -> None:
        article = CLEANER.clean(source, kind="html")
        check_removals(source, article, CLEANER.catalogue, STAGES)

    @pytest.mark.parametrize("unit", [
        "<div>", "<p>a</p>", "<b>", "<a x=1 ", "</div>", "<table><tr><td>", "<ul><li><a href=x>Harga Cabai Turun</a>",
        "<p>Harga beras naik tajam pada pekan ini, kata para pedagang di pasar induk itu.</p>", "<script>a</script>",
        "<article><h1>Harga</h1><p>Harga beras naik tajam pada pekan ini, kata pedagang.</p></article>", "<br>a", "<!-- a -->",
        "<div class='related share comment'>a</div>",
    ])  # fmt: skip
    def test_twice_the_page_takes_twice_the_work(self, unit: str) -> None:
        CLEANER.clean(
            "<html><body>" + unit * 300, kind="html"
        )  # so that no pattern is made while the lines are counted
        small, large = (work_on("<html><body>" + unit * times, "html", CLEANER) for times in (150, 300))
        assert large <= 2.3 * small + 2000

    def test_a_string_without_an_end_is_looked_through_once(self) -> None:
        script = "<html><body><script>S=JSON.parse('" + r"{\"a\":1}," * 50_000 + "')</script>"
        started = time.process_time()
        assert embedded_blocks(script) == []
        assert time.process_time() - started < 3  # it would take an hour

    @pytest.mark.parametrize("name", SHOWN)
    def test_pages_in_another_order_come_out_the_same(self, name: str) -> None:
        first = CLEANER.clean(SHOWN[name])
        for other in SHOWN.values():
            CLEANER.clean(other)
        assert CLEANER.clean(SHOWN[name]) == first
        assert Cleaner(second_opinion=False).clean(SHOWN[name]) == first


# ---------------------------------------------------------------- 5 body first, 6 metamorphic


DIALOG = (
    '<div id="onetrust-consent-sdk"><div class="dialog"><h2>Your privacy</h2><p>When you visit our site, we store small files on '
    "your device to remember what you like, and to show you offers that may be of use to you and your family.</p><p>You may "
    "choose not to allow some of them, but then some parts of the site may not work as well as you expect them to.</p></div></div>"
)


class TestConsent:
    def test_a_dialog_for_consent_is_none_of_the_article(self) -> None:
        article = ordinary("en", 4)
        cleaned = CLEANER.clean(framed(article).replace("</body>", f"{DIALOG}</body>"))
        assert cleaned.text == "\n\n".join(article.body)

    def test_nor_does_it_outweigh_a_short_one(self) -> None:
        article = ordinary("en", 2)
        long = DIALOG.replace(
            "</p></div>",
            "</p>"
            + 12 * "<p>Some of the files are set by our partners, who may know you again elsewhere.</p>"
            + "</div>",
        )
        assert CLEANER.clean(framed(article).replace("</body>", f"{long}</body>")).text == "\n\n".join(article.body)

    def test_a_body_that_is_named_for_one_is(self) -> None:
        article = ordinary("en", 4)
        page = framed(article).replace("<body>", '<body class="onetrust-pc-dark-filter didomi-popup-open">')
        assert CLEANER.clean(page).text == "\n\n".join(article.body)


class TestBody:
    def test_a_box_in_a_heading_is_the_heading(self) -> None:
        blocks, _ = read_page("<h3><div>Harga naik</div></h3><h2><p>Harga turun</p></h2><h2><ul><li>Satu</ul></h2>")
        assert [block.mark.box.tag for block in blocks if block.mark is not None] == ["h3", "h2", "li"]

    def test_what_is_stated_as_the_summary_is_text_wherever_it_stands(self) -> None:
        said = "Kolam renang lama tetap dibuka sepuluh tahun lagi, dan atapnya segera diperbaiki."
        article = ordinary("id", 5)
        page = framed(article).replace("<html>", '<html lang="id">')
        page = page.replace("</head>", f'<meta name="description" content="{said}"></head>')
        page = page.replace(
            "</h1>", f'</h1><div class="share-bar social"><div class="promo card"><h4>{said}</h4></div></div>'
        )
        assert said in CLEANER.clean(page).text

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("insert", INSERTS)
    @pytest.mark.parametrize("at", [0, 2])
    def test_what_is_put_into_a_page_comes_out_and_leaves_the_article(
        self, language: str, insert: str, at: int
    ) -> None:
        article = ordinary(language, 5)
        cleaned = CLEANER.clean(framed(article, INSERTS[insert] or related_line(language), at))
        assert cleaned.text == "\n\n".join(article.body)
        assert cleaned.title == "Harga Beras Naik di Pasar Induk"

    def test_a_long_article_is_kept_whole(self) -> None:
        paragraphs = "".join(
            f"<p>Harga beras nomor {n} naik tajam pada pekan ini, kata <a href=/x>para pedagang</a> di pasar induk itu.</p>"
            for n in range(2000)
        )
        page = f"<html><body>{MENU}<main><h1>Harga</h1><div class=article-body>{paragraphs}</div></main>{FOOT}</body></html>"
        assert len(CLEANER.clean(page).paragraphs) == 2000

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_text_in_tags_is_kept_whole(self, language: str) -> None:
        article = ordinary(language)
        for tag in ("p", "div", "section"):
            page = "<html><body>" + "".join(f"<{tag}>{escaped(text)}</{tag}>" for text in article.body)
            assert CLEANER.clean(page, kind="html").text == "\n\n".join(article.body)


class TestReason:
    """What stands between the paragraphs is known by the rules of the article's language, and by no other's."""

    @pytest.mark.parametrize(("language", "rule"), [("tr", "tr.ad.label"), ("sv", "sv.ad.label")])
    def test_a_word_of_two_languages(self, language: str, rule: str) -> None:
        article = ordinary("tr", 6)
        cleaned = CLEANER.clean(framed(article, "<div>REKLAM</div>", 3), language=language)
        assert cleaned.text == "\n\n".join(article.body)
        assert [removal.rule for removal in cleaned.removed if removal.text == "REKLAM"] == [rule]


# ---------------------------------------------------------------- forms of saved pages

PAGE = SHOWN["wordpress"]


def mhtml(page: str, *, encoding: str = "quoted-printable") -> bytes:
    body = quopri.encodestring(page.encode()) if encoding == "quoted-printable" else page.encode()
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://contoh.id/berita/1\r\nSubject: Harga\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x"\r\n\r\n'
        "----x\r\nContent-Type: text/css\r\n\r\na { color: red }\r\n"
        f"----x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: {encoding}\r\n"
        "Content-Location: https://contoh.id/berita/1\r\n\r\n"
    )
    return head.encode() + body + b"\r\n----x--\r\n"


class TestForms:
    def test_mhtml_is_read_and_says_where_it_came_from(self) -> None:
        expected = CLEANER.clean(PAGE)
        for encoding in ("quoted-printable", "8bit"):
            article = CLEANER.clean(mhtml(PAGE, encoding=encoding))
            assert article.text == expected.text
            assert article.url == "https://contoh.id/berita/1"

    @pytest.mark.parametrize(
        "part", ["Content-Type: multipart/related; boundary=b{}\n\n--b{}\n", "Content-Type: message/rfc822\n\n"]
    )
    def test_messages_nested_deep_are_no_page(self, part: str) -> None:
        head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
        nested = "".join(part.format(n, n) for n in range(1500))
        assert page_of(f"{head}{nested}Content-Type: text/html\n\n<p>Halo".encode()) is None

    def test_headers_that_no_mail_has_give_an_article(self) -> None:
        assert isinstance(CLEANER.clean("Content-Type: multipart/related;a*=;a*1=\nMIME-Version:"), Article)

    def test_wide_letters_are_all_there(self) -> None:
        head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-16\n"
        body = base64.encodebytes("<html><p>Harga beras naik.".encode("utf-16"))
        found = page_of(f"{head}Content-Transfer-Encoding: base64\n\n".encode() + body + b"\n--b--")
        assert found == ("<html><p>Harga beras naik.", None)

    @pytest.mark.parametrize(
        "address", ["javascript:alert(1)", "cid:a@b", "=?utf-8?Q?https://contoh.id?=", "https://contoh.id/a\r\n b", "x"]
    )
    def test_what_is_no_address_on_the_web_is_none(self, address: str) -> None:
        saved = mhtml(PAGE).replace(b"https://contoh.id/berita/1", address.encode())
        found = page_of(saved)
        assert found is not None
        assert found[1] is None

    @pytest.mark.parametrize(
        ("head", "part"),
        [
            ("Snapshot-Content-Location: https://contoh.id/a\n{}", "Content-Location: https://contoh.id/a"),
            ('{}; start="<2@x>"', "Content-ID: <2@x>"),
        ],
    )
    def test_the_page_of_a_message_is_the_one_it_names(self, head: str, part: str) -> None:
        message = head.format("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b")
        frame = "--b\nContent-Type: text/html\nContent-Location: https://iklan.id\n\n<p>Iklan</p>\n"
        found = page_of(f"{message}\n\n{frame}--b\nContent-Type: text/html\n{part}\n\n<p>Harga</p>\n--b--".encode())
        assert found is not None
        assert found[0].strip() == "<p>Harga</p>"

    def test_mhtml_given_as_text_is_read_too(self) -> None:
        assert CLEANER.clean(mhtml(PAGE).decode()).text == CLEANER.clean(PAGE).text

    def test_a_callers_address_goes_before_that_of_the_file(self) -> None:
        assert CLEANER.clean(mhtml(PAGE), url="https://lain.id/a").url == "https://lain.id/a"

    @pytest.mark.parametrize("cut", [150, 300, 420, 600])
    def test_mhtml_cut_off_gives_an_article(self, cut: int) -> None:
        assert isinstance(CLEANER.clean(mhtml(PAGE)[:cut]), Article)

    def test_gzip_is_expanded(self) -> None:
        assert CLEANER.clean(gzip.compress(PAGE.encode())).text == CLEANER.clean(PAGE).text

    @pytest.mark.parametrize("damage", ["a byte too many", "a wrong sum", "cut off", "twice"])
    def test_of_damaged_gzip_is_read_what_can_be(self, damage: str) -> None:
        whole = gzip.compress(PAGE.encode())
        damaged = {
            "a byte too many": whole + b"x",
            "a wrong sum": whole[:-8] + b"12345678",
            "cut off": whole[:-9],
            "twice": gzip.compress(PAGE.encode()[:500]) + gzip.compress(PAGE.encode()[500:]),
        }[damage]
        assert CLEANER.clean(damaged).text == CLEANER.clean(PAGE).text

    def test_damaged_gzip_gives_an_article(self) -> None:
        assert isinstance(CLEANER.clean(gzip.compress(PAGE.encode())[:100]), Article)

    def test_a_bomb_is_not_expanded(self) -> None:
        bomb = gzip.compress(b"a" * (65 * 1024 * 1024), compresslevel=9)
        assert "aaaa" not in CLEANER.clean(bomb, language="en").text[:1000]

    def test_megabytes_of_inlined_data_are_no_text(self) -> None:
        inlined = PAGE.replace("<body", "<style>" + "a{b:url(data:x)}" * 100_000 + "</style><body", 1)
        assert CLEANER.clean(inlined).text == CLEANER.clean(PAGE).text

    @pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252", "gb2312"])
    def test_a_wrong_declared_charset_does_no_harm(self, declared: str) -> None:
        page = PAGE.replace('<meta charset="utf-8">', f'<meta charset="{declared}">').replace("Rahmat", "Rahmät")
        assert "Rahmät" in CLEANER.clean(page.encode("utf-8")).text

    def test_xhtml_is_a_page(self) -> None:
        page = PAGE.replace(
            "<!DOCTYPE html>",
            '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">',
        )
        assert CLEANER.clean(page).text == CLEANER.clean(PAGE).text


# ---------------------------------------------------------------- what comes out


class TestHtml:
    def test_the_body_as_html(self) -> None:
        html = CLEANER.clean(PAGES["headings-and-lists"]["source"]).to_html()
        assert html.count("<p>") == 4
        assert html.count("<h2>") == 2
        assert html.count("<li>") == 3
        assert html.count("<ul>") == html.count("</ul>") == 1
        assert "<blockquote>" in html

    def test_links_lead_where_they_led(self) -> None:
        article = ordinary("id", 4)
        page = framed(article).replace("</p>", ' <a href="/x?a=1&amp;b=2">sumber</a>.</p>', 1)
        html = CLEANER.clean(page, url="https://contoh.id/a/b").to_html()
        assert '<a href="https://contoh.id/x?a=1&amp;b=2">sumber</a>' in html

    @pytest.mark.parametrize(
        "address",
        ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "//[", "mailto:a@b.id", ""],
    )
    def test_other_schemes_are_no_links(self, address: str) -> None:
        page = framed(ordinary("id", 4)).replace("</p>", f' <a href="{address}">sumber</a>.</p>', 1)
        html = CLEANER.clean(page).to_html()
        assert "sumber" in html
        assert "href" not in html

    @given(st.text(max_size=80))
    @example("<script>alert(1)</script>")
    @example("<img src=x onerror=alert(1)>")
    def test_text_never_becomes_markup(self, text: str) -> None:
        article = newsclean.clean(f"{text}\n\nHarga beras naik tajam pada pekan ini.", kind="text")
        html = article.to_html()
        assert "<script" not in html
        assert "<img" not in html

    def test_kinds_come_from_the_tags(self) -> None:
        kinds = [paragraph.kind for paragraph in CLEANER.clean(PAGES["headings-and-lists"]["source"]).paragraphs]
        assert kinds == [
            "paragraph",
            "heading",
            "paragraph",
            "quote",
            "heading",
            "list item",
            "list item",
            "list item",
            "paragraph",
        ]


class TestReader:
    @pytest.mark.parametrize("sign", ["</span>", "</b></i></p-x>", "\r\n", "\r", "\0", "R&amp;D", "&amp;lt;", "&nbsp", "a < b</b>", "</>", "</td>",
                                      "<?php a ?>", "<wbr>", "<!-- a -->"])  # fmt: skip
    def test_a_text_that_is_written_otherwise_has_its_place(self, sign: str) -> None:
        """So that what is cut out of it is on record, and nothing beside it."""
        article = ordinary("en", 4)
        text = f"The pool was built{sign} in 1960, and nobody{sign} has mended its roof since."
        headline = "Harbour Ferry Runs Again From Monday"
        page = framed(article, f'<p title="a -> b">{text} Read also: <a href="/1">{headline}</a></p>', 2)
        cleaned = CLEANER.clean(page)
        assert [page[part.start : part.end] for part in cleaned.paragraphs if "built" in part.text] == [text]
        assert {(cut.text, cut.rule) for cut in cleaned.removed} >= {
            ("Read also:", "en.related.read"),
            (headline, "en.related.read"),
        }
        check_removals(page, cleaned, CLEANER.catalogue, STAGES)
        assert CLEANER.clean(cleaned.text, kind="text").text == cleaned.text

    @pytest.mark.parametrize(
        ("menu", "texts"),
        [
            ("<a href=a>Caf&eacute;</a><a href=b>Sport</a>", ["Café", "Sport"]),
            ("<svg><title>F</title></svg>Food &amp; Drink", ["Food & Drink"]),
            ("<b>\n</b>\nFood &amp; Drink", ["Food & Drink"]),
            ("</i>" * 50 + "Food &amp; Drink", ["Food & Drink"]),
            (f"{'<!-- a -->' * 50}<select>{'<option>a' * 500}</select>Food &amp; Drink", ["Food & Drink"]),
            ("<table><tr><td>Home</td></tr>Sport</table>", ["Home", "Sport"]),
            (
                "<table><tr><td>Home <b>page</b></td></tr>Sport</table><i>Food</i> &amp; Drink",
                ["Home page", "Sport", "Food & Drink"],
            ),
        ],
    )
    def test_a_menu_is_taken_out_where_it_stands(self, menu: str, texts: list[str]) -> None:
        """Not where the same words stand later on, and all of it."""
        page = f"<nav>{menu}</nav>{PARAGRAPHS}<footer><a href=c>Café</a> <a>Home</a></footer>"
        article = CLEANER.clean(page, kind="html")
        check_removals(page, article, CLEANER.catalogue, STAGES)
        in_menu = [unescape(cut.text) for cut in article.removed if cut.end <= page.index("</nav>")]
        assert "".join("".join(in_menu).split()) == "".join("".join(texts).split())
        assert accounted_words(article) == visible_words(page)

    @pytest.mark.parametrize(
        "frame",
        [
            "<svg><title>Plan</title><foreignObject>{}</foreignObject></svg>",
            "<SVG><TITLE>Plan</TITLE><FOREIGNOBJECT>{}</FOREIGNOBJECT></SVG>",
            "<map name=x><area>{}</map>",
            "<div><template shadowrootmode=open>{}</template></div>",
            "<nav><template shadowrootmode=open><div>{}</div></template>Home</nav>",
            "<DIV><TEMPLATE SHADOWROOTMODE=OPEN>{}</TEMPLATE></DIV>",
            '<div><template id="a" shadowRootMode="open">{}</template></div>',
            "<object title=Pool>{}</object>",
            "<nav><a href=/a>News</a><object>{}</object></nav>",
            "<option>{}</option>",
        ],
    )
    def test_what_a_browser_shows_is_read(self, frame: str) -> None:
        said = "The council voted to close the old pool, said the mayor of the town on Monday."
        page = f"<html><body>{frame.format(f'<p>{said}</p>')}{PARAGRAPHS}"
        article = CLEANER.clean(page, kind="html")
        check_removals(page, article, CLEANER.catalogue, STAGES)
        assert said in article.text or said in [cut.text for cut in article.removed]

    @pytest.mark.parametrize(
        "frame",
        [
            "<video src=a.mp4><p>{}</p></video>",
            "<audio controls>{}</audio>",
            "<canvas><p>{}</p></canvas>",
            "<noembed>{}</noembed>",
            "<object data=a.swf>{}</object>",
            "<datalist><option>{}</option></datalist>",
        ],
    )
    def test_what_no_browser_shows_is_not(self, frame: str) -> None:
        page = f"<html><body>{PARAGRAPHS}{frame.format('Your browser can not play the film of the old pool.')}</div>{PARAGRAPHS}"
        article = CLEANER.clean(page, kind="html")
        assert "browser" not in article.text
        assert accounted_words(article) == visible_words(page)

    @pytest.mark.parametrize(
        ("slot", "inside", "shown"),
        [
            ("<slot>No comments yet</slot>", "<p>The pool was built in 1960.</p>", False),
            ("<slot name=x>No comments yet</slot>", "<p slot=x>The pool was built in 1960.</p>", False),
            ("<slot name=x>No comments yet</slot>", "<p>The pool was built in 1960.</p>", True),
            ("<slot>No comments yet</slot>", "", True),
        ],
    )
    def test_what_is_written_in_a_slot_shows_where_nothing_is_put_there(
        self, slot: str, inside: str, shown: bool
    ) -> None:
        page = f"<html><body><div><template shadowrootmode=open><p>{slot}</p></template>{inside}</div>{PARAGRAPHS}"
        texts = [block.text for block in read_page(page)[0]]
        assert ("No comments yet" in texts) is shown
        assert ("The pool was built in 1960." in texts) is bool(inside)

    def test_a_formula_stands_in_its_sentence(self) -> None:
        formula = "<math><semantics><mrow><mi>x</mi></mrow><annotation>\\vec x</annotation></semantics></math>"
        page = f"<html><body>{PARAGRAPHS}<p>So {formula} grows from year to year, the mayor of the town said on Monday.</p>"
        text = CLEANER.clean(page, kind="html").text
        assert text.endswith("So x grows from year to year, the mayor of the town said on Monday.")

    def test_blocks_stand_where_their_text_stands(self) -> None:
        for source in SHOWN.values():
            for block in read_page(source)[0]:
                for piece in block.pieces:
                    assert source[piece.start : piece.end] == piece.text or piece.text.isspace()

    @pytest.mark.parametrize(
        ("written", "read"),
        [
            ("Harga Ikan &amp; Beras Naik di Pasar", "Harga Ikan & Beras Naik di Pasar"),
            ("T&uuml;rkei: Reis wird f&uuml;r viele teurer", "Türkei: Reis wird für viele teurer"),
            ("Harga Ikan &#38; Beras | Naik di Pasar", "Harga Ikan & Beras | Naik di Pasar"),
        ],
    )
    def test_a_heading_with_entities_is_one_text(self, written: str, read: str) -> None:
        article = ordinary("id", 4)
        assert CLEANER.clean(framed(article, title=written)).title == CLEANER.clean(framed(article, title=read)).title

    def test_a_text_is_not_looked_for_in_longer_ones(self) -> None:
        """Nor in scripts; else all that stands before the wrong place would have none."""
        page = (
            "<html><body><p><b>a</b><i>&amp;&amp;</i><b>\n</b><u>k</u></p><script>x>&&</script><p><i>kettle</i> on. Then <b>a</b>b</p>"
            "<svg><path d=''></path></svg><p>R&amp;D, <!-- a -->and so on.</p>"
        )
        pieces = [piece for block in read_page(page)[0] for piece in block.pieces if not piece.text.isspace()]
        assert [page[piece.start : piece.end].replace("&amp;", "&") for piece in pieces] == [
            piece.text for piece in pieces
        ]
        assert [piece.start for piece in pieces] == sorted(piece.start for piece in pieces)

    def test_a_page_is_surer_than_a_list_of_links(self) -> None:
        links = "<html><body>" + "".join(
            f'<li><a href="/{n}">Harga Cabai Turun di Pasar {n}</a></li>' for n in range(40)
        )
        assert CLEANER.clean(PAGE).confidence > 0.5 > CLEANER.clean(links, kind="html").confidence
