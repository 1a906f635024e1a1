"""Editing a document: what is removed is written down, what is rewritten keeps its place."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts import without_space
from newsclean import Block, Dateline, Document, Rule
from newsclean.catalogue.match import Catalogue
from newsclean.document import Metadata, Options
from newsclean.evidence import FIELDS, MOST
from newsclean.read.text import text_blocks
from newsclean.spans import Piece

AD = Rule(id="xx.ad.label", kind="ad", languages=("mul",), scope="inline", pattern="advert", anchors=("advert",))
TAG = Rule(id="xx.tags.line", kind="tags", languages=("mul",), scope="line", pattern="tags?:.*", anchors=("tag",))
CATALOGUE = Catalogue([AD, TAG])


def document(source: str) -> Document:
    made = Document(source, text_blocks(source), CATALOGUE, Options())
    made.stage = "test"
    return made


def one_block(source: str) -> tuple[Document, Block]:
    made = document(source)
    (block,) = made.blocks
    return made, block


def taken(made: Document) -> list[tuple[str, str, int, int]]:
    return [(removal.text, removal.rule, removal.start, removal.end) for removal in made.removed]


class TestLookingBack:
    def test_what_was_taken_out_and_found_is_seen_until_it_is_forgotten(self) -> None:
        made = document("ADVERT\n\nBeras naik.\n\nTag: beras")
        first, _, last = made.blocks
        made.drop(first, "xx.ad.label")
        made.metadata.note("authors", "Rina Sari", "text:xx")
        assert ([removal.text for removal in made.gone], made.found("authors")) == (["ADVERT"], ["Rina Sari"])
        made.forget()
        assert (list(made.gone), made.found("authors")) == ([], None)
        made.drop(last, "xx.tags.line")
        made.metadata.note("authors", "Budi Satria", "text:xx")
        assert ([removal.text for removal in made.gone], made.found("authors")) == (
            ["Tag: beras"],
            ["Budi Satria"],
        )
        assert [removal.text for removal in made.removed] == ["ADVERT", "Tag: beras"]

    def test_who_looks_back_is_known(self) -> None:
        made = document("Beras naik.")
        assert not made.looked_back
        assert made.found("title") is None
        assert made.looked_back
        made.looked_back = False
        assert list(made.gone) == []
        assert made.looked_back

    def test_the_headline_that_the_caller_gave_is_never_forgotten(self) -> None:
        made = Document("Beras naik.", text_blocks("Beras naik."), CATALOGUE, Options(title="Harga Beras Naik"))
        made.metadata.note("title", "Harga Beras Naik", "caller")
        made.forget()
        assert made.found("title") == "Harga Beras Naik"


class TestSplitAndMerge:
    def test_two_blocks_of_one_and_one_of_two(self) -> None:
        made, block = one_block("Beras naik.  ADVERT")
        made.split(block, 13)
        assert [(each.text, each.pieces[0].start) for each in made.blocks] == [("Beras naik.", 0), ("ADVERT", 13)]
        made.merge(made.blocks)
        assert [each.text for each in made.blocks] == ["Beras naik. ADVERT"]
        assert made.removed == []

    def test_what_was_split_is_split_again(self) -> None:
        made, block = one_block("a b c d")
        (_, last) = made.split(block, 2, 4)
        made.split(last, 2)
        made.split(block, 1)
        assert [each.text for each in made.blocks] == ["a", "b", "c", "d"]

    def test_many_are_split_in_the_time_of_their_number(self) -> None:
        made = document("a b\n\n" * 20_000)
        started = time.process_time()
        for block in made.blocks:
            made.split(block, 2)
        assert len(made.blocks) == 40_000
        assert time.process_time() - started < 3

    def test_the_hits_of_each_part_are_found_anew(self) -> None:
        made, block = one_block("Beras naik. ADVERT")
        assert [hit.rule.id for hit in made.hits(block)] == ["xx.ad.label"]
        made.split(block, 12)
        front, behind = made.blocks
        assert made.hits(front) == ()
        assert [(hit.start, hit.end) for hit in made.hits(behind)] == [(0, 6)]


class TestRemove:
    def test_what_has_no_place_is_written_down_too(self) -> None:
        made = Document("<p>", [Block((Piece("Home", 3, 3),))], CATALOGUE, Options())
        made.drop(made.blocks[0], AD)
        assert taken(made) == [("Home", "xx.ad.label", 3, 3)]

    def test_takes_text_out_and_writes_it_down(self) -> None:
        made, block = one_block("  Beras naik. ADVERT Cabai turun.")
        made.remove(block, (12, 18, AD))
        assert block.text == "Beras naik. Cabai turun."
        (removal,) = made.removed
        assert (removal.text, removal.kind, removal.rule, removal.stage) == ("ADVERT", "ad", AD.id, "test")
        assert (removal.start, removal.end) == (14, 20)

    def test_a_rule_may_be_given_by_its_id(self) -> None:
        made, block = one_block("Beras naik. ADVERT")
        made.remove(block, (12, 18, "xx.ad.label"))
        assert made.removed[0].kind == "ad"

    def test_an_unknown_rule_changes_nothing(self) -> None:
        made, block = one_block("Beras naik. ADVERT")
        with pytest.raises(KeyError):
            made.remove(block, (12, 18, "xx.no.such"))
        assert block.text == "Beras naik. ADVERT"
        assert made.removed == []

    def test_a_rule_may_be_found_when_the_record_is_written(self) -> None:
        made, block = one_block("ADVERT")
        found = [TAG]
        made.drop(block, lambda: found[-1])
        assert (block.text, made.edits) == ("", 1)
        found.append(AD)
        assert [removal.rule for removal in made.removed] == [removal.rule for removal in made.removed] == [AD.id]

    def test_no_space_before_a_closing_mark(self) -> None:
        made, block = one_block("Beras naik ADVERT.")
        made.remove(block, (11, 17, AD))
        assert block.text == "Beras naik."

    def test_words_are_not_joined(self) -> None:
        made, block = one_block("naikADVERTturun")
        made.remove(block, (4, 10, AD))
        assert block.text == "naik turun"

    def test_of_overlapping_cuts_the_earlier_one_wins(self) -> None:
        made, block = one_block("abcdefgh")
        made.remove(block, (3, 7, TAG), (1, 5, AD))
        assert taken(made) == [("bcde", AD.id, 1, 5), ("fg", TAG.id, 5, 7)]
        assert block.text == "a h"

    def test_a_cut_inside_another_adds_nothing(self) -> None:
        made, block = one_block("abcdefgh")
        made.remove(block, (1, 7, AD), (2, 4, TAG))
        assert taken(made) == [("bcdefg", AD.id, 1, 7)]

    def test_empty_cuts_change_nothing(self) -> None:
        made, block = one_block("abc")
        made.remove(block)
        made.remove(block, (2, 2, AD), (3, 1, AD))
        assert (block.text, made.removed, made.edits) == ("abc", [], 0)

    def test_white_space_is_not_written_down(self) -> None:
        made, block = one_block("abc   def")
        made.remove(block, (3, 6, AD))
        assert (block.text, made.removed) == ("abc def", [])

    def test_a_cut_over_an_earlier_one_is_two_removals(self) -> None:
        made, block = one_block("one ADVERT two three")
        made.remove(block, (4, 10, AD))
        made.remove(block, (0, 7, TAG))
        assert taken(made) == [("ADVERT", AD.id, 4, 10), ("one", TAG.id, 0, 3), ("two", TAG.id, 11, 14)]
        assert block.text == "three"

    def test_a_dropped_block_is_gone(self) -> None:
        made = document("one\ntwo")
        made.drop(made.blocks[0], AD)
        assert [block.text for block in made.blocks] == ["two"]
        assert taken(made) == [("one", AD.id, 0, 3)]

    @given(st.text(min_size=1, max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=5))
    def test_kept_and_removed_text_together_are_the_source(self, source: str, bounds: list[tuple[int, int]]) -> None:
        made = document(source)
        for block in made.blocks:
            made.remove(block, *[(start, min(end, len(block.text)), AD) for start, end in bounds])
        spans = [(removal.start, removal.text) for removal in made.removed]
        spans += [(piece.start, piece.text) for block in made.blocks for piece in block.pieces]
        assert without_space("".join(text for _, text in sorted(spans))) == without_space(source)
        for removal in made.removed:
            assert source[removal.start : removal.end] == removal.text == removal.text.strip() != ""


class TestRewrite:
    def test_replaces_text_and_keeps_its_place(self) -> None:
        made, block = one_block("a&amp;b ADVERT")
        made.rewrite(block, [(1, 6, "&")])
        assert block.text == "a&b ADVERT"
        made.remove(block, (4, 10, AD))
        assert taken(made) == [("ADVERT", AD.id, 8, 14)]

    def test_several_changes_at_once(self) -> None:
        made, block = one_block("&lt;b&gt;")
        made.rewrite(block, [(0, 4, "<"), (5, 9, ">")])
        assert block.text == "<b>"

    def test_removed_text_is_that_of_the_source(self) -> None:
        made, block = one_block("a &quot;b&quot; c")
        made.rewrite(block, [(2, 8, '"'), (9, 15, '"')])
        assert block.text == 'a "b" c'
        made.remove(block, (2, 5, AD))
        assert taken(made) == [("&quot;b&quot;", AD.id, 2, 15)]

    def test_no_changes_are_no_edit(self) -> None:
        made, block = one_block("abc")
        made.rewrite(block, [])
        assert made.edits == 0

    def test_a_change_over_a_cut_is_not_made(self) -> None:
        made, block = one_block("ab ADVERT cd")
        made.remove(block, (3, 9, AD))
        made.rewrite(block, [(0, 5, "x")])
        assert block.text == "ab cd"

    def test_text_without_a_place_is_mended_too(self) -> None:
        block = Block((Piece("a&nbsp;b", 5, 5),))
        made = Document("<p>a</p>", [block], CATALOGUE, Options())
        made.rewrite(block, [(1, 7, " ")])
        assert block.text == "a b"
        assert block.pieces[1] == Piece(" ", 5, 5)

    def test_a_block_may_be_rewritten_to_nothing(self) -> None:
        made, block = one_block("\u200b")
        made.rewrite(block, [(0, 1, "")])
        assert made.blocks == ()


class TestMerge:
    def test_makes_one_paragraph_of_several_lines(self) -> None:
        made = document("Dikutip\ndetikJatim\n, kata dia.")
        made.merge(made.blocks)
        assert [block.text for block in made.blocks] == ["Dikutip detikJatim, kata dia."]

    def test_removals_behind_it_have_their_places(self) -> None:
        made = document("one\n  ADVERT two")
        made.merge(made.blocks)
        (block,) = made.blocks
        made.remove(block, (4, 10, AD))
        assert taken(made) == [("ADVERT", AD.id, 6, 12)]
        assert block.text == "one two"

    def test_of_one_block_changes_no_text(self) -> None:
        made, block = one_block("one")
        made.merge([block])
        assert block.text == "one"


class TestAsking:
    def test_hits_are_those_of_the_text_as_it_is_now(self) -> None:
        made, block = one_block("Beras naik. ADVERT Cabai turun.")
        assert [(hit.start, hit.end, hit.rule) for hit in made.hits(block)] == [(12, 18, AD)]
        made.remove(block, (12, 18, AD))
        assert made.hits(block) == ()

    def test_hits_stand_in_order_of_place(self) -> None:
        made, block = one_block("tags: advert, advert")
        assert [(hit.start, hit.rule.id) for hit in made.hits(block)] == [
            (0, "xx.tags.line"),
            (6, "xx.ad.label"),
            (14, "xx.ad.label"),
        ]

    def test_of_another_language_they_are_found_anew(self) -> None:
        made, block = one_block("ADVERT")
        assert [hit.rule for hit in made.hits(block)] == [AD]
        made.speaks(("yy",))
        assert [hit.rule for hit in made.hits(block)] == [AD]  # a language without rules leaves out none
        assert made.spoken == ("yy",)

    def test_has_a_kind_until_its_last_match_is_gone(self) -> None:
        made = document("one ADVERT\ntwo")
        assert made.has("ad")
        assert not made.has("date")
        made.remove(made.blocks[0], (4, 10, AD))
        assert not made.has("ad")

    def test_blocks_are_a_snapshot(self) -> None:
        made = document("one\ntwo\nthree")
        for block in made.blocks:
            made.drop(block, AD)
        assert made.blocks == ()

    def test_prose_range(self) -> None:
        prose = "Harga beras naik tajam pada pekan ini, kata para pedagang di pasar induk itu."
        assert document(f"Judul\n{prose}\nIklan\n{prose}\nTutup").prose_range() == (1, 3)
        assert document("Judul\nIklan").prose_range() == (2, -1)
        assert document("").prose_range() == (0, -1)

    def test_edits_grow_with_every_change(self) -> None:
        made = document("one ADVERT\ntwo")
        first, second = made.blocks
        seen = [made.edits]
        made.remove(first, (4, 10, AD))
        seen.append(made.edits)
        made.rewrite(first, [(0, 1, "O")])
        seen.append(made.edits)
        made.merge([first, second])
        seen.append(made.edits)
        assert seen == sorted(set(seen))


class TestNote:
    def test_a_thousand_values_are_compared_with_none(self) -> None:
        """What was noted before is looked up, not gone through."""

        class Counted(str):
            compared = 0

            def __eq__(self, other: object) -> bool:
                Counted.compared += 1
                return str.__eq__(self, other)

            __hash__ = str.__hash__

        found = Metadata()
        for number in range(1000):
            found.note("tags", Counted(f"kata {number}"), "text:user.tags")
        assert len(found.tags) == 1000
        assert Counted.compared < 1000

    def test_the_text_is_noted_once_and_no_more_than_so_many_times(self) -> None:
        found = Metadata()
        for _ in range(2):
            for month in range(1, 13):
                for day in range(1, 28):
                    found.note("published", date(2025, month, day), "text:id.date.stamps")
        assert found.published == date(2025, 1, 1)
        assert len(found.evidence["published"]) == len(set(found.evidence["published"])) == MOST
        assert [each.value for each in found.evidence["published"] if each.chosen] == [date(2025, 1, 1)]

    def test_a_field_that_there_is_not_is_refused_with_those_there_are(self) -> None:
        for name in ("confidence", "evidence", "headline", "text"):
            with pytest.raises(ValueError, match=f"'{name}'.*title, authors, .*description"):
                Metadata().note(name, "a", "text:user.x")

    def test_every_field_can_be_noted(self) -> None:
        found = Metadata()
        for name in FIELDS:
            found.note(name, Dateline("JAKARTA", None, None, "JAKARTA -") if name == "dateline" else "a", "text:user.x")
            assert getattr(found, name)
            assert [each.value for each in found.evidence[name]] == ["JAKARTA -" if name == "dateline" else "a"]
