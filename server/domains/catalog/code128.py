"""Code 128, the symbology of item labels (UPU S2; ISO/IEC 15417): a text as symbols, and symbols as bars.

Runs of digits go two to a symbol in code set C; everything else is in set B, which holds the printable ASCII characters.
"""

import re

START_B, START_C, CODE_C, CODE_B, STOP = 104, 105, 99, 100, 106
CHECK_MODULUS = 103
QUIET_MODULES = 10
"""Modules that stay white before and after the bars."""

LONGEST = 40
RUN = re.compile(r"[0-9]+")
WIDTHS = (
    "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 "
    "123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 "
    "232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 "
    "313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 "
    "111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 "
    "111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 "
    "114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112"
).split()
"""Bars and spaces of each symbol in turn, in modules, a bar first."""


def symbols(text: str) -> list[int]:
    """The symbol values with start, check and stop. Raises ValueError for what is not 1 to 40 printable ASCII characters."""
    if not 1 <= len(text) <= LONGEST or not all(" " <= char <= "~" for char in text):
        raise ValueError("Code 128 is drawn of 1 to 40 printable ASCII characters")
    found: list[int] = []
    in_c = False
    position = 0
    while position < len(text):
        pairs = _pairs(text, position)
        if pairs != in_c or not found:
            found.append((CODE_C if found else START_C) if pairs else (CODE_B if found else START_B))
            in_c = pairs
        if in_c:
            found.append(int(text[position : position + 2]))
            position += 2
        else:
            found.append(ord(text[position]) - 32)
            position += 1
    return [*found, check(found), STOP]


def check(values: list[int]) -> int:
    """The check symbol of a start symbol and what follows it."""
    return (values[0] + sum(place * value for place, value in enumerate(values[1:], 1))) % CHECK_MODULUS


def widths(text: str) -> list[int]:
    """Bars and spaces in turn, in modules, a bar first and last; quiet zones are not among them. Raises ValueError."""
    return [int(width) for symbol in symbols(text) for width in WIDTHS[symbol]]


def _pairs(text: str, position: int) -> bool:
    """Whether two digits from here on are worth being one symbol.

    A switch costs a symbol, and two inside a text: four digits pay at either end, six in the middle. One digit of an odd run
    stays in set B: the last, or the first where the text ends in digits, which saves switching back.
    """
    run = RUN.match(text, position)
    if run is None or len(run.group()) < 2:
        return False
    begin = position
    while begin and text[begin - 1].isdigit():
        begin -= 1
    length = run.end() - begin
    at_an_end = begin == 0 or run.end() == len(text)
    if length < (4 if at_an_end else 6) and length != len(text):
        return False
    odd_first = begin > 0 and run.end() == len(text) and length % 2 == 1
    return not (odd_first and position == begin)
