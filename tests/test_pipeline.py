"""Listing, ordering, switching off and extending the stages."""

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

import newsclean
from accounts import check_accounts
from newsclean import Cleaner, Document, Pipeline


def first(document: Document) -> None: ...


def second(document: Document) -> None: ...


def third(document: Document) -> None: ...


def extra(document: Document) -> None: ...


class Shouting:
    """A stage may be an object that can be called."""

    def __call__(self, document: Document) -> None: ...


@pytest.fixture
def pipeline() -> Pipeline:
    return Pipeline([first, second, third])


class TestOrder:
    def test_names_are_those_of_the_functions(self, pipeline: Pipeline) -> None:
        assert pipeline.names == ("first", "second", "third")
        assert list(pipeline) == [("first", first), ("second", second), ("third", third)]
        assert repr(pipeline) == "Pipeline(first, second, third)"

    def test_an_object_has_the_name_of_its_class(self, pipeline: Pipeline) -> None:
        pipeline.append(Shouting())
        assert pipeline.names[-1] == "Shouting"

    def test_before(self, pipeline: Pipeline) -> None:
        pipeline.before("first", extra)
        assert pipeline.names == ("extra", "first", "second", "third")

    def test_after(self, pipeline: Pipeline) -> None:
        pipeline.after("third", extra)
        assert pipeline.names == ("first", "second", "third", "extra")

    def test_append_under_a_name(self, pipeline: Pipeline) -> None:
        pipeline.append(first, as_name="again")
        assert list(pipeline)[-1] == ("again", first)

    def test_replace_keeps_name_and_place(self, pipeline: Pipeline) -> None:
        pipeline.replace("second", extra)
        assert list(pipeline) == [("first", first), ("second", extra), ("third", third)]

    @pytest.mark.parametrize(
        ("name", "where", "expected"),
        [
            ("third", {"before": "first"}, ("third", "first", "second")),
            ("third", {"after": "first"}, ("first", "third", "second")),
            ("first", {"after": "third"}, ("second", "third", "first")),
            ("first", {"before": "third"}, ("second", "first", "third")),
            ("second", {"after": "first"}, ("first", "second", "third")),
        ],
    )
    def test_move(self, pipeline: Pipeline, name: str, where: dict[str, str], expected: tuple[str, ...]) -> None:
        pipeline.move(name, **where)
        assert pipeline.names == expected

    def test_remove(self, pipeline: Pipeline) -> None:
        pipeline.remove("second")
        assert pipeline.names == pipeline.all_names == ("first", "third")

    def test_a_removed_stage_may_come_back(self, pipeline: Pipeline) -> None:
        pipeline.disable("second")
        pipeline.remove("second")
        pipeline.append(second)
        assert pipeline.names == ("first", "third", "second")

    def test_disable_and_enable(self, pipeline: Pipeline) -> None:
        pipeline.disable("first", "third")
        assert pipeline.names == ("second",)
        assert [name for name, _ in pipeline] == ["second"]
        assert pipeline.all_names == ("first", "second", "third")
        pipeline.enable("third")
        assert pipeline.names == ("second", "third")

    def test_a_disabled_stage_may_be_replaced_and_moved(self, pipeline: Pipeline) -> None:
        pipeline.disable("second")
        pipeline.replace("second", extra)
        pipeline.move("second", before="first")
        assert pipeline.names == ("first", "third")
        pipeline.enable("second")
        assert list(pipeline)[0] == ("second", extra)

    def test_pipelines_do_not_share_their_stages(self) -> None:
        one, other = Cleaner(), Cleaner()
        one.pipeline.remove("related")
        assert "related" in other.pipeline.names
        assert "related" in Cleaner().pipeline.names


ON_A_MISSING_STAGE: dict[str, Callable[[Pipeline], None]] = {
    "before": lambda p: p.before("fourth", extra),
    "after": lambda p: p.after("fourth", extra),
    "replace": lambda p: p.replace("fourth", extra),
    "remove": lambda p: p.remove("fourth"),
    "disable": lambda p: p.disable("first", "fourth"),
    "enable": lambda p: p.enable("fourth"),
    "move": lambda p: p.move("fourth", before="first"),
    "move before": lambda p: p.move("first", before="fourth"),
    "move after": lambda p: p.move("first", after="fourth"),
}


class TestErrors:
    @pytest.mark.parametrize("how", ON_A_MISSING_STAGE)
    def test_a_missing_stage_is_named_and_so_are_those_there(self, pipeline: Pipeline, how: str) -> None:
        with pytest.raises(ValueError, match="no stage called 'fourth'; there are first, second, third"):
            ON_A_MISSING_STAGE[how](pipeline)
        assert pipeline.names == ("first", "second", "third")

    def test_a_name_is_given_once(self, pipeline: Pipeline) -> None:
        for add in (
            pipeline.append,
            lambda stage: pipeline.before("third", stage),
            lambda stage: pipeline.after("third", stage),
        ):
            with pytest.raises(ValueError, match="called 'first' already"):
                add(first)
        assert pipeline.names == ("first", "second", "third")

    @pytest.mark.parametrize("where", [{}, {"before": "first", "after": "second"}])
    def test_move_takes_one_of_before_and_after(self, pipeline: Pipeline, where: dict[str, str]) -> None:
        with pytest.raises(ValueError, match="either before or after"):
            pipeline.move("third", **where)

    @pytest.mark.parametrize("where", ["before", "after"])
    def test_a_stage_moved_to_its_own_side_stays(self, pipeline: Pipeline, where: str) -> None:
        pipeline.move("second", **{where: "second"})
        assert pipeline.names == ("first", "second", "third")


# ---------------------------------------------------------------- stages of the user's own

RULES = """
languages = ["id"]
[[rule]]
id = "user.ad.kupon"
kind = "ad"
scope = "inline"
pattern = 'KUPON \\d+'
anchors = ["kupon"]
examples = ["KUPON 12"]
"""
BODY = "Harga beras naik tajam pada pekan ini, kata para pedagang di pasar induk itu."


def coupons(document: Document) -> None:
    for block in document.blocks:
        document.remove(
            block, *[(hit.start, hit.end, hit.rule) for hit in document.hits(block) if hit.rule.id == "user.ad.kupon"]
        )


class TestUserStages:
    @pytest.fixture
    def cleaner(self, tmp_path: Path) -> Cleaner:
        path = tmp_path / "kupon.toml"
        path.write_text(RULES, encoding="utf-8")
        made = Cleaner(rules=[path])
        made.pipeline.disable("ads")
        made.pipeline.after("related", coupons)
        return made

    def test_text_taken_out_under_a_rule_of_the_user_is_written_down(self, cleaner: Cleaner) -> None:
        source = f"{BODY} KUPON 123 {BODY}\nKUPON 7"
        article = cleaner.clean(source)
        assert article.text == f"{BODY} {BODY}"
        assert [(r.text, r.kind, r.rule, r.stage) for r in article.removed] == [
            ("KUPON 123", "ad", "user.ad.kupon", "coupons"),
            ("KUPON 7", "ad", "user.ad.kupon", "coupons"),
        ]
        check_accounts(source, article, cleaner.catalogue, cleaner.pipeline.names)

    def test_the_cleaner_can_be_pickled_with_it(self, cleaner: Cleaner) -> None:
        source = f"{BODY} KUPON 123"
        assert pickle.loads(pickle.dumps(cleaner)).clean(source) == cleaner.clean(source)

    def test_a_stage_under_another_name_signs_with_that(self, cleaner: Cleaner) -> None:
        cleaner.pipeline.remove("coupons")
        cleaner.pipeline.append(coupons, as_name="my coupons")
        assert [removal.stage for removal in cleaner.clean(f"{BODY} KUPON 1").removed] == ["my coupons"]

    def test_a_stage_that_learns_something_sets_the_metadata(self) -> None:
        def sports(document: Document) -> None:
            document.metadata.tags.append("olahraga")

        cleaner = Cleaner()
        cleaner.pipeline.append(sports)
        assert cleaner.clean(BODY).tags == ("olahraga",)

    def test_a_stage_may_rewrite(self) -> None:
        def spelled(document: Document) -> None:
            for block in document.blocks:
                at = block.text.find("beras")
                if at >= 0:
                    document.rewrite(block, [(at, at + 5, "padi")])

        cleaner = Cleaner()
        cleaner.pipeline.append(spelled)
        assert cleaner.clean(BODY).text == BODY.replace("beras", "padi")

    def test_without_stages_the_lines_come_out_as_they_are(self) -> None:
        cleaner = Cleaner()
        cleaner.pipeline.disable(*cleaner.pipeline.names)
        article = cleaner.clean(f"Baca juga:\n{BODY}")
        assert article.text == f"Baca juga:\n\n{BODY}"
        assert article.removed == ()

    @pytest.mark.parametrize("name", Cleaner().pipeline.names)
    def test_each_stage_can_be_switched_off(self, name: str) -> None:
        source = f"JAKARTA, KOMPAS.com - {BODY} Baca juga: Harga Cabai Turun\nAdvertisement\n(abc/def)"
        cleaner = Cleaner()
        cleaner.pipeline.disable(name)
        article = cleaner.clean(source)
        assert name not in {removal.stage for removal in article.removed}
        check_accounts(source, article, cleaner.catalogue, cleaner.pipeline.names)

    def test_an_endless_stage_is_stopped(self) -> None:
        """A stage that always changes something doesn't hang the cleaner."""

        def swinging(document: Document) -> None:
            for block in document.blocks:
                document.rewrite(block, [(0, 1, block.text[0].swapcase())])

        cleaner = Cleaner()
        cleaner.pipeline.append(swinging)
        assert cleaner.clean(BODY).text.lower() == BODY.lower()

    def test_what_a_stage_raises_comes_through(self) -> None:
        def broken(document: Document) -> None:
            raise RuntimeError("my own mistake")

        cleaner = Cleaner()
        cleaner.pipeline.append(broken)
        with pytest.raises(RuntimeError, match="my own mistake"):
            cleaner.clean(BODY)


def test_what_is_no_stage_is_refused_at_once() -> None:
    pipeline = newsclean.Cleaner().pipeline
    for insert in (lambda: pipeline.before("dateline", 5), lambda: pipeline.append(None)):  # type: ignore[arg-type]
        with pytest.raises(TypeError, match="a stage must be a function"):
            insert()


def test_a_rule_that_is_not_there_is_named() -> None:
    with pytest.raises(KeyError, match="no rule 'user.ui.hotline'; give its file"):
        newsclean.Cleaner().catalogue["user.ui.hotline"]
