"""Measures this server beside what it could be at best, and at worst, on the same data in the same run.

The floor is one hand-written SQL statement that makes the JSON of the same answer, in a bare ASGI application; the constant
is such an application that answers the same bytes to everybody; the plain executor is this server with plans off. Whoever is
asked answers on one core, whoever asks is on the other. Ask with `scripts/bench`.
"""
