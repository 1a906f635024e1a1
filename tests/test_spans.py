"""Pieces of text that know their place: cutting, joining, and where they stand in the source."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.spans import Piece, Pieces, join, partition, places, sew


@st.composite
def runs_of_pieces(draw: st.DrawFn, *, texts: st.SearchStrategy[str] = st.text(min_size=1, max_size=6)) -> Pieces:
    """Pieces in source order; each verbatim, or standing for source text of another length (also of none)."""
    pieces = []
    position = draw(st.integers(0, 3))
    for text in draw(st.lists(texts, max_size=6)):
        length = len(text) if draw(st.booleans()) else draw(st.integers(0, 8))
        pieces.append(Piece(text, position, position + length))
        position += length + draw(st.integers(0, 2))
    return tuple(pieces)


@st.composite
def runs_with_bounds(draw: st.DrawFn) -> tuple[Pieces, list[int]]:
    pieces = draw(runs_of_pieces())
    bounds = draw(st.lists(st.integers(0, len(join(pieces)) + 2), max_size=5))
    return pieces, sorted(bounds)


def source_of(pieces: Pieces) -> list[int]:
    """Every source offset that the pieces stand for, in order."""
    return [offset for piece in pieces for offset in range(piece.start, piece.end)]


class TestJoin:
    def test_of_nothing(self) -> None:
        assert join(()) == ""

    @given(runs_of_pieces())
    def test_is_the_texts_in_a_row(self, pieces: Pieces) -> None:
        assert join(pieces) == "".join(piece.text for piece in pieces)


class TestPartition:
    @given(runs_with_bounds())
    def test_gives_one_run_more_than_bounds(self, cut: tuple[Pieces, list[int]]) -> None:
        pieces, bounds = cut
        assert len(partition(pieces, bounds)) == len(bounds) + 1

    @given(runs_with_bounds())
    def test_cuts_the_text_at_the_bounds(self, cut: tuple[Pieces, list[int]]) -> None:
        pieces, bounds = cut
        text = join(pieces)
        edges = [0, *[min(bound, len(text)) for bound in bounds], len(text)]
        expected = [text[start:end] for start, end in itertools.pairwise(edges)]
        assert [join(run) for run in partition(pieces, bounds)] == expected

    @given(runs_with_bounds())
    def test_loses_no_source_character(self, cut: tuple[Pieces, list[int]]) -> None:
        pieces, bounds = cut
        parts = [piece for run in partition(pieces, bounds) for piece in run]
        assert source_of(tuple(parts)) == source_of(pieces)

    @given(runs_with_bounds())
    def test_leaves_no_empty_pieces_and_keeps_them_in_order(self, cut: tuple[Pieces, list[int]]) -> None:
        pieces, bounds = cut
        parts = [piece for run in partition(pieces, bounds) for piece in run]
        assert all(piece.text for piece in parts)
        assert all(piece.start <= piece.end for piece in parts)
        assert all(a.end <= b.start for a, b in itertools.pairwise(parts))

    @given(st.text(max_size=20), st.lists(st.integers(0, 20), max_size=4).map(sorted))
    def test_verbatim_text_stays_verbatim(self, text: str, bounds: list[int]) -> None:
        source = "…" + text
        pieces = (Piece(text, 1, len(source)),) if text else ()
        for run in partition(pieces, bounds):
            assert all(source[piece.start : piece.end] == piece.text for piece in run)

    def test_of_no_bounds_is_the_whole(self) -> None:
        pieces = (Piece("ab", 0, 2), Piece(" ", 2, 8))
        assert partition(pieces, []) == [pieces]

    def test_a_replaced_character_goes_to_one_side(self) -> None:
        pieces = (Piece("a", 0, 1), Piece(" ", 1, 7), Piece("b", 7, 8))
        assert partition(pieces, [1]) == [pieces[:1], pieces[1:]]
        assert partition(pieces, [2]) == [pieces[:2], pieces[2:]]


class TestSew:
    @given(st.lists(runs_of_pieces(), max_size=4))
    def test_keeps_every_visible_character(self, runs: list[Pieces]) -> None:
        sewn = join(sew(runs))
        assert "".join(sewn.split()) == "".join("".join(join(run) for run in runs).split())

    @given(st.lists(runs_of_pieces(), max_size=4))
    def test_is_trimmed(self, runs: list[Pieces]) -> None:
        sewn = join(sew(runs))
        assert sewn == sewn.strip()

    @given(st.lists(runs_of_pieces(), max_size=4))
    def test_twice_is_once(self, runs: list[Pieces]) -> None:
        sewn = sew(runs)
        assert sew([sewn]) == sewn

    @given(st.lists(st.text("ab ,.", min_size=1, max_size=5), min_size=1, max_size=4))
    def test_puts_one_space_between_words_and_none_before_a_closing_mark(self, texts: list[str]) -> None:
        position = 0
        runs: list[Pieces] = []
        for text in texts:
            runs.append((Piece(text, position, position + len(text)),))
            position += len(text) + 3
        expected = ""
        for text in [text.strip() for text in texts if text.strip()]:
            expected += (" " if expected and text[0] not in ",." else "") + text
        assert join(sew(runs)) == expected

    @pytest.mark.parametrize(
        ("before", "behind", "sewn"),
        [
            ("hän sanoi.", "”Kukaan ei tiedä.”", "hän sanoi. ”Kukaan ei tiedä.”"),
            ("sagte er.", "»Niemand«", "sagte er. »Niemand«"),
            ("“Beras naik", "” katanya", "“Beras naik” katanya"),
            ("“Beras naik", "”, katanya", "“Beras naik”, katanya"),
            ("“Beras naik", "”", "“Beras naik”"),
            ("The president", "’s speech", "The president’s speech"),
        ],
    )
    def test_a_quotation_mark_before_a_letter_opens(self, before: str, behind: str, sewn: str) -> None:
        assert join(sew([(Piece(before, 0, len(before)),), (Piece(behind, 90, 90 + len(behind)),)])) == sewn

    def test_a_mark_may_be_a_piece_of_its_own(self) -> None:
        opening = (Piece("»", 10, 17), Piece("Niemand", 17, 24))  # &raquo;Niemand
        assert join(sew([(Piece("sagte er.", 0, 9),), opening])) == "sagte er. »Niemand"

    @given(st.lists(st.text(min_size=1, max_size=6), min_size=1, max_size=4))
    def test_verbatim_pieces_keep_exact_places(self, texts: list[str]) -> None:
        source = "|".join(texts)
        runs: list[Pieces] = []
        position = 0
        for text in texts:
            runs.append((Piece(text, position, position + len(text)),))
            position += len(text) + 1
        for piece in sew(runs):
            assert piece.start == piece.end or source[piece.start : piece.end] == piece.text

    def test_of_nothing(self) -> None:
        assert sew([]) == sew([()]) == sew([(Piece("  ", 0, 2),)]) == ()


class TestPlaces:
    @given(runs_of_pieces())
    def test_cover_what_the_pieces_stand_for(self, pieces: Pieces) -> None:
        covered = [offset for start, end in places(pieces) for offset in range(start, end)]
        assert covered == source_of(pieces)

    @given(runs_of_pieces())
    def test_do_not_touch_each_other(self, pieces: Pieces) -> None:
        found = places(pieces)
        assert all(start < end for start, end in found)
        assert all(a[1] < b[0] for a, b in itertools.pairwise(found))
