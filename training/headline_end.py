"""Learns the trees and tables of ``newsclean.headline_end`` from headlines glued to sentences.

    python training/headline_end.py CORPORA        (the folder with raw-indonesian.jsonl.gz and dumps-indonesian.jsonl.gz)

Material: the headlines that the dumps carry beside their text, and those on lines of their own behind a label. Each is put
in front of a paragraph of another article with a shared word where there is one, with a space or with none; boosted trees
learn to tell the joint from every other place. The tables of words that they look up are counted on other dumps than those
that a joint was made of. Tested on a tenth of the dumps, which nothing was learned from, and on the glued headlines of the
labelled dumps.
"""

import json
import math
import random
import sys
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import lightgbm
import numpy as np
import regex
from forest import PACKAGE, exits, plain, read, sums, write

from newsclean import headline_end as model
from newsclean.shape import title_case

PARTS, TIMES, SEED = 5, 3, 7
"""The tables for a part of the dumps are counted on the others; each sentence gets so many headlines."""
ROUNDS = 200
OPTIONS = {
    "objective": "binary",
    "num_leaves": 31,
    "learning_rate": 0.08,
    "min_data_in_leaf": 80,
    "lambda_l2": 2.0,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "seed": SEED,
    "deterministic": True,
    "verbose": -1,
}
UNSURE = 6.0
"""Places compete, so that sums far from 0 still decide between them."""
SUBHEADED = 0.05
"""The share of the sentences that have a subheading in front of them, glued as they are: one with small letters, for others can't
be told from headlines."""
SUBHEADING = regex.compile(r"(?!\P{Ll}*+\Z)\p{Lu}[^\n.!?:]{3,30}\s[^\n.!?:]{3,30}[\p{L}\p{N})?]")
MOST_CAPITALS = 0.6
LABEL = regex.compile(r"(?:baca|simak|lihat|tonton) juga(?: video)?\s*:\s*", regex.IGNORECASE)


def repaired(text):
    text = regex.sub(r"&(?:amp;)*nbsp;", " ", text)
    text = regex.sub(r"&(?:amp;)*(?:quot|ldquo|rdquo);", '"', text)
    return regex.sub(r"\s+", " ", text).strip()


def material(records):
    """Headlines, paragraphs with the text that they are of, and subheadings."""
    headlines, paragraphs, subheadings = [], [], []
    for record in records:
        title = repaired(record.get("title") or "")
        if 15 <= len(title) <= 160:
            headlines.append(title)
        lines = [repaired(line) for line in record["source"].split("\n")]
        subheadings += [
            line for line in lines[1:-1] if SUBHEADING.fullmatch(line) and title_case(line) <= MOST_CAPITALS
        ]
        whole = repaired(record["source"])
        for line in lines:
            label = LABEL.match(line)
            if label and 15 <= len(line[label.end() :]) <= 160:
                headlines.append(line[label.end() :])
            elif len(line) > 120 and line[-1:] in '."”' and not LABEL.search(line):
                starts = [0, *(m.end() for m in regex.finditer(r"(?<=[.”\"])\s+(?=[\"“]?\p{Lu})", line))][:3]
                for start in starts:
                    sentence = line[start : start + 400]
                    if len(sentence) > 50 and (sentence[0].isupper() or sentence[0] in '"“'):
                        paragraphs.append((sentence, whole))
    return list(dict.fromkeys(headlines)), paragraphs, list(dict.fromkeys(subheadings))


def examples(headlines, paragraphs, subheadings, rng):
    by_word = defaultdict(list)
    for headline in headlines:
        for word in set(regex.findall(r"\p{Lu}\p{Ll}{3,}", headline)):
            by_word[word].append(headline)
    for sentence, whole in paragraphs:
        shared = [w for w in regex.findall(r"\p{Lu}\p{Ll}{3,}", whole[:600]) if w in by_word]
        pool = by_word[rng.choice(shared)] if shared and rng.random() < 0.8 else headlines
        headline = rng.choice(pool)
        if headline in whole:
            continue
        if rng.random() < 0.06:
            yield headline, len(headline), whole  # nothing behind it
            continue
        if rng.random() < SUBHEADED:
            sentence = f"{rng.choice(subheadings)} {sentence}"
        if rng.random() < 0.12:
            headline, sentence = damaged(headline + "\n"), damaged(sentence)
        joint = "" if rng.random() < 0.25 and headline[-1].isalnum() and sentence[0].isupper() else " "
        yield headline + joint + sentence, len(headline), whole + " " + headline


def damaged(text):
    """As one of the scrapers leaves text: the letter before a comma or a line's end eaten, a full stop in their place."""
    return regex.sub(r"\w(?:,|\n)", ".", text).strip()


def candidates(text, end, whole):
    """The rows of the places in the text, and the index of the right one (``None`` if it is not among them)."""
    places = list(model.boundaries(text, 0, len(text)))
    right = next((index for index, place in enumerate(places) if place.end == end), None)
    return (model.rows(text, 0, places, model.pairs(whole)) if places else []), right


def accuracy(trees, data):
    found = trees.predict(np.array([row for rows, _ in data for row in rows]))
    best = [int(np.argmax(chances)) for chances in np.split(found, np.cumsum([len(rows) for rows, _ in data])[:-1])]
    return np.mean([index == right for index, (_, right) in zip(best, data, strict=True)])


def labelled(records):
    """Glued headlines of the labelled dumps: text from the headline on, its length, the whole."""
    for record in records:
        source = record["source"]
        for start, end, kind in record["removed"]:
            label = LABEL.match(source[start:end])
            if kind != "related" or not label or not source[end : end + 40].split("\n")[0].strip():
                continue
            head = repaired(source[start + label.end() : end])
            rest = source[end : end + 400].split("\n")[0]
            rest = regex.split(r"(?i)baca juga", rest)[0]
            joint = (
                " " if rest[:1].isspace() or source[end - 1].isspace() or regex.match(r"&(?:amp;)*nbsp;", rest) else ""
            )
            yield head + joint + repaired(rest), len(head), repaired(source)


def log_odds(here, there, least=6, floor=0.7):
    """How much rather a word is here than there, for words seen often enough; a half is added to each count."""
    total_here, total_there = sum(here.values()), sum(there.values())
    found = {}
    for word in set(here) | set(there):
        if here[word] + there[word] < least or not word[0].isalpha():
            continue
        odds = math.log((here[word] + 0.5) / (total_here + 1)) - math.log((there[word] + 0.5) / (total_there + 1))
        if abs(odds) >= floor:
            found[word] = round(max(-5.0, min(5.0, odds)), 1)
    return found


def tables(found):
    """The four tables of words, counted in headlines and sentences."""
    opens, elsewhere = Counter(), Counter()
    closes, inside = Counter(), Counter()
    head_lower, text_lower, head_capital, text_capital = Counter(), Counter(), Counter(), Counter()
    headlines, paragraphs, _ = found
    for headline in headlines:
        tokens = [t for t in model._WORD.findall(headline) if t[0].isalpha()]
        for index, token in enumerate(tokens):
            (closes if index == len(tokens) - 1 else inside)[token.lower()] += 1
            (head_lower if token[0].islower() else head_capital)[token.lower()] += 1
            elsewhere[token.lower()] += not token[0].islower()
    for sentence in dict.fromkeys(sentence for sentence, _ in paragraphs):
        first = regex.split(r"(?<=[.”\"])\s", sentence)[0]
        tokens = [t for t in model._WORD.findall(first) if t[0].isalpha()]
        for index, token in enumerate(tokens):
            if index == 0:
                opens[token.lower()] += 1
                continue
            (text_lower if token[0].islower() else text_capital)[token.lower()] += 1
            elsewhere[token.lower()] += not token[0].islower()
    return {
        "open": log_odds(opens, elsewhere),
        "close": log_odds(closes, inside),
        "lower": log_odds(head_lower, text_lower, least=8),
        "capital": log_odds(head_capital, text_capital),
    }


def prepared(job):
    """For each example of some dumps the rows of its places, and which is right."""
    records, times, seed, words = job
    model._tables = lambda: words
    rng = random.Random(seed)
    headlines, paragraphs, subheadings = material(records)
    rng.shuffle(paragraphs)
    found = [candidates(*example) for example in examples(headlines, paragraphs * times, subheadings, rng)]
    return [(rows, right) for rows, right in found if right is not None]


def jobs(records, held):
    """The dumps to test on, and each part of the others, with the tables counted on the rest."""
    yield held, 1, SEED, tables(material(records))
    for part in range(PARTS):
        others = [record for index, record in enumerate(records) if index % PARTS != part]
        yield records[part::PARTS], TIMES, SEED + 1 + part, tables(material(others))


def main():
    corpora = Path(sys.argv[1])
    records = read(corpora, "raw-indonesian")
    tenth = len(records) // 10
    words = tables(material(records[tenth:]))
    with ProcessPoolExecutor() as pool:
        held, *parts = pool.map(prepared, jobs(records[tenth:], records[:tenth]))
    data = [example for part in parts for example in part]
    matrix = np.array([row for rows, _ in data for row in rows], dtype=np.float32)
    right = np.array([index == answer for rows, answer in data for index in range(len(rows))])
    trees = lightgbm.train(OPTIONS, lightgbm.Dataset(matrix, right), ROUNDS)
    print(f"{len(data)} examples; held out: {accuracy(trees, held):.3f} of {len(held)} right")
    write(plain(trees, matrix, exits(sums(trees, matrix[::10]), UNSURE), []), "headline_end.json")
    target = PACKAGE / "headline_words.json"
    target.write_text(json.dumps(words, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    model._tables = lambda: words
    test_on_labelled(read(corpora, "dumps-indonesian"))


def test_on_labelled(records):
    wrong = []
    tests = list(labelled(records))
    for text, end, whole in tests:
        got = model.headline_end(text, 0, len(text), model.pairs(whole))
        if got != end:
            wrong.append(
                f"   {text[: end + 60]!r} gold {text[max(0, end - 15) : end]!r} got {text[max(0, got - 15) : got]!r}"
            )
    print(f"labelled dumps: {len(tests) - len(wrong)} of {len(tests)} right", *wrong, sep="\n")


if __name__ == "__main__":
    main()
