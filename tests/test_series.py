"""What is kept as one: the items of a list, the cells of a table, headings of one rank, paragraphs in a row."""

from collections.abc import Callable

import newsclean
from newsclean.document import Block
from newsclean.read.html import read_page
from newsclean.region import Place, Stated, look
from newsclean.series import (
    beside,
    between,
    broken,
    captions,
    headed,
    headings,
    numbered,
    questions,
    whole_lists,
    wrapped_alike,
)

STEPS = (
    "1. Soak the rice.",
    "2. Steam it for half an hour.",
    "3. Pour warm coconut milk over it.",
    "4. Steam it again.",
)
STOLEN = ("Rice cooker ends up in a lake", "Ferry runs aground off the pier", "Price of cabbage falls")


def seen(page: str) -> tuple[list[Block], list[Place]]:
    blocks, facts = read_page(page)
    return blocks, look(blocks, facts, Stated(facts)).places


def listed(items: tuple[str, ...], tag: str = "p", first: int = 0) -> str:
    return "".join(f"<{tag}>{f'{first + at}. ' if first else ''}{item}</{tag}>" for at, item in enumerate(items))


def found(body: str, *kept: str) -> list[str]:
    """The texts of a page that are kept if some of them are, by their beginnings."""
    blocks, places = seen(f"<body>{body}</body>")
    begun = {index for index, block in enumerate(blocks) if block.text.startswith(kept)}
    more = {
        index
        for part in (numbered, whole_lists, questions, between, captions, headings)
        for index in part(blocks, begun, places)
    }
    return [blocks[index].text for index in sorted(begun | more)]


class TestNumbered:
    def test_a_list_is_kept_whole(self) -> None:
        assert found(listed(STEPS), "2.") == list(STEPS)
        assert found(listed(STEPS[::-1]), "2.") == list(STEPS[::-1])
        cards = "".join(f"<div class=card><h3>{step}</h3><p>Long ago.</p></div>" for step in STEPS)
        assert found(cards, "3.") == list(STEPS)

    def test_so_is_what_stands_between_two_kept_ones(self) -> None:
        assert found(f"{listed(STEPS[:2])}<div class=second>{listed(STEPS[2:])}</div>", "1.", "4.") == list(STEPS)

    def test_two_are_no_list(self) -> None:
        assert found(listed(STEPS[:2]), "1.") == ["1. Soak the rice."]

    def test_nothing_of_a_list_of_which_nothing_is_kept(self) -> None:
        assert found(f"<main>{listed(STEPS)}</main><div>{listed(STOLEN, first=1)}</div>", *STEPS) == list(STEPS)

    def test_links_are_none(self) -> None:
        assert found(listed(tuple(f"<a href=/x>{step}</a>" for step in STEPS)), "1.") == ["1. Soak the rice."]

    def test_another_list_may_go_on_counting(self) -> None:
        for name in ("most-read", "answers"):
            below = f"<main>{listed(STEPS[:3])}</main><div class={name}>{listed(STOLEN, first=4)}</div>"
            assert found(below, *STEPS[:3]) == list(STEPS[:3])
            above = f"<div class={name}>{listed(STOLEN)}</div><main>{listed(STEPS, first=3)}</main>"
            assert not set(STOLEN) & set(found(above, "4."))

    def test_what_readers_wrote_is_none(self) -> None:
        page = f"<div class=comments>{listed(STEPS)}</div>"
        assert found(page, "1.") == ["1. Soak the rice."]
        assert found(f"<div class=comments-open>{listed(STEPS)}</div>", "1.") == ["1. Soak the rice."]

    def test_as_many_as_the_title_promises_need_none_that_is_kept(self) -> None:
        blocks, places = seen(f"<body>{listed(STEPS, 'h2')}</body>")
        assert numbered(blocks, set(), places, "4 Steps to Sticky Rice") == {0, 1, 2, 3}
        assert numbered(blocks, set(), places, "5 Steps to Sticky Rice") == set()
        assert numbered(blocks, set(), places, "Rice at 4.30 a Kilo") == set()
        for name in ("related", "comments"):
            blocks, places = seen(f"<body><div class={name}>{listed(STEPS, 'h2')}</div></body>")
            assert numbered(blocks, set(), places, "4 Steps to Sticky Rice") == set()
        linked = tuple(f"{step[:3]}<a href=/x>{step[3:]}</a>" for step in STEPS)
        blocks, places = seen(f"<body>{listed(linked, 'h2')}</body>")
        assert numbered(blocks, set(), places, "4 Steps to Sticky Rice") == set()

    def test_a_page_called_after_comments_is_no_comment(self) -> None:
        blocks, places = seen(f'<body class="single comments-open">{listed(STEPS)}</body>')
        assert numbered(blocks, {0}, places) == {0, 1, 2, 3}

    def test_the_cost_grows_with_the_page(self) -> None:
        """Fifty thousand of them take a moment; what is tested is that it ends."""
        blocks, places = seen(f"<body>{''.join(f'<p>{at % 1000}. Steam</p>' for at in range(50_000))}</body>")
        assert len(numbered(blocks, set(range(0, 50_000, 1000)), places)) == 50_000


class TestWholeLists:
    SIZES = "<ul><li>Length 120 metres</li><li>Width 12 metres</li><li>Height 9 metres</li></ul>"
    TABLE = (
        "<table><tr><th>Bridge</th><th>Cost</th></tr><tr><td>North span</td><td>12 million</td></tr>"
        "<tr><td><p>South span</p></td><td>14 million</td></tr></table>"
    )
    CELLS = ("Bridge", "Cost", "North span", "12 million", "South span", "14 million")

    def test_one_of_which_most_is_kept(self) -> None:
        assert "Height 9 metres" in found(self.SIZES, "Length", "Width")
        assert "Height 9 metres" not in found(self.SIZES, "Width")
        assert found(self.TABLE, "North", "South", "12", "14") == list(self.CELLS)

    def test_one_that_a_kept_text_announces(self) -> None:
        assert len(found(f"<p>Its sizes:</p>{self.SIZES}", "Its sizes:")) == 4
        assert found(f"<p>Its sizes.</p>{self.SIZES}", "Its sizes.") == ["Its sizes."]
        assert found(f"<div><p>Its sizes:</p></div><div>{self.SIZES}</div>", "Its sizes:") == ["Its sizes:"]
        assert found(f"<p>Its sizes:</p>{self.SIZES}", "Length") == ["Length 120 metres"]

    def test_a_table_beside_a_kept_text(self) -> None:
        assert found(f"<p>It was cheap.</p>{self.TABLE}", "It was") == ["It was cheap.", *self.CELLS]
        assert found(f"<div><p>It was cheap.</p></div>{self.TABLE}", "It was") == ["It was cheap."]

    def test_a_table_alone_in_an_element(self) -> None:
        table = f"<figure class=wp-block-table>{self.TABLE}</figure>"
        assert found(f"<p>It was cheap.</p>{table}", "It was") == ["It was cheap.", *self.CELLS]

    def test_one_between_kept_texts(self) -> None:
        for above in ("<h2>Sizes</h2>", "<p><b>Sizes</b></p>", "<p>Sizes are as follows.</p>"):
            assert len(found(f"{above}{self.SIZES}<p>It is long.</p>", "Sizes", "It is")) == 5
        assert len(found(f"<div><h2>Sizes</h2></div>{self.SIZES}<p>It is long.</p>", "Sizes")) == 1

    def test_short_links_that_a_sentence_announces(self) -> None:
        links = (
            "<ol>"
            + "".join(f"<li><a href=/x>{name}</a></li>" for name in ("Old Mill", "Red Lion", "Tea Room"))
            + "</ol>"
        )
        own = f"<p>Cafés open until midnight:</p>{links}<p>All take cards.</p>"
        assert len(found(own, "Cafés", "All")) == 5
        assert len(found(own, "Cafés")) == 1
        for label in (
            "<p><b>Cafés open late:</b></p>",
            "<h3>Cafés open late:</h3>",
            "<p>Cafés open late.</p>",
            "<p>Cafés:</p>",
        ):
            assert len(found(f"{label}{links}<p>All take cards.</p>", "Cafés", "All")) == 2
        long = links.replace(
            "Old Mill", "Rice cooker ends up in a lake after a quarrel in the kitchen of a ferry, police say again"
        )
        assert (
            len(
                found(
                    f"<p>Cafés open until midnight:</p>{long.replace('Tea Room', STOLEN[0] * 2)}<p>All take cards.</p>",
                    "Cafés",
                    "All",
                )
            )
            == 2
        )

    def test_terms_and_what_they_mean(self) -> None:
        terms = "<dl><dt>Span</dt><dd>The part between two piers.</dd><dt>Deck</dt><dd>What one walks on.</dd></dl>"
        assert found(terms, "The part", "What") == ["Span", "The part between two piers.", "Deck", "What one walks on."]

    def test_none_with_links_or_buttons(self) -> None:
        for begin, end in (("<a href=/x>", "</a>"), ("<button>", "</button>")):
            led = self.SIZES.replace("Height 9 metres", f"{begin}Height 9 metres{end}")
            assert found(f"<p>Its sizes:</p>{led}", "Its sizes:") == ["Its sizes:"]

    def test_none_that_is_called_otherwise(self) -> None:
        for name in ("related", "share-bar", "newsletter"):
            body = f"<p>Its sizes:</p>{self.SIZES.replace('<ul>', f'<ul class={name}>')}"
            assert found(body, "Its sizes:") == ["Its sizes:"]
        assert found(f"<p>Its sizes:</p><nav>{self.SIZES}</nav>", "Its sizes:") == ["Its sizes:"]

    def test_a_page_laid_out_as_a_table_is_none(self) -> None:
        page = f"<table><tr><td><div><div><div><p>{'Said and done. ' * 9}</p></div></div></div></td><td>Weather: fair</td></tr></table>"
        assert len(found(page, "Said")) == 1

    def test_at_the_end_of_an_article(self) -> None:
        """Half of it was lost: the item below a list's first stood alone at the end."""
        title = "Village builds its own bridge over the river"
        said = "Villagers in Alder Vale finished a footbridge over the river on Monday morning, after a year of work. "
        page = (
            f"<html lang=en><head><title>{title}</title></head><body><nav><a href=/>Home</a><a href=/b>Sport</a></nav><main><article>"
            f"<h1>{title}</h1>{f'<p>{said * 2}</p>' * 4}<p>Its sizes:</p>{self.SIZES}</article></main>"
            "<footer><a href=/about>About</a></footer></body></html>"
        )
        text = newsclean.clean(page, second_opinion=False).text
        assert text.endswith("Its sizes:\n\nLength 120 metres\n\nWidth 12 metres\n\nHeight 9 metres")


class TestBetween:
    def test_paragraphs_between_kept_ones(self) -> None:
        assert found("<p>First.</p><p>Kept too</p><p>Last.</p>", "First", "Last") == ["First.", "Kept too", "Last."]
        assert found("<p>First.</p><p>Not kept</p><p>Last.</p>", "First") == ["First."]

    def test_not_in_another_element(self) -> None:
        assert found("<p>First.</p><div><p>Box</p></div><p>Last.</p>", "First", "Last") == ["First.", "Last."]

    def test_no_link_no_button_and_nothing_that_is_called_something(self) -> None:
        for box in ("<a href=/x>Box</a>", "<button>Box</button>"):
            assert found(f"<p>First.</p><p>{box}</p><p>Last.</p>", "First", "Last") == ["First.", "Last."]
        assert found("<p>First.</p><p class=caption>Box</p><p>Last.</p>", "First", "Last") == ["First.", "Last."]

    def test_a_box_or_a_quotation_with_a_sentence(self) -> None:
        said = "A span is the part of a bridge between two of its piers."
        boxes = (
            f"<div class=hint><div>{said}</div></div>",
            f"<div class='kg-card kg-callout-card'><div>💡</div><div class=kg-callout-text>{said}</div></div>",
            f"<div class='box info'><div class=box-inner-block>{said}</div></div>",
        )
        for box in boxes:
            assert found(f"<p>First.</p>{box}<p>Last.</p>", "First", "Last") == ["First.", said, "Last."]
        quotation = f"<figure><blockquote><p>{said}</p><cite>Ann Lee</cite></blockquote></figure>"
        assert "Ann Lee" in " ".join(found(f"<p>First.</p>{quotation}<p>Last.</p>", "First", "Last"))

    def test_no_quotation_that_was_pulled_from_the_text(self) -> None:
        said = "A span is the part of a bridge between two of its piers"
        page = f"<p>First. {said}, she says.</p><div class=hint><p>“{said}.”</p></div><p>Last.</p>"
        assert found(page, "First", "Last") == [f"First. {said}, she says.", "Last."]

    def test_no_box_with_a_link_or_of_something_else(self) -> None:
        said = "A span is the part of a bridge between two of its piers."
        for box in (
            f"<div><p>{said} <a href=/x>More</a></p></div>",
            f"<div class=newsletter><p>{said}</p></div>",
            f"<aside><p>{said}</p></aside>",
            f"<figure><figcaption>{said}</figcaption></figure>",
            f"<div><p>© Ann Lee {said}</p></div>",
        ):
            assert found(f"<p>First.</p>{box}<p>Last.</p>", "First", "Last") == ["First.", "Last."]

    def test_not_many(self) -> None:
        assert found(f"<p>First.</p>{'<p>Box</p>' * 4}<p>Last.</p>", "First", "Last") == ["First.", "Last."]


class TestQuestions:
    ASKED = ("What is a span?", "Who paid for it?", "When does it open?")
    SAID = ("The part of a bridge between two piers.", "The county and the town did.", "On the third of June.")

    def page(self, item: str) -> str:
        return "".join(item.format(asked, said) for asked, said in zip(self.ASKED, self.SAID, strict=True))

    def test_questions_whose_answers_are_kept(self) -> None:
        whole = [text for pair in zip(self.ASKED, self.SAID, strict=True) for text in pair]
        for item in (
            "<details><summary>{}</summary><p>{}</p></details>",
            "<div class=schema-faq-section><strong>{}</strong> <p class=schema-faq-answer>{}</p></div>",
            "<div class=item><h4>{}</h4><div><p>{}</p></div></div>",
            "<div class=rank-math-list-item><h3>{}</h3><div><p>{}</p></div></div>",
        ):
            assert found(self.page(item), *self.SAID) == whole
            assert found(self.page(item), self.SAID[0]) == whole

    def test_links_that_open_an_answer(self) -> None:
        item = "<div class=item><div class=tab-title role=button><a href=''>{}</a></div><div class=tab-content><p>{}</p></div></div>"
        assert len(found(f"<h2>Good to know</h2>{self.page(item)}", "Good to know")) == 7
        assert found(self.page(item), "Nothing") == []

    def test_none_of_links_or_of_something_else(self) -> None:
        linked = self.page("<div class=item><p><a href=/x>{}</a></p><p>{}</p></div>")
        assert found(linked, self.SAID[0]) == [self.SAID[0]]
        comments = self.page("<div class=comment><p>{}</p><p>{}</p></div>")
        assert found(comments, self.SAID[0]) == [self.SAID[0]]


class TestCaptions:
    SEEN = (
        "Dancers wait for the music in the yard of the old palace.",
        "Children practise the drums before the feast begins.",
        "Fireworks end the feast of the town late at night.",
    )

    def test_of_a_picture_story(self) -> None:
        page = "".join(
            f"<div class=photo><img><div class=caption><b>{at}/3</b><p>{text}</p></div></div>"
            for at, text in enumerate(self.SEEN)
        )
        assert found(page, *self.SEEN[:2]) == list(self.SEEN)
        assert found(page, self.SEEN[0]) == [self.SEEN[0]]

    def test_paragraphs_are_none(self) -> None:
        wrapped = "".join(f"<div class=subscriber><p>{text}</p></div>" for text in self.SEEN)
        assert found(wrapped, *self.SEEN[:2]) == list(self.SEEN[:2])
        page = "".join(f"<p>{text}</p>" for text in self.SEEN)
        assert found(page, *self.SEEN[:2]) == list(self.SEEN[:2])


class TestHeadings:
    PART = "<h3>{}</h3><p>Said and done.</p>"

    @staticmethod
    def parts(*names: str) -> str:
        return "".join(TestHeadings.PART.format(name) for name in names)

    def test_one_between_kept_texts_that_is_like_others(self) -> None:
        body = self.parts("Alpha", "Beta", "Gamma", "Delta")
        assert "Gamma" in found(body, "Alpha", "Beta", "Said")
        assert "Gamma" in found(body, "Said")
        assert "Gamma" not in found(body, "Alpha", "Beta")

    def test_none_that_is_like_no_other(self) -> None:
        body = self.parts("Alpha", "Gamma", "Delta")
        assert "Gamma" not in found(body.replace("h3>Gamma</h3", "h4>Gamma</h4"), "Said")
        deeper = body.replace("<h3>Gamma</h3>", "<div><h3>Gamma</h3></div>")
        assert "Gamma" not in found(deeper, "Said")

    def test_questions_that_open_at_a_click_are_buttons(self) -> None:
        asked = self.parts("Alpha", "<button>Beta?</button>", "<button>Gamma?</button>")
        assert "Gamma?" in found(asked, "Said")
        assert "Gamma?" not in found(self.parts("Alpha", "Beta", "<button>Gamma?</button>"), "Said")

    def test_what_is_said_of_a_picture_stands_between_a_heading_and_its_text(self) -> None:
        pictured = (
            "<h3>{}</h3><figure><img src=a.jpg><figcaption>A boat (R. Sari)</figcaption></figure><p>Said and done.</p>"
        )
        body = "<p>Said at first.</p>" + self.PART.format("Alpha") + pictured.format("Beta")
        assert {"Alpha", "Beta"} <= set(found(body, "Said"))
        assert "A boat (R. Sari)" not in found(body, "Said")

    def test_the_heading_of_a_picture_is_none(self) -> None:
        figure = "<figure><h3>Figure {}.</h3><figcaption>A boat (R. Sari)</figcaption></figure><p>Said and done.</p>"
        body = f"<p>Said at first.</p>{figure.format(1)}{figure.format(2)}"
        assert not {"Figure 1.", "Figure 2."} & set(found(body, "Said"))

    def test_no_link(self) -> None:
        body = "".join(self.PART.format(name) for name in ("Alpha", "Beta", "<a href=/x>Gamma</a>", "Delta"))
        assert "Gamma" not in found(body, "Alpha", "Beta", "Said")

    def test_no_button_and_no_label_that_a_rule_knows(self) -> None:
        """Neither comes back through the stage: behind a label it would take the next line for another article's headline."""
        title = "Village builds its own bridge over the river"
        said = (
            "Villagers in Alder Vale finished a footbridge over the river on Monday morning, after a year of work.",
            "It replaces a raft that children had to take to school every day for the last twenty years.",
            "The steel rope was bought in town and came on a cart, since the lane is too narrow for any lorry.",
            "The county has promised to inspect the bridge before the first storms of autumn come up the valley.",
        )
        heads = (
            "A year of saving",
            "<button>Sign up for free today</button>",
            "Read also:",
            "A promise from the county",
        )
        parts = "".join(f"<h3>{head}</h3><p>{text}</p>" for head, text in zip(heads, said, strict=True))
        page = (
            f"<html lang=en><head><title>{title}</title></head><body><nav><a href=/>Home</a></nav><article><h1>{title}</h1>"
            f"<div class=story><h3>A bridge</h3><p>{said[0][:-1]} in the rain.</p>{parts}</div></article></body></html>"
        )
        text = newsclean.clean(page, second_opinion=False).text
        assert "Sign up" not in text
        assert "Read also" not in text
        assert all(sentence in text for sentence in said)
        assert "A year of saving" in text


class TestBeside:
    FIRST, SECOND = "A ferry ran aground off the pier.", "Nobody was hurt in it."

    def test_what_a_break_alone_parts_from_kept_text_is_of_it_whatever_their_element_is_called(self) -> None:
        blocks, places = seen(
            f"<body><div class=caption>{self.FIRST}<br><br>{self.SECOND}<br><br><a href=/x>{STOLEN[0]}.</a></div></body>"
        )
        assert beside(blocks, {0}, places) == {1}

    def test_an_element_of_its_own_that_is_called_so_is_not(self) -> None:
        blocks, places = seen(f"<body><div><p>{self.FIRST}</p><p class=caption>{self.SECOND}</p></div></body>")
        assert not beside(blocks, {0}, places)


def wrapped(name: str, *texts: str) -> str:
    return "".join(f"<div class={name}>{text}</div>" for text in texts)


class TestWrappedAlike:
    PROSE = tuple(
        f"<p>The vote on the hotel by the river was put off for the {nth} time, to the anger of the neighbours.</p>"
        for nth in ("first", "second", "third", "fourth")
    )
    NAME = "subscriber-only"

    def test_a_name_that_most_of_the_article_has_says_nothing_against_the_rest(self) -> None:
        rest = ("<h3>Jobs, or traffic?</h3>", "<p>It meets next in May.</p>")
        body = wrapped(self.NAME, *self.PROSE, *rest)
        assert self.more(body) == ["Jobs, or traffic?", "It meets next in May."]

    def test_it_does_of_a_few_paragraphs_among_many(self) -> None:
        others = tuple(f"<p>Sign up for letter number {number} and read all of it at home.</p>" for number in range(9))
        assert self.more(wrapped(self.NAME, *self.PROSE, *others)) == []

    def test_links_and_buttons_are_left_out(self) -> None:
        rest = ('<p><a href="/1">Crash kills man</a></p>', "<button>Sign up</button>")
        assert self.more(wrapped(self.NAME, *self.PROSE, *rest)) == []

    def test_other_names_are_not_looked_at(self) -> None:
        for name in ("cell", "text-editor"):  # the second is one of bylines
            assert self.more(wrapped(name, *self.PROSE, "<p>It meets next in May.</p>")) == []

    def more(self, body: str) -> list[str]:
        blocks, places = seen(f"<body><h1>Hotel</h1><main>{body}</main></body>")
        kept = {index for index, block in enumerate(blocks) if block.text.startswith("The vote")}
        return [blocks[index].text for index in sorted(wrapped_alike(blocks, kept, places))]


def of_page(part: Callable[[list[Block], set[int], list[Place]], set[int]], body: str, *kept: str) -> list[str]:
    """The texts that one rule adds to what is kept of a page."""
    blocks, places = seen(f"<body>{body}</body>")
    begun = {index for index, block in enumerate(blocks) if block.text.startswith(kept)}
    return [blocks[index].text for index in sorted(part(blocks, begun, places) - begun)]


class TestHeaded:
    """A portal marks what a search has found in a paragraph, by a name that boxes of others have ("highlight")."""

    FIRST = "<div class=part><p class=highLightFound>The tractor was the first prize of the market.</p></div>"
    SECOND = "<p class=highLightFound>His uncle grows rice in the north.</p><p class=highLightFound>He laughed for a minute.</p>"

    def added(self, second: str, name: str = "part") -> list[str]:
        page = f"<main>{self.FIRST}<div class={name}><h2>Given to an uncle</h2>{second}</div></main>"
        return of_page(headed, page, "The tractor", "Given")

    def test_what_stands_below_a_kept_heading_is_kept_if_its_like_is(self) -> None:
        assert self.added(self.SECOND) == ["His uncle grows rice in the north.", "He laughed for a minute."]

    def test_what_is_not_like_it_is_not(self) -> None:
        assert self.added(self.SECOND.replace("highLightFound", "promo")) == []
        assert self.added(self.SECOND, name="teaser") == []
        assert self.added("<p class=highLightFound><a href=/x>His uncle grows rice in the north.</a></p>") == []
        assert self.added("<p class=highLightFound>Uncles of the town</p>") == []


class TestBroken:
    """Paragraphs of a short article in a script without capitals, parted by breaks alone."""

    TEXT = (
        "역무원 모자를 쓴 주인이 마이크에 대고 외쳤다.",
        "하루 네 번 서던 기차가 끊긴 것은 오래전이다.",
        "◆ 하루 삼백 그릇",
        "조합원 아홉 명의 평균 나이는 예순여덟이다.",
        "수익의 절반은 마을 버스 기름값으로 쓴다.",
    )

    def added(self, *lines: str) -> list[str]:
        page = f"<article>{'<br><br>'.join(lines)}</article>"
        return of_page(broken, page, self.TEXT[0], self.TEXT[1], self.TEXT[3])

    def test_a_heading_between_and_a_sentence_behind_them_are_kept(self) -> None:
        assert self.added(*self.TEXT) == [self.TEXT[2], self.TEXT[4]]

    def test_links_and_what_is_no_sentence_behind_are_not(self) -> None:
        links = f"<a href=/x>{self.TEXT[2]}</a>"
        assert self.added(*self.TEXT[:2], links, self.TEXT[3], "서지안 기자") == []

    def test_nothing_is_that_outweighs_what_is_kept(self) -> None:
        long = " ".join(["배를 기다리던 사람들은 모두 집으로 돌아갔다고 그는 말했다."] * 12)
        assert self.added(*self.TEXT[:2], long, self.TEXT[3]) == []
