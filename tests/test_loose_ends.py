"""Lines that hang loosely on the article of a flattened page, told from those that belong to it."""

from newsclean.loose_ends import loose_ends

SURE = "Two sentences of the article. Here they are."
LEAD = (
    "The ferry will run again from Monday, seven weeks after a storm tore away part of the landing stage at the harbour"
)
OPEN = "Whoever has a question can come to the harbour office on any weekday"
SHORT = "The lamp on the pier"
SENTENCE = "The office has a lamp."
Row = tuple[str, str | None, bool]


def sure() -> Row:
    return SURE, "sure", True


def kept(text: str, kind: str | None = None) -> Row:
    return text, kind, True


def other(text: str = "Menu", kind: str | None = None) -> Row:
    return text, kind, False


def loose(*rows: Row) -> list[str]:
    """The texts of those of the rows (text, kind, kept) that are loose."""
    texts = [text for text, _, _ in rows]
    surely = [index for index, (_, kind, _) in enumerate(rows) if kind == "sure"]
    kinds = [kind if kind != "sure" else None for _, kind, _ in rows]
    wanted = {index for index, (_, _, is_kept) in enumerate(rows) if is_kept}
    found = loose_ends(texts, kinds, wanted, surely, lambda index: texts[index] == SURE)
    return [texts[index] for index in sorted(found)]


def test_nothing_is_loose_where_nothing_is_sure() -> None:
    assert loose(kept(SHORT), other(), kept(SENTENCE)) == []


def test_what_stands_between_sure_paragraphs_stays() -> None:
    assert loose(sure(), other(kind="share"), kept(SHORT), other(kind="date"), sure()) == []


def test_a_single_line_above_is_loose() -> None:
    assert loose(other(), kept(SHORT), sure()) == [SHORT]
    assert loose(other(), kept(SENTENCE), sure()) == []
    assert loose(other(), kept(SENTENCE), kept(SHORT), sure()) == []


def test_a_list_above_stays_whole() -> None:
    assert loose(other(), kept("One pier"), kept("Two boats"), kept("Three lamps"), sure()) == []
    assert loose(other(), kept("One pier"), kept("Two boats"), sure()) == ["One pier"]


def test_a_long_line_right_above_is_the_first_paragraph() -> None:
    assert loose(other(), kept(LEAD), sure()) == []
    assert loose(other(), kept(LEAD), other("Photo: Ann Lee", "caption"), sure()) == []
    assert loose(other(), kept(LEAD), other(), sure()) == [LEAD]


def test_a_teaser_that_stands_twice_goes() -> None:
    menu = [other()] * 4
    assert loose(kept(SENTENCE), *menu, kept(SENTENCE), *menu, sure()) == [SENTENCE, SENTENCE]
    assert loose(other(SENTENCE), kept(SENTENCE), *menu[:3], sure()) == []  # so near it may be the standfirst


def test_a_short_line_apart_below_is_loose() -> None:
    assert loose(sure(), other(), kept(SHORT), other()) == [SHORT]
    assert loose(sure(), kept(SHORT), other()) == []


def test_a_paragraph_without_full_stop_that_is_near_stays() -> None:
    for kind in ("ad", "caption", "embed", "date", "share", None):
        assert loose(sure(), other(kind=kind), kept(OPEN), other()) == []
    assert loose(sure(), *[other()] * 4, kept(OPEN), other()) == [OPEN]


def test_known_lines_are_no_distance() -> None:
    bar = [other(kind="share")] * 6
    assert loose(sure(), *bar, kept(OPEN), kept(SENTENCE)) == []
    assert loose(sure(), *bar, *[other()] * 4, kept(OPEN), kept(SENTENCE)) == [OPEN, SENTENCE]


def test_kept_sentences_are_no_distance() -> None:
    rows = [kept(f"Sentence number {number}.") for number in range(8)]
    assert loose(sure(), other(kind="date"), other(kind="share"), *rows) == []


def test_a_short_line_behind_what_follows_articles_is_loose() -> None:
    assert loose(sure(), other(kind="related"), kept(SHORT), kept("Jane Doe")) == [SHORT, "Jane Doe"]


def test_a_sentence_goes_behind_two_such_lines_only() -> None:
    far = [other()] * 4
    assert loose(sure(), other(kind="date"), *far, kept(SENTENCE)) == []
    assert loose(sure(), other(kind="date"), other(kind="date"), *far, kept(SENTENCE)) == [SENTENCE]
    assert loose(sure(), other(kind="related"), other(kind="related"), *far, kept(SENTENCE)) == []


def test_a_line_that_comes_again_below_is_a_refrain() -> None:
    assert loose(sure(), kept("We wait by the river"), kept("The boat is late"), kept("We wait by the river")) == []
