"""How a plan says that an answer is not its own to give: the plain executor gives it then."""


class NotCovered(Exception):
    """Known while compiling: the document asks for something plans do not do."""


class Missed(Exception):
    """Known while running: a value the plan did not expect."""


class Refused(Missed):
    """Known while running: the viewer may not read what is selected of an object that is named by its id."""


BROKEN = (LookupError, TypeError, ValueError, AttributeError, AssertionError)
"""What a mistake in a plan raises: the plain executor answers all the same."""
