"""What is kept as one: the items of a numbered list, the headings of one kind."""

import newsclean
from newsclean.document import Block
from newsclean.read.html import read_page
from newsclean.region import Place, Stated, look
from newsclean.series import headings, numbered

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
    more = numbered(blocks, begun, places) | headings(blocks, begun, places)
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

    def test_a_page_called_after_comments_is_no_comment(self) -> None:
        blocks, places = seen(f'<body class="single comments-open">{listed(STEPS)}</body>')
        assert numbered(blocks, {0}, places) == {0, 1, 2, 3}

    def test_the_cost_grows_with_the_page(self) -> None:
        """Fifty thousand of them take a moment; what is tested is that it ends."""
        blocks, places = seen(f"<body>{''.join(f'<p>{at % 1000}. Steam</p>' for at in range(50_000))}</body>")
        assert len(numbered(blocks, set(range(0, 50_000, 1000)), places)) == 50_000


class TestHeadings:
    PART = "<h3>{}</h3><p>Said and done.</p>"

    def test_one_between_kept_texts_that_is_like_two_others(self) -> None:
        body = "".join(self.PART.format(name) for name in ("Alpha", "Beta", "Gamma", "Delta"))
        assert "Gamma" in found(body, "Alpha", "Beta", "Said")
        assert "Gamma" not in found(body, "Alpha", "Said")
        assert "Gamma" not in found(body.replace("<h3>Gamma", "<h4>Gamma").replace("Gamma</h3>", "Gamma</h4>"), "Alpha", "Beta", "Said")  # fmt: skip

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
