"""Counts how many sums of parts of the table hold: in exact decimals, apart from the library, with Python's own parts.

Run it where it stands: python3 sums.py. For each dimension with a total it takes every cell of the total, adds up the parts
beside it, and says whether the sum is the total exactly, lies within what rounding can do, lies beyond that, or can't be
added since a part or the total is not stated.
"""

import json
from decimal import Decimal
from itertools import product
from pathlib import Path

TABLE = Path(__file__).with_name("cantabria.json")

# The total of a dimension; every other category of it is a part.
TOTALS = {"Sexo": "Ambos sexos", "Grupo de edad": "Total"}

# A figure with one decimal is up to half a tenth away from what was counted.
HALF = Decimal("0.05")


def categories(dimension):
    index = dimension["category"]["index"]
    return index if isinstance(index, list) else sorted(index, key=index.get)


def verdict(total, parts):
    if total is None or None in parts:
        return "not stated"
    apart = abs(sum(parts) - total)
    if apart == 0:
        return "exact"
    # Each part was rounded, and the total too.
    return "within rounding" if apart <= HALF * (len(parts) + 1) else "beyond"


def counts(table, name):
    ids, sizes = table["id"], table["size"]
    order = [categories(table["dimension"][each]) for each in ids]
    at = ids.index(name)
    total = order[at].index(TOTALS[name])

    def value(place):
        position = 0
        for size, each in zip(sizes, place):
            position = position * size + each
        return table["value"][position]

    found = {"exact": 0, "within rounding": 0, "beyond": 0, "not stated": 0}
    for place in product(*(range(size) for size in sizes)):
        if place[at] != total:
            continue
        others = [part for part in range(sizes[at]) if part != total]
        parts = [value(place[:at] + (part,) + place[at + 1 :]) for part in others]
        found[verdict(value(place), parts)] += 1
    return found


if __name__ == "__main__":
    # Decimals are read from the text of the file and never pass through a float.
    read = json.loads(TABLE.read_text(encoding="utf-8"), parse_float=Decimal, parse_int=int)
    for dimension in TOTALS:
        said = ", ".join(f"{number} {name}" for name, number in counts(read, dimension).items())
        print(f"{dimension}: {said}")
