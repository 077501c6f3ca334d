"""Brings a PostgreSQL database of a test back to what it was when it was new, which is quicker than making another."""

import asyncpg

MOST_BYTES = 24_000_000
"""A new database has ten million; one that has grown beyond this is not worth emptying."""

SHAPE = """
SELECT md5(string_agg(line, E'\\n' ORDER BY line)) FROM (
  SELECT format('%s %s %s', relname, relkind, reloptions) FROM pg_class WHERE relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT format('%s.%s %s %s %s', relname, attname, atttypid, atttypmod, attnotnull)
    FROM pg_attribute JOIN pg_class c ON c.oid = attrelid WHERE relnamespace = 'public'::regnamespace AND attnum > 0
  UNION ALL
  SELECT format('%s %s %s', relname, tgname, tgenabled)
    FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid WHERE relnamespace = 'public'::regnamespace AND NOT tgisinternal
  UNION ALL
  SELECT format('%s %s', conname, pg_get_constraintdef(oid)) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace
  UNION ALL
  SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL
  SELECT format('%s %s', proname, prosrc) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
) AS described (line)
"""

REMEMBER = f"""
CREATE SCHEMA pristine;
DO $$ DECLARE name text; held boolean; BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM public.%I)', name) INTO held;
    IF held THEN EXECUTE format('CREATE TABLE pristine.%I AS TABLE public.%I', name, name); END IF;
  END LOOP;
END $$;
CREATE TABLE pristine."its sequences" AS
  SELECT sequencename, start_value, last_value FROM pg_sequences WHERE schemaname = 'public';
CREATE TABLE pristine."its shape" AS {SHAPE};
"""

EMPTY = """
DO $$ DECLARE name text; BEGIN
  PERFORM set_config('session_replication_role', 'replica', true);
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('DELETE FROM public.%I', name);
    IF to_regclass(format('pristine.%I', name)) IS NOT NULL THEN
      EXECUTE format('INSERT INTO public.%I OVERRIDING SYSTEM VALUE TABLE pristine.%I', name, name);
    END IF;
  END LOOP;
  PERFORM setval(format('public.%I', sequencename), coalesce(last_value, start_value), last_value IS NOT NULL)
    FROM pristine."its sequences";
END $$;
"""
"""No trigger fires and no foreign key is asked: the whole is what was remembered."""

STRANGERS = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid != pg_backend_pid()
"""


async def remember(address: str) -> None:
    """Keep, in a schema of its own, what there is in the database and how it is made."""
    connection = await asyncpg.connect(address)
    try:
        await connection.execute(REMEMBER)
    finally:
        await connection.close()


async def emptied(address: str) -> bool:
    """Bring the database back to what was remembered; false where it is better thrown away."""
    connection = await asyncpg.connect(address)
    try:
        await connection.execute(STRANGERS)
        if await connection.fetchval("SELECT pg_database_size(current_database())") > MOST_BYTES:
            return False
        if await connection.fetchval(SHAPE) != await connection.fetchval('SELECT * FROM pristine."its shape"'):
            return False
        await connection.execute(EMPTY)
        return True
    except asyncpg.PostgresError:
        return False
    finally:
        await connection.close()
