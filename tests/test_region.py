"""What the numbers of a page's blocks say, where a page was got wrong without them."""

import gc

from newsclean import clean
from newsclean.read.html import Box, hint_names, read_page
from newsclean.region import NUMBERS, look

TEXT = "<p>The council decided on Monday to keep the old pool open, and to mend its roof before winter comes.</p>"


def rows(page: str) -> dict[str, list[float]]:
    """The row of each block that is looked at, by its text."""
    blocks, facts = read_page(page)
    seen = look(blocks, facts)
    return {blocks[index].text: row for index, row in zip(seen.chosen, seen.rows, strict=True)}


def number(row: list[float], name: str) -> float:
    return row[NUMBERS.index(name)]


def inner(row: list[float]) -> set[str]:
    """The hints of the branch that a block is of."""
    return {name for place, name in enumerate(hint_names()) if int(row[-2]) >> place & 1}


def framed(body: str, above: str = "") -> str:
    return (
        f'<html><body class="with-sidebar"><div class="top">{above}</div><div class="text">{body}</div></body></html>'
    )


def test_a_standfirst_is_looked_at_whatever_stands_between() -> None:
    standfirst = "The roof will be mended before winter"
    between = "<div>Anna Holm</div><div>4 March</div><div>Local</div><div>Share</div>"
    assert standfirst in rows(framed(12 * TEXT, f"<h1>Pool stays open</h1><h2>{standfirst}</h2>{between}"))
    assert standfirst not in rows(framed(12 * TEXT, f"<h2>{standfirst}</h2>{between}"))


def test_names_around_the_article_tell_nothing_of_a_block() -> None:
    found = rows(framed(6 * TEXT + '<div class="factbox"><p>The pool was built in 1960.</p></div>'))
    paragraph, boxed = found[TEXT[3:-4]], found["The pool was built in 1960."]
    assert inner(paragraph) == set()
    assert "box" in inner(boxed)
    assert "side" not in inner(boxed)


def test_a_branch_says_how_far_out_it_begins() -> None:
    found = rows(framed(6 * TEXT, "<h1>Pool stays open</h1><p>The roof will be mended before winter.</p>"))
    assert number(found[TEXT[3:-4]], "attached") == 0
    assert number(found["The roof will be mended before winter."], "attached") == 1


def test_a_menu_without_links_is_no_running_text() -> None:
    menu = " ".join(["Politics Business Shipping Sport Culture Letters"] * 8)
    listed = menu.replace(" Sport", ", sport")
    found = rows(framed(6 * TEXT + f"<div>{menu}</div><div>{listed}</div>"))
    assert not number(found[menu], "prose")
    assert number(found[listed], "prose")


def test_a_note_in_italics_is_behind_the_last_paragraph() -> None:
    note = "Anna Holm has written about the council and about its pools for as long as fifteen years."
    found = rows(framed(6 * TEXT + f"<p><em>{note}</em></p>"))
    assert number(found[note], "slanted") == 1
    assert number(found[note], "plain_above") == 6
    assert number(found[note], "plain_to_come") == 0


def test_walls_are_no_invitations() -> None:
    found = rows(framed(6 * TEXT + '<p class="paywall">The pool was built in 1960.</p>'))
    assert inner(found["The pool was built in 1960."]) == {"behind a wall"}


def test_the_tree_of_a_page_goes_with_its_article() -> None:
    menu = '<nav><a href="/">Home</a></nav>'
    page = framed(f"<div>{6 * TEXT}</div><div><p>The pool was built in 1960.</p></div>", f"{menu}<p>Top</p>")
    clean(page)  # whatever is loaded once
    gc.collect()
    gc.disable()
    try:
        before = _boxes_with_elements()
        clean(page)
        assert _boxes_with_elements() == before
    finally:
        gc.enable()


def _boxes_with_elements() -> int:
    """Elements that are still held: each holds the tree of its page."""
    return sum(isinstance(found, Box) and found.node is not None for found in gc.get_objects())


def saved(body: str) -> str:
    """A page with a menu and a sidebar around a short article."""
    names = ("Home", "Politics", "Business", "Sport", "Culture", "Travel", "Tech", "Science", "Photos", "Video")
    headlines = ("Footbridge Swept Away by Flood", "Pepper Prices Fall at Market", "Volleyball Team Into Semi-finals")
    menu = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in names)
    other = "".join(f'<li><a href="/{at}">{headline}</a></li>' for at, headline in enumerate(headlines))
    return (
        f'<html lang="en"><head><title>Slow Ferry | Sample News</title></head><body><div class="menu"><ul>{menu}</ul></div>'
        f'<div id="main"><h1>Slow Ferry</h1><div class="meta">By Rita Sample May 4, 2024</div><div class="text">{body}</div>'
        f'<div class="related"><h4>Related articles</h4><ul>{other}</ul></div></div>'
        f'<div class="side"><h3>Most read</h3><ul>{other}</ul></div><div id="foot"><a href="/i">About us</a><p>© 2024 Sample News</p></div></body></html>'
    )


def test_a_short_sentence_below_the_only_paragraph_stays() -> None:
    texts = ["The Tanner Street bridge will close for repairs on Monday and reopen in June, the county said."]
    texts.append("Drivers should use Route 9.")
    assert clean(saved("".join(f"<p>{text}</p>" for text in texts))).text.split("\n\n") == texts


def test_a_sentence_above_a_list_in_a_short_article_stays() -> None:
    lead = "Jack Dell took five wickets as Kent folded after tea."
    score = ["Kent first innings", "Cole c Ward b Dell 14", "Munro lbw b Dell 0", "Sharpe not out 61"]
    score += ["Extras (b4, lb2, nb6) 12", "Total (68.2 overs) 207", "Fall: 1-3, 2-40, 3-44, 4-90, 5-91, 6-150"]
    page = saved(f"<p>{lead}</p><ul>" + "".join(f"<li>{line}</li>" for line in score) + "</ul>")
    assert clean(page).text.startswith(lead)


def test_a_dateline_and_a_signoff_right_in_the_element_of_the_article_are_read() -> None:
    texts = ["A fire destroyed a furniture store in Milton early on Monday.", "Nobody was hurt, the fire brigade said."]
    body = "".join(f"<p>{text}</p>" for text in texts)
    page = saved(f"<strong>LONDON (Reuters)</strong> - {body}<strong>(ral/yum)</strong>")
    article = clean(page)
    assert article.text.split("\n\n") == texts
    assert article.dateline is not None
    assert article.dateline.place == "LONDON"
    assert article.initials == "ral/yum"
    assert clean(page, dateline="keep").text.split("\n\n") == [f"LONDON (Reuters) - {texts[0]}", texts[1]]


def test_a_subheading_below_a_label_whose_links_have_gone_stays() -> None:
    texts = (
        "The harbour reopens on Monday after two years of work.",
        "Ferries will leave from the new pier, the town said.",
    )
    link = "<ul><li><a href=/a>Pepper Prices Fall at Market for a Third Week</a></li></ul>"
    body = (
        f"<p>{texts[0]}</p><p><strong>Read also:</strong></p>{link}<h2>Where to Buy Ferry Tickets</h2><p>{texts[1]}</p>"
    )
    assert clean(saved(body)).text.split("\n\n") == [texts[0], "Where to Buy Ferry Tickets", texts[1]]


def test_a_label_that_a_rule_knows_announces_no_list_of_the_article() -> None:
    texts = (
        "The harbour reopens on Monday after two years of work.",
        "Ferries will leave from the new pier, the town said.",
    )
    links = "<ul><li><a href=/a>Instagram</a></li><li><a href=/b>Mastodon</a></li></ul>"
    body = f"<p>{texts[0]}</p><p>{{}}</p>{links}<p>{texts[1]}</p>"
    assert "Mastodon" not in clean(saved(body.format("Follow us on social media:"))).text
    assert "Mastodon" in clean(saved(body.format("The town shows pictures of the work on two networks:"))).text
