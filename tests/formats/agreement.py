"""Whether a figure that people read is the one that the JSON of the answer has."""

import functools
import re


def at(answer, path):
    """What the JSON has under "legs.0.rail_km"."""
    for step in path.split("."):
        answer = answer[int(step)] if isinstance(answer, list) else answer[step]
    return answer


def plain(text):
    """Words apart by single spaces, without marks of Markdown."""
    text = re.sub(r"\\([^a-zA-Z0-9\s])", r"\1", text)
    return " ".join(re.sub(r"[|*#>`]", " ", text).lower().split())


@functools.lru_cache(maxsize=64)
def words_of(text):
    return set(re.findall(r"[^\s,;:()\"\u201c\u201d/-]+", re.sub(r"[.!?](?=\W|$)", " ", plain(text))))


def words_in(value, text):
    """All the words, in whatever order: a table may wrap them."""
    return words_of(str(value)) <= words_of(text)


def hours_in(text):
    """Of "8 d 22 h 45 min"."""
    units = {"d": 24, "h": 1, "min": 1 / 60}
    return sum(float(n) * units[u] for n, u in re.findall(r"([\d.]+) (d|h|min)\b", text))


def figures_in(text):
    """Each with the half of its last digit."""
    if re.search(r"\d (d|h|min)\b", text):
        unit = text.split()[-1]
        parts = [part if re.search(r"\d (d|h|min)\b", part) else f"{part} {unit}" for part in text.split(" to ")]
        return [(hours_in(part), 0.51 / 60 if "min" in part else 0.051 if "." in part else 0.51) for part in parts]
    numbers = re.findall(r"\d[\d,]*(?:\.\d+)?", text)
    return [(float(n.replace(",", "")), 0.5 * 10 ** -len(n.partition(".")[2]) + 0.0006) for n in numbers]


def agrees(text, value):
    """True if every number of the text is one of the value's, rounded as the text has it, and the other way round; of
    words, if they are the same words."""
    values = [v for v in (value.values() if isinstance(value, dict) else [value]) if v is not None]
    if any(isinstance(v, str) for v in values):
        return all(words_in(v, text) or re.match(r"\d{4}-\d\d-\d\d", v) for v in values if isinstance(v, str))
    if text.strip() in ("", "none", "-") and values:
        return all(v == 0 for v in values)
    if text in ("", "not known", "open", "-"):
        return not values
    shown = figures_in(text)
    close = lambda n, v: abs(n[0] - abs(v)) <= n[1]
    open_side = re.search(r"up to|or more|\+$|^from", text)
    return bool(shown) and all(any(close(n, v) for v in values) for n in shown) and (
        open_side is not None or all(any(close(n, v) for n in shown) for v in values))
