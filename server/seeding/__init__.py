"""Fills a database with many orders quickly: stories the services wrote once, told again of other people in other weeks.

A few hundred orders are placed and carried by the services in a database that is thrown away. Their rows are then written
many times over, in bulk, with other parties (sealed and masked anew), other numbers, and moved by whole weeks. So what is
written is what the services would have written, whatever they come to write. What is left out: idempotency keys, which are
forgotten after a week anyway, and the trail's entries for each step; each bulk of orders is one entry, which names it.
"""

from server.seeding.filling import fill

__all__ = ["fill"]
