"""Which story is told when: a year of them, the unfinished ones at its end, in the order in which they were placed."""

import random
from collections import Counter
from collections.abc import Sequence

from server.demonstration.fates import SHARES, Fate
from server.seeding.retelling import Telling
from server.seeding.templates import Template

WEEKS = 44
"""Over how many weeks finished stories are spread; each is up to sixty days long."""

UNFINISHED = 0.3
"""How much rarer what is not finished yet is in a year than in sixty days."""

SETTLED = frozenset(
    {
        Fate.EXPIRED, Fate.CANCELLED, Fate.WITHDRAWN, Fate.COMPLETED, Fate.SECOND_TRY, Fate.PICKED_UP,
        Fate.DELIVERED_LATE, Fate.FOUND, Fate.RETURNED, Fate.UNDELIVERABLE, Fate.SEIZED, Fate.CLOSED,
    }
)  # fmt: skip
"""The fates after which nothing more happens: those alone can lie in any week."""


def chosen(count: int, templates: Sequence[Template]) -> list[Telling]:
    """So many tellings, the earliest first. The same count and templates give the same tellings."""
    generator = random.Random(f"choose:{count}")
    alike = Counter(template.fate for template in templates)
    weights = [
        SHARES[template.fate].history / alike[template.fate] * (1 if template.fate in SETTLED else UNFINISHED)
        for template in templates
    ]
    picked = generator.choices(range(len(templates)), weights, k=count)
    dated = []
    for template in picked:
        weeks = generator.randrange(WEEKS) if templates[template].fate in SETTLED else 0
        order = templates[template].order
        dated.append((order["placed_at"].timestamp() - weeks * 7 * 86400, template, weeks))
    dated.sort()
    return [Telling(position, template, weeks) for position, (_, template, weeks) in enumerate(dated)]
