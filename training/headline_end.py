"""Learns the weights of ``newsclean.headline_end`` from headlines glued to sentences.

    python training/headline_end.py CORPORA        (the folder with raw-indonesian.jsonl.gz and dumps-indonesian.jsonl.gz)

Material: the headlines that the dumps carry beside their text, and those on lines of their own behind a label. Each is put
in front of a paragraph of another article with a shared word where there is one, with a space or with none; the model
learns to tell the joint from every other place (softmax over the places, stochastic gradient descent with averaging).
Tested on the glued headlines of the labelled dumps, which are not trained on. Only weights that matter are written.
"""

import gzip
import json
import math
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path

import regex

from newsclean import headline_end as model

EPOCHS, RATE, DECAY, SEED = 5, 0.06, 1e-4, 7
LEAST_COUNT, LEAST_WEIGHT = 40, 0.1
LABEL = regex.compile(r"(?:baca|simak|lihat|tonton) juga(?: video)?\s*:\s*", regex.IGNORECASE)
TARGET = Path(__file__).parent.parent / "src/newsclean/headline_end.json"


def load(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def repaired(text):
    text = regex.sub(r"&(?:amp;)*nbsp;", " ", text)
    text = regex.sub(r"&(?:amp;)*(?:quot|ldquo|rdquo);", '"', text)
    return regex.sub(r"\s+", " ", text).strip()


def material(records):
    """(headline, paragraph, context) triples."""
    headlines, paragraphs = [], []
    for record in records:
        title = repaired(record.get("title") or "")
        if 15 <= len(title) <= 160:
            headlines.append(title)
        lines = [repaired(line) for line in record["source"].split("\n")]
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
    return list(dict.fromkeys(headlines)), paragraphs


def examples(headlines, paragraphs, rng):
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
        if rng.random() < 0.12:
            headline, sentence = damaged(headline + "\n"), damaged(sentence)
        joint = "" if rng.random() < 0.25 and headline[-1].isalnum() and sentence[0].isupper() else " "
        yield headline + joint + sentence, len(headline), whole + " " + headline


def damaged(text):
    """As one of the scrapers leaves text: the letter before a comma or a line's end eaten, a full stop in their place."""
    return regex.sub(r"\w(?:,|\n)", ".", text).strip()


def candidates(text, end, whole):
    """The features of each place in the text, and the index of the right one (``None`` if it is not among them)."""
    places = list(model.boundaries(text, 0, len(text)))
    right = next((index for index, place in enumerate(places) if place.end == end), None)
    return (model.features(text, 0, places, model.pairs(whole)) if places else []), right


def train(data, rng):
    weights, sums, steps = defaultdict(float), defaultdict(float), 0
    for epoch in range(EPOCHS):
        rng.shuffle(data)
        rate = RATE / math.sqrt(1 + epoch)
        for rows, right in data:
            scores = [sum(weights[n] * v for n, v in row.items()) for row in rows]
            top = max(scores)
            parts = [math.exp(s - top) for s in scores]
            total = sum(parts)
            for index, (row, part) in enumerate(zip(rows, parts, strict=False)):
                error = (index == right) - part / total
                if abs(error) < 1e-3:
                    continue
                for name, value in row.items():
                    weights[name] += rate * (error * value - DECAY * weights[name])
            steps += 1
        if epoch >= EPOCHS // 2:
            for name, value in weights.items():
                sums[name] += value
    return {name: value / (EPOCHS - EPOCHS // 2) for name, value in sums.items()}


def accuracy(data, weights):
    right = 0
    for rows, answer in data:
        scores = [sum(weights.get(n, 0.0) * v for n, v in row.items()) for row in rows]
        right += scores.index(max(scores)) == answer
    return right / len(data)


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
    headlines, paragraphs = found
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


def prepared(found, rng, rounds):
    """Training rows: for each example the features of its places, and which is right."""
    headlines, paragraphs = found
    rng.shuffle(paragraphs)
    rows = [candidates(*example) for example in examples(headlines, paragraphs * rounds, rng)]
    data = [(places, right) for places, right in rows if right is not None]
    print(
        f"{len(headlines)} headlines, {len(paragraphs)} sentences: {len(data)} examples of {len(rows)} have the joint among the places"
    )
    return data


def main():
    corpora = Path(sys.argv[1])
    rng = random.Random(SEED)
    records = load(corpora / "raw-indonesian.jsonl.gz")
    tenth = len(records) // 10
    learning = material(records[tenth:])
    loaded = {"weights": {}, "tables": tables(learning)}
    model._model = lambda: loaded
    held = prepared(material(records[:tenth]), rng, 1)
    data = prepared(learning, rng, 2)
    counts = Counter(name for r, _ in data for name in set().union(*r))
    data = [([{n: v for n, v in row.items() if counts[n] >= LEAST_COUNT} for row in r], right) for r, right in data]
    weights = train(data, rng)
    small = {name: round(value, 2) for name, value in sorted(weights.items()) if abs(value) >= LEAST_WEIGHT}
    print(
        f"held out: {accuracy(held, weights):.3f} (in training {accuracy(data[:3000], weights):.3f}); with the {len(small)} weights written: {accuracy(held, small):.3f}"
    )
    tests = list(labelled(load(corpora / "dumps-indonesian.jsonl.gz")))
    test = [candidates(*example) for example in tests]
    wrong = []
    for (text, end, _), (r, right) in zip(tests, test, strict=False):
        scores = [sum(small.get(n, 0.0) * v for n, v in row.items()) for row in r]
        if scores.index(max(scores)) != right:
            got = list(model.boundaries(text, 0, len(text)))[scores.index(max(scores))].end
            wrong.append((text[: end + 60], end, got))
    print(f"labelled dumps: {len(tests) - len(wrong)} of {len(tests)} right")
    for text, end, got in wrong:
        print(f"   {text!r} gold {text[max(0, end - 15) : end]!r} got {text[max(0, got - 15) : got]!r}")
    whole = {"weights": small, "tables": loaded["tables"]}
    TARGET.write_text(json.dumps(whole, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
