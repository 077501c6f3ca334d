"""How a plan says that an answer is not its own to give: the plain executor gives it then."""


class NotCovered(Exception):
    """Known while compiling: the document asks for something plans do not do."""


class Missed(Exception):
    """Known while running: a value the plan did not expect."""


BROKEN = (LookupError, TypeError, ValueError, AttributeError, AssertionError)
"""What a mistake in a plan raises: the plain executor answers all the same."""
