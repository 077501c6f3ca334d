"""Draws the arguments of root fields: filters that match something, pages, cursors, words, ids; and now and then wrong ones."""

import random
from typing import Any

from graphql import (
    GraphQLField,
    GraphQLID,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    get_named_type,
    get_nullable_type,
)

from schema.engine.bind import BACKREF
from schema.engine.declare import ENTITIES, Entity
from schema.engine.filtering import PARTIAL
from schema.engine.filters import FILTER, ByColumn, ByKey, ByMany, ByOne, ByOnly
from schema.engine.totals import Totals
from server.core import global_ids
from tests.engine.pool import Pool, Root, printed
from tests.engine.writing import Draw, Writer

DEEPEST = 3
_ID = GraphQLNonNull(GraphQLID)
_IDS = GraphQLNonNull(GraphQLList(_ID))
LOGIC = frozenset({"and", "or", "not"})
MADE_UP = {
    "Int": (0, -1, 17, 2_147_483_647),
    "Boolean": (True, False),
    "DateTime": ("2026-11-01T00:00:00Z", "2026-11-20T08:00:00.123456+08:00", "1901-01-01T00:00:00Z"),
    "ID": ("Tm90aGluZzo1", "", "VXNlcjo5OTk5OTk5OQ==", "x" * 150),
    "String": ("", "nothing such", "CN", " ", "'; --", "%", "邮", "x" * 300),
}


class Arguments:
    """Draws for one document."""

    def __init__(self, pool: Pool, writer: Writer) -> None:
        self.pool, self.writer, self.dice = pool, writer, writer.dice

    def of(self, root: Root) -> str:
        """The arguments of a declared root, in brackets."""
        found = self._of_list(root) if root.is_list else self._of_one(root)
        self.dice.shuffle(found)
        return f"({', '.join(found)})" if found else ""

    def of_totals(self, totals: Totals, field: GraphQLField) -> str:
        """The arguments of a root with totals, in brackets."""
        named: Any = get_named_type(field.args["by"].type)
        found: list[str] = []
        if self.dice.random() < 0.85:
            found += self.writer.argument(
                "by",
                field.args["by"].type,
                lambda dice: dice.choices(list(named.values), k=dice.choice((0, 1, 1, 2, 3, 4))),
            )
        if self.dice.random() < 0.6:
            kind: Any = get_named_type(field.args["filter"].type)
            found += self.writer.argument(
                "filter", field.args["filter"].type, lambda dice: self._filter(dice, kind, totals.entity, DEEPEST)
            )
        return f"({', '.join(found)})" if found else ""

    def of_related(self, field: GraphQLField) -> str:
        """The arguments of a list of related rows, in brackets."""
        entity, found = ENTITIES[get_named_type(field.type).name], list[str]()
        for name, argument in field.args.items():
            if self.dice.random() < 0.55:
                found += self.writer.argument(name, argument.type, self._of_rows(name, argument.type, entity))
        return f"({', '.join(found)})" if found else ""

    def _of_rows(self, name: str, kind: Any, entity: Entity) -> Draw:
        named: Any = get_named_type(kind)
        match name:
            case "first":
                return _size
            case "filter":
                depth = self.dice.choice((1, 1, 2, DEEPEST)) + (self.dice.random() < 0.04)
                return lambda dice: self._filter(dice, named, entity, depth)
            case _:
                fields = list(get_named_type(named.fields["field"].type).values)
                return lambda dice: [_way(dice, dice.choice(fields)) for _ in range(dice.choice((0, 1, 1, 2, 3)))]

    def ids(self, types: list[str], *, many: bool) -> str:
        """The arguments of `node` or `nodes`, mostly ids of these types."""
        if not many:
            return f"({self.writer.argument('id', _ID, lambda dice: self._id(dice, types))[0]})"

        def several(dice: random.Random) -> Any:
            length = 101 if dice.random() < 0.02 else dice.choice((0, 1, 2, 4, 9))
            return [self._id(dice, types) for _ in range(length)]

        return f"({self.writer.argument('ids', _IDS, several)[0]})"

    def _id(self, dice: random.Random, types: list[str]) -> str:
        chance = dice.random()
        of = dice.choice(types) if chance < 0.8 else dice.choice(list(self.pool.ids))
        if chance > 0.95:
            return str(dice.choice((*MADE_UP["ID"], global_ids.encode(of, 10**9), global_ids.encode(of, 2**70))))
        return dice.choice(self.pool.ids.get(of) or [global_ids.encode(of, 1)])

    def _of_one(self, root: Root) -> list[str]:
        found: list[str] = []
        for name, argument in root.field.args.items():
            column = argument.extensions[BACKREF].python_name
            found += self.writer.argument(name, argument.type, self._value(root.entity, column, argument.type))
        return found

    def _of_list(self, root: Root) -> list[str]:
        arguments, write = root.field.args, self.writer.argument
        found: list[str] = []
        place = self.dice.randrange(len(self.pool.orders[root.name]))
        if "orderBy" in arguments and (place or self.dice.random() < 0.1):
            by = self.pool.orders[root.name][place]
            found += write("orderBy", arguments["orderBy"].type, _mostly(by, None, [], _too_many(by)))
        if self.dice.random() < 0.55:
            kind: Any = get_named_type(arguments["filter"].type)
            depth = DEEPEST + (self.dice.random() < 0.04)
            found += write(
                "filter", arguments["filter"].type, lambda dice: self._filter(dice, kind, root.entity, depth)
            )
        if "search" in arguments and self.dice.random() < 0.2:
            found += write("search", arguments["search"].type, lambda dice: self._words(dice, root))
        return found + self._page(root, place)

    def _page(self, root: Root, place: int) -> list[str]:
        arguments, write = root.field.args, self.writer.argument
        found: list[str] = []
        size = "last" if self.dice.random() < 0.3 else "first"
        if size == "last" or self.dice.random() < 0.85:
            found += write(size, arguments[size].type, _size)
        if self.dice.random() < 0.015:
            found += write("last" if size == "first" else "first", arguments[size].type, _size)
        for name, chance in (("after", 0.3), ("before", 0.3)):
            if self.dice.random() < chance:
                found += write(name, arguments[name].type, lambda dice: self._cursor(dice, root, place))
        return found

    def _cursor(self, dice: random.Random, root: Root, place: int) -> Any:
        own, chance = self.pool.cursors.get((root.name, place)), dice.random()
        if own and chance < 0.9:
            return dice.choice(own)
        if chance < 0.94:
            return dice.choice([one for found in self.pool.cursors.values() for one in found])
        if own and chance < 0.97:
            cursor = dice.choice(own)
            return cursor[:-4] + ("AAAA" if cursor[-4:] != "AAAA" else "BBBB")
        return dice.choice(("", "!", "x" * 2001, "AAAA", "邮", "\u0000"))

    def _words(self, dice: random.Random, root: Root) -> Any:
        words = self.pool.words[root.name]
        if not words or dice.random() < 0.12:
            return dice.choice(("", "   ", "PH", "no such words", "x" * 101, "PH 99", "%", "\u0000"))
        word = dice.choice(words)
        return dice.choice((word, word, word, word.lower(), f" {word} ", word[: len(word) // 2]))

    def _filter(self, dice: random.Random, kind: GraphQLInputObjectType, entity: Entity, depth: int) -> Any:
        found: dict[str, Any] = {}
        names = [name for name in kind.fields if name not in LOGIC]
        related = [name for name in names if _related(kind.fields[name])]
        for name in dice.sample(names, min(len(names), dice.choice((1, 1, 1, 2)))):
            found[name] = self._condition(dice, kind, name, entity, depth)
        if related and depth > 1 and dice.random() < 0.3:
            name = dice.choice(related)
            found = {name: self._condition(dice, kind, name, entity, depth)}
        if depth > 1 and dice.random() < 0.4:
            logic = dice.choice(("and", "or", "or", "not"))
            if logic == "not":
                found[logic] = self._filter(dice, kind, entity, depth - 1)
            else:
                length = dice.choice((0, 1, 2, 2, 3))
                found[logic] = [self._filter(dice, kind, entity, depth - 1) or {} for _ in range(length)]
            if dice.random() < 0.6:
                found = {logic: found[logic]}
        return found if dice.random() > 0.02 else dice.choice((None, {}))

    def _condition(
        self, dice: random.Random, kind: GraphQLInputObjectType, name: str, entity: Entity, depth: int
    ) -> Any:
        declared, operators = kind.fields[name].extensions[BACKREF], get_named_type(kind.fields[name].type)
        target = declared.metadata.get(FILTER, ByColumn())
        assert isinstance(operators, GraphQLInputObjectType)
        if isinstance(target, ByOne | ByOnly):
            return self._beneath(dice, operators, target, depth)
        if isinstance(target, ByMany):
            asked = dice.sample(("some", "none"), dice.choice((1, 1, 1, 1, 2)))
            wanted: Any = get_named_type(operators.fields["some"].type)
            return {one: self._beneath(dice, wanted, target, depth) for one in asked} if dice.random() > 0.03 else {}
        draw = self._target(target, declared.python_name, entity, operators)
        found: dict[str, Any] = {}
        for operator in dice.sample(list(operators.fields), dice.choice((1, 1, 1, 1, 2))):
            found[operator] = self._operand(dice, operators, operator, draw)
        return found

    def _beneath(
        self, dice: random.Random, kind: GraphQLInputObjectType, target: ByOne | ByOnly | ByMany, depth: int
    ) -> Any:
        """What is asked of related rows: too deep now and then, and sometimes nothing but that there are any."""
        if (depth == 1 and dice.random() > 0.06) or dice.random() < 0.08:
            return {}
        return self._filter(dice, kind, ENTITIES[target.type_name], depth - 1) or {}

    def _operand(self, dice: random.Random, operators: GraphQLInputObjectType, operator: str, draw: Draw) -> Any:
        if dice.random() < 0.02:
            return None
        if operator == "isNull":
            return dice.random() < 0.4
        if operator == "between":
            ends = [draw(dice), draw(dice)]
            ends = sorted(ends, key=str if isinstance(ends[0], str) else None) if dice.random() < 0.9 else ends
            return dict(zip(("from", "to"), ends, strict=True))
        if operator in PARTIAL:
            return _part(dice, operator, draw(dice))
        if isinstance(get_nullable_type(operators.fields[operator].type), GraphQLList):
            length = 101 if dice.random() < 0.01 else dice.choice((0, 1, 2, 3, 5))
            return [draw(dice) for _ in range(length)]
        return draw(dice)

    def _target(self, target: Any, name: str, entity: Entity, operators: GraphQLInputObjectType) -> Draw:
        match target:
            case ByColumn(column):
                kind = operators.fields["eq"].type
                return self._value(entity, column or name, kind)
            case ByKey(_, type_name):
                return lambda dice: self._id(dice, [type_name])
            case _:
                return lambda dice: self._id(dice, list(self.pool.ids))

    def _value(self, entity: Entity, column: str, kind: Any) -> Draw:
        known = [printed(kind, value) for value in self.pool.column(entity, column)]
        enum = getattr(get_named_type(kind), "values", None)
        made_up = tuple(enum) if enum else MADE_UP[get_named_type(kind).name]
        return lambda dice: dice.choice(known) if known and dice.random() < 0.93 else dice.choice(made_up)


def _related(field: Any) -> bool:
    """Whether a filter's field is about related rows."""
    return isinstance(field.extensions[BACKREF].metadata.get(FILTER), ByOne | ByOnly | ByMany)


def _part(dice: random.Random, operator: str, text: str) -> str:
    """What a text contains or begins with, now and then in the other case, or with what elsewhere is a wildcard."""
    begins = 0 if operator == "startsWith" else dice.randrange(max(1, len(text)))
    part = text[begins : begins + dice.choice((1, 2, 3, 5, 9))]
    chance = dice.random()
    if chance < 0.06:
        return part.swapcase()
    if chance < 0.15:
        return dice.choice((f"{part[:-1]}%", f"{part[:-1]}_", f"{part}\\", "%", "_", "\\", "*", "", " "))
    return part


def _size(dice: random.Random) -> Any:
    return dice.choice((0, 101, -1, 2**31 - 1)) if dice.random() < 0.03 else dice.choice((1, 2, 3, 5, 8, 20))


def _way(dice: random.Random, field: str) -> dict[str, str]:
    """One word of an `orderBy`, its way now and then left out."""
    return {"field": field, **({} if dice.random() < 0.2 else {"direction": dice.choice(("ASC", "DESC"))})}


def _mostly(value: Any, *others: Any) -> Draw:
    return lambda dice: value if dice.random() < 0.94 else dice.choice(others)


def _too_many(by: list[Any] | None) -> list[Any] | None:
    return by * 6 if by else by
