"""The floor's statements: each makes the whole answer as JSON, out of the same rows, by hand."""

from server.core.database import Dialect

_ORDER = "FROM orders o LEFT JOIN users u ON u.id = o.customer_id LEFT JOIN shipments s ON s.id = o.shipment_id"
_PAGE = "WHERE o.status = {status} ORDER BY o.placed_at DESC, o.id DESC LIMIT {first}"
_ONE = "WHERE o.number = {number}"


def page(dialect: Dialect) -> str:
    """A page of orders: parameters are the status and how many."""
    if dialect == "sqlite":
        source = f"SELECT {_sqlite_order(parts=True)} AS node {_ORDER} {_PAGE.format(status='?', first='?')}"
        return f"""SELECT '{{"data":{{"orders":{{"nodes":[' || group_concat(node) || ']}}}}}}' FROM ({source})"""
    source = f"SELECT {_postgres_order(parts=True)} {_ORDER} {_PAGE.format(status='$1', first='$2')}"
    nodes = f"SELECT coalesce(json_agg(node), '[]') AS nodes FROM ({source}) node"
    return _postgres_answer("orders", nodes)


def one(dialect: Dialect) -> str:
    """One order: the parameter is its number."""
    if dialect == "sqlite":
        source = f"SELECT {_sqlite_order(parts=False)} {_ORDER} {_ONE.format(number='?')}"
        return f"""SELECT '{{"data":{{"order":' || ({source}) || '}}}}'"""
    return _postgres_answer("order", f"SELECT {_postgres_order(parts=False)} {_ORDER} {_ONE.format(number='$1')}")


def days(dialect: Dialect) -> str:
    """Orders and revenue by day: the parameter is the moment from which on orders count."""
    if dialect == "sqlite":
        day = "date(substr(placed_at, 1, 19), '+8 hours') AS day"
        counted = f"SELECT {day}, count(*) AS n, sum(paid_minor) AS paid FROM orders WHERE placed_at >= ? GROUP BY 1 ORDER BY 1"
        paid = f"json_object('amount', {_sqlite_amount('paid')}, 'currency', 'CNY')"
        shown = f"json_group_array(json_object('day', day, 'count', n, 'paid', {paid}))"
        return f"""SELECT '{{"data":{{"orderTotals":' || {shown} || '}}}}' FROM ({counted})"""
    day = "(placed_at AT TIME ZONE 'UTC' + interval '8 hours')::date AS day"
    counted = (
        f"SELECT {day}, count(*) AS n, sum(paid_minor) AS paid FROM orders WHERE placed_at >= $1 GROUP BY 1 ORDER BY 1"
    )
    paid = _postgres_amount("paid", ',"currency":"', "'CNY'")
    shown = f"SELECT day, n AS count, {paid} AS paid FROM ({counted}) d"
    data = f"""SELECT (SELECT coalesce(json_agg(one), '[]') FROM ({shown}) one) AS "orderTotals\""""
    return f"SELECT row_to_json(answer)::text FROM (SELECT (SELECT row_to_json(d) FROM ({data}) d) AS data) answer"


def _sqlite_order(*, parts: bool) -> str:
    fields = [
        "'number', o.number, 'itemNumber', o.item_number, 'status', upper(o.status), 'product', upper(o.product)",
        "'registered', json(iif(o.registered, 'true', 'false'))",
        f"'placedAt', {_sqlite_moment('o.placed_at')}",
        "'weightGrams', o.weight_grams, 'destinationCountry', o.destination_country",
        f"'postage', json_object('amount', {_sqlite_amount('o.postage_minor')}, 'currency', o.currency)",
        *(
            f"'{side}', json_object('name', o.{side}_masked ->> '$.name', 'city', o.{side}_masked ->> '$.city')"
            for side in ("sender", "addressee")
        ),
        "'customer', iif(u.id IS NULL, NULL, json_object('displayName', u.display_name))",
        "'shipment', iif(s.id IS NULL, NULL, json_object('number', s.number, 'status', upper(s.status),"
        f" 'lastEventCode', upper(s.last_event_code), 'lastEventAt', {_sqlite_moment('s.last_event_at')},"
        " 'lastPlace', s.last_place))",
        "'events', " + _sqlite_list(f"'status', upper(status), 'at', {_sqlite_moment('at')}", "order_events", "at, id"),
    ]
    if parts:
        amount = f"'amount', json_object('amount', {_sqlite_amount('amount_minor')})"
        charges = f"'code', upper(code), 'quantity', quantity, {amount}"
        receipts = f"'number', number, 'method', upper(method), {amount}, 'receivedAt', {_sqlite_moment('received_at')}"
        fields.append("'charges', " + _sqlite_list(charges, "order_charges", "id"))
        fields.append("'receipts', " + _sqlite_list(receipts, "counter_receipts", "id"))
    return f"json_object({', '.join(fields)})"


def _sqlite_list(fields: str, table: str, order: str) -> str:
    rows = f"SELECT * FROM {table} WHERE order_id = o.id ORDER BY {order}"
    return f"(SELECT json_group_array(json_object({fields})) FROM ({rows}))"


def _sqlite_moment(column: str) -> str:
    milliseconds = f"iif(length({column}) = 32, substr({column}, 20, 4), '.000')"
    return f"substr({column}, 1, 10) || 'T' || substr({column}, 12, 8) || {milliseconds} || 'Z'"


def _sqlite_amount(column: str) -> str:
    return f"printf('%.2f', {column} / 100.0)"


def _postgres_answer(root: str, found: str) -> str:
    data = f'SELECT (SELECT row_to_json(found) FROM ({found}) found) AS "{root}"'
    return f"SELECT row_to_json(answer)::text FROM (SELECT (SELECT row_to_json(d) FROM ({data}) d) AS data) answer"


def _postgres_order(*, parts: bool) -> str:
    shipment = (
        'SELECT s.number, upper(s.status) AS status, upper(s.last_event_code) AS "lastEventCode",'
        f' {_postgres_moment("s.last_event_at")} AS "lastEventAt", s.last_place AS "lastPlace" WHERE s.id IS NOT NULL'
    )
    fields = [
        'o.number, o.item_number AS "itemNumber", upper(o.status) AS status, upper(o.product) AS product, o.registered',
        f'{_postgres_moment("o.placed_at")} AS "placedAt", o.weight_grams AS "weightGrams"',
        'o.destination_country AS "destinationCountry"',
        f"""{_postgres_amount("o.postage_minor", ',"currency":"', "o.currency")} AS postage""",
        *(
            _postgres_row(f"SELECT o.{side}_masked ->> 'name' AS name, o.{side}_masked ->> 'city' AS city", side)
            for side in ("sender", "addressee")
        ),
        _postgres_row('SELECT u.display_name AS "displayName" WHERE u.id IS NOT NULL', "customer"),
        _postgres_row(shipment, "shipment"),
        _postgres_list(
            f"upper(status) AS status, {_postgres_moment('at')} AS at", "order_events", "e.at, id", "events"
        ),
    ]
    if parts:
        amount = f"{_postgres_amount('amount_minor')} AS amount"
        charges = f"upper(code) AS code, quantity, {amount}"
        receipts = f'number, upper(method) AS method, {amount}, {_postgres_moment("received_at")} AS "receivedAt"'
        fields.append(_postgres_list(charges, "order_charges", "id", "charges"))
        fields.append(_postgres_list(receipts, "counter_receipts", "id", "receipts"))
    return ", ".join(fields)


def _postgres_row(source: str, name: str) -> str:
    return f"(SELECT row_to_json(one) FROM ({source}) one) AS {name}"


def _postgres_list(fields: str, table: str, order: str, name: str) -> str:
    rows = f"SELECT {fields} FROM {table} e WHERE e.order_id = o.id ORDER BY {order}"
    return f"(SELECT coalesce(json_agg(one), '[]') FROM ({rows}) one) AS {name}"


def _postgres_moment(column: str) -> str:
    return f"""to_char({column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')"""


def _postgres_amount(column: str, label: str = "", more: str = "''") -> str:
    """A small object; its text, read as JSON, costs less than a row of its own. Nothing in it needs escaping."""
    end = f"""'"{label}' || {more} || '"}}'""" if label else """'"}'"""
    return f"""('{{"amount":"' || ({column} / 100.0)::numeric(20, 2) || {end})::json"""
