-- A team's termbase: concepts with every version of them, their terms for look-ups, proposals.
--
-- Who and when are what the server says: session_user and clock_timestamp(), never what a client sends.
-- Whoever changes concepts holds one lock until the transaction ends, so that change numbers become
-- visible in their order: a reader that has seen number N has seen all below it.

CREATE SCHEMA naqhara;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE naqhara.termbase (
    only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    identity   uuid NOT NULL DEFAULT gen_random_uuid(),
    created    timestamptz NOT NULL DEFAULT clock_timestamp(),
    created_by text NOT NULL DEFAULT session_user
);
INSERT INTO naqhara.termbase DEFAULT VALUES;

CREATE TABLE naqhara.migrations (
    version    integer PRIMARY KEY,
    applied    timestamptz NOT NULL DEFAULT clock_timestamp(),
    applied_by text NOT NULL DEFAULT session_user
);

CREATE SEQUENCE naqhara.change_numbers;
CREATE SEQUENCE naqhara.concept_numbers;

-- The concepts as they are now. What is deleted stays, marked, so that a pull hears of it.
CREATE TABLE naqhara.concepts (
    id         text COLLATE "C" PRIMARY KEY CHECK (id <> '' AND id = btrim(id) AND octet_length(id) <= 1000),
    cells      jsonb NOT NULL CHECK (jsonb_typeof(cells) = 'object'),
    is_deleted boolean NOT NULL DEFAULT false,
    version    integer NOT NULL DEFAULT 1,
    change     bigint NOT NULL DEFAULT 0,
    created    bigint NOT NULL DEFAULT 0,
    updated    timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_by text NOT NULL DEFAULT session_user
);
CREATE INDEX concepts_change ON naqhara.concepts (change);
CREATE INDEX concepts_created ON naqhara.concepts (created);

-- Every version of every concept.
CREATE TABLE naqhara.history (
    id         text COLLATE "C" NOT NULL,
    version    integer NOT NULL,
    cells      jsonb NOT NULL,
    is_deleted boolean NOT NULL,
    change     bigint NOT NULL,
    updated    timestamptz NOT NULL,
    updated_by text NOT NULL,
    PRIMARY KEY (id, version)
);
CREATE UNIQUE INDEX history_change ON naqhara.history (change);

-- The terms of the concepts as they are now, for look-ups; triggers keep them.
CREATE TABLE naqhara.terms (
    concept  text COLLATE "C" NOT NULL,
    language text NOT NULL CHECK (language IN ('en', 'ar')),
    standing text NOT NULL,
    rank     integer NOT NULL,
    term     text NOT NULL,
    folded   text NOT NULL
);
CREATE INDEX terms_concept ON naqhara.terms (concept);
CREATE INDEX terms_folded ON naqhara.terms USING gin (folded gin_trgm_ops);

CREATE TABLE naqhara.proposals (
    number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    concept      text COLLATE "C",
    base_version integer,
    cells        jsonb NOT NULL CHECK (jsonb_typeof(cells) = 'object'),
    is_deletion  boolean NOT NULL DEFAULT false,
    note         text NOT NULL DEFAULT '',
    state        text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'rejected')),
    proposed     timestamptz NOT NULL DEFAULT clock_timestamp(),
    proposed_by  text NOT NULL DEFAULT session_user,
    reviewed     timestamptz,
    reviewed_by  text,
    CHECK (NOT is_deletion OR concept IS NOT NULL)
);
CREATE INDEX proposals_open ON naqhara.proposals (number) WHERE state = 'open';

-- What a character is folded to, where that is another; empty where it vanishes.
CREATE TABLE naqhara.folds (
    letter text COLLATE "C" PRIMARY KEY,
    folded text NOT NULL
);

-- A text of ASCII, and one with Arabic letters that has no other: the program puts its own folds here when
-- it sets a termbase up. What is called for each term is not STRICT, so that it is expanded where it is used.
CREATE FUNCTION naqhara.fold_ascii(text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT $1 $$;
CREATE FUNCTION naqhara.fold_common(text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT $1 $$;

-- A text with any other letter, letter by letter.
CREATE FUNCTION naqhara.fold_rare(text) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(string_agg(
        coalesce((SELECT f.folded FROM naqhara.folds f WHERE f.letter = c.letter), c.letter), '' ORDER BY c.nth), '')
    FROM string_to_table($1, NULL) WITH ORDINALITY AS c (letter, nth)
$$;

-- A text folded as the program folds it.
CREATE FUNCTION naqhara.fold(text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN octet_length($1) = length($1) THEN naqhara.fold_ascii($1)
        WHEN $1 ~ '^[\u0001-\u007F\u0621-\u064A]*$' THEN naqhara.fold_common($1)
        ELSE naqhara.fold_rare($1) END
$$;

-- A value without the space around it.
CREATE FUNCTION naqhara.trimmed(text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT btrim($1, E' \t\n\r\u000B\u000C\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000')
$$;

-- The values of a cell that holds a bar, a line break or a backslash: the first two part values, \| is a
-- bar, \\ is a backslash.
CREATE FUNCTION naqhara.parted_values(cell text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_agg(naqhara.trimmed(replace(replace(piece, E'\u0001', '\'), E'\u0002', '|')) ORDER BY n)
    FROM string_to_table(
        translate(replace(replace(cell, '\\', E'\u0001'), '\|', E'\u0002'), E'\n', '|'), '|'
    ) WITH ORDINALITY AS p (piece, n)
$$;

-- The values of a cell; some may be empty.
CREATE FUNCTION naqhara.cell_values(cell text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN strpos(cell, '|') = 0 AND strpos(cell, E'\n') = 0 AND strpos(cell, '\') = 0
        THEN ARRAY[naqhara.trimmed(cell)] ELSE naqhara.parted_values(cell) END
$$;

-- One writer at a time, until the end of the transaction.
CREATE FUNCTION naqhara.lock_concepts() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(7811875, 1);
    RETURN NULL;
END
$$;
CREATE TRIGGER concepts_lock BEFORE INSERT OR UPDATE OR DELETE ON naqhara.concepts
    FOR EACH STATEMENT EXECUTE FUNCTION naqhara.lock_concepts();

-- Who, when and which version: never what a client says. It runs for each row, and a search path of its own
-- would double its time: so all that it names says where it is.
CREATE FUNCTION naqhara.stamp_concept() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    NEW.cells := NEW.cells OPERATOR(pg_catalog.-) ARRAY['concept_id', 'updated', 'updated_by'];
    IF TG_OP OPERATOR(pg_catalog.=) 'UPDATE' THEN
        IF NEW.id OPERATOR(pg_catalog.<>) OLD.id THEN
            RAISE EXCEPTION 'the id of a concept stays: % cannot become %', OLD.id, NEW.id;
        END IF;
        IF NEW.cells OPERATOR(pg_catalog.=) OLD.cells AND NEW.is_deleted OPERATOR(pg_catalog.=) OLD.is_deleted THEN
            RETURN NULL;
        END IF;
        NEW.version := OLD.version OPERATOR(pg_catalog.+) 1;
    ELSE
        NEW.version := 1;
    END IF;
    NEW.change := pg_catalog.nextval('naqhara.change_numbers'::pg_catalog.regclass);
    NEW.created := CASE WHEN TG_OP OPERATOR(pg_catalog.=) 'UPDATE' THEN OLD.created ELSE NEW.change END;
    NEW.updated := pg_catalog.clock_timestamp();
    NEW.updated_by := session_user;
    RETURN NEW;
END
$$;
CREATE TRIGGER concepts_stamp BEFORE INSERT OR UPDATE ON naqhara.concepts
    FOR EACH ROW EXECUTE FUNCTION naqhara.stamp_concept();

-- History and terms follow. What is planned for many rows is compiled before it runs, which takes longer
-- than to write some.
CREATE FUNCTION naqhara.follow_concepts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET jit = off AS $$
BEGIN
    INSERT INTO naqhara.history (id, version, cells, is_deleted, change, updated, updated_by)
        SELECT id, version, cells, is_deleted, change, updated, updated_by FROM changed;
    IF TG_OP = 'UPDATE' THEN
        DELETE FROM naqhara.terms t USING changed c WHERE t.concept = c.id;
    END IF;
    -- OFFSET 0: each step once for each row, none again for each column that is made of it.
    INSERT INTO naqhara.terms (concept, language, standing, rank, term, folded)
        SELECT id, left(column_name, 2), substr(column_name, 4), rank, term, naqhara.fold(term)
        FROM (
            SELECT id, column_name, generate_subscripts(terms, 1) AS rank, unnest(terms) AS term
            FROM (
                SELECT id, (cell).key AS column_name, naqhara.cell_values((cell).value) AS terms
                FROM (SELECT id, jsonb_each_text(cells) AS cell FROM changed WHERE NOT is_deleted) AS by_cell
                WHERE (cell).key IN ('en_preferred', 'en_admitted', 'en_short', 'en_deprecated',
                    'ar_preferred', 'ar_admitted', 'ar_short', 'ar_deprecated', 'ar_superseded')
                OFFSET 0
            ) AS by_column
        ) AS by_term
        WHERE term <> '';
    PERFORM pg_notify('naqhara', max(change)::text) FROM changed HAVING count(*) > 0;
    RETURN NULL;
END
$$;
CREATE TRIGGER concepts_inserted AFTER INSERT ON naqhara.concepts
    REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION naqhara.follow_concepts();
CREATE TRIGGER concepts_updated AFTER UPDATE ON naqhara.concepts
    REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION naqhara.follow_concepts();

-- What was stays, whoever asks.
CREATE FUNCTION naqhara.refuse() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'naqhara.%: rows are never removed or rewritten', TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER history_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON naqhara.history
    FOR EACH STATEMENT EXECUTE FUNCTION naqhara.refuse();
CREATE TRIGGER concepts_stay BEFORE DELETE OR TRUNCATE ON naqhara.concepts
    FOR EACH STATEMENT EXECUTE FUNCTION naqhara.refuse();

CREATE FUNCTION naqhara.stamp_proposal() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.proposed := clock_timestamp();
        NEW.proposed_by := session_user;
        NEW.state := 'open';
        NEW.reviewed := NULL;
        NEW.reviewed_by := NULL;
    ELSIF OLD.state <> 'open' THEN
        RAISE EXCEPTION 'proposal % is decided: %', OLD.number, OLD.state;
    ELSE
        NEW.concept := OLD.concept;
        NEW.base_version := OLD.base_version;
        NEW.cells := OLD.cells;
        NEW.is_deletion := OLD.is_deletion;
        NEW.proposed := OLD.proposed;
        NEW.proposed_by := OLD.proposed_by;
        NEW.reviewed := clock_timestamp();
        NEW.reviewed_by := session_user;
    END IF;
    PERFORM pg_notify('naqhara_proposals', NEW.number::text);
    RETURN NEW;
END
$$;
CREATE TRIGGER proposals_stamp BEFORE INSERT OR UPDATE ON naqhara.proposals
    FOR EACH ROW EXECUTE FUNCTION naqhara.stamp_proposal();

-- An id for a concept that comes without one.
CREATE FUNCTION naqhara.new_id() RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    made text;
BEGIN
    LOOP
        made := 'tb-' || lpad(nextval('naqhara.concept_numbers')::text, 6, '0');
        EXIT WHEN NOT EXISTS (SELECT FROM naqhara.concepts WHERE id = made);
    END LOOP;
    RETURN made;
END
$$;

-- A termbase is filled several times faster without the indexes of its terms, which are made anew then, and
-- with memory for all rows. For those who may change concepts; others wait until the transaction ends.
CREATE FUNCTION naqhara.begin_filling() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM set_config('work_mem', '256MB', true);
    DROP INDEX naqhara.terms_concept, naqhara.terms_folded;
END
$$;
CREATE FUNCTION naqhara.end_filling() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET maintenance_work_mem = '256MB' AS $$
BEGIN
    CREATE INDEX terms_concept ON naqhara.terms (concept);
    CREATE INDEX terms_folded ON naqhara.terms USING gin (folded gin_trgm_ops);
    ANALYZE naqhara.concepts;
    ANALYZE naqhara.terms;
END
$$;

-- The termbase in the shape of glossary.csv.
CREATE VIEW naqhara.glossary WITH (security_invoker = true) AS
SELECT id AS concept_id,
    cells ->> 'entity_type' AS entity_type,
    cells ->> 'subject_field' AS subject_field,
    cells ->> 'en_preferred' AS en_preferred,
    cells ->> 'en_admitted' AS en_admitted,
    cells ->> 'en_short' AS en_short,
    cells ->> 'en_deprecated' AS en_deprecated,
    cells ->> 'ar_preferred' AS ar_preferred,
    cells ->> 'ar_admitted' AS ar_admitted,
    cells ->> 'ar_short' AS ar_short,
    cells ->> 'ar_deprecated' AS ar_deprecated,
    cells ->> 'ar_superseded' AS ar_superseded,
    cells ->> 'ar_kind' AS ar_kind,
    cells ->> 'ar_by_style' AS ar_by_style,
    cells ->> 'keep_latin' AS keep_latin,
    cells ->> 'gender' AS gender,
    cells ->> 'part_of_speech' AS part_of_speech,
    cells ->> 'definition_en' AS definition_en,
    cells ->> 'definition_ar' AS definition_ar,
    cells ->> 'context_en' AS context_en,
    cells ->> 'context_ar' AS context_ar,
    cells ->> 'source' AS source,
    cells ->> 'wikidata' AS wikidata,
    cells ->> 'related' AS related,
    cells ->> 'match' AS match,
    cells ->> 'exact_case' AS exact_case,
    cells ->> 'confusable_with' AS confusable_with,
    cells ->> 'status' AS status,
    cells ->> 'valid_from' AS valid_from,
    cells ->> 'note' AS note,
    to_char(updated AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS updated,
    updated_by
FROM naqhara.concepts
WHERE NOT is_deleted;

-- The terms that are spelled like a text, the likest first: the same letters, then the similar ones.
CREATE FUNCTION naqhara.lookup(query text, most integer DEFAULT 20)
RETURNS TABLE (concept_id text, language text, standing text, term text, other text, likeness real)
LANGUAGE sql STABLE AS $$
    WITH asked AS (SELECT naqhara.fold(query) AS folded),
    found AS (
        SELECT t.concept, t.language, t.standing, t.term,
            CASE WHEN t.folded = a.folded THEN 1 ELSE similarity(t.folded, a.folded) END AS likeness
        FROM naqhara.terms t, asked a
        WHERE t.folded % a.folded OR t.folded = a.folded
        ORDER BY likeness DESC, t.concept, t.language, t.rank LIMIT most
    )
    SELECT f.concept, f.language, f.standing, f.term,
        c.cells ->> CASE f.language WHEN 'en' THEN 'ar_preferred' ELSE 'en_preferred' END, f.likeness
    FROM found f JOIN naqhara.concepts c ON c.id = f.concept
    ORDER BY f.likeness DESC, f.concept, f.language
$$;

-- What looks up by trigrams finds them where the extension is.
DO $$
DECLARE
    home text;
BEGIN
    SELECT quote_ident(n.nspname) INTO STRICT home
        FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm';
    EXECUTE 'ALTER FUNCTION naqhara.lookup(text, integer) SET search_path = pg_catalog, ' || home || ', pg_temp';
    EXECUTE 'ALTER FUNCTION naqhara.end_filling() SET search_path = pg_catalog, ' || home || ', pg_temp';
END
$$;

-- Roles belong to all of a server, so that they may be there from another termbase.
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['naqhara_reader', 'naqhara_contributor', 'naqhara_terminologist'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
        END IF;
    END LOOP;
    IF NOT pg_has_role('naqhara_contributor', 'naqhara_reader', 'MEMBER') THEN
        GRANT naqhara_reader TO naqhara_contributor;
    END IF;
    IF NOT pg_has_role('naqhara_terminologist', 'naqhara_contributor', 'MEMBER') THEN
        GRANT naqhara_contributor TO naqhara_terminologist;
    END IF;
END
$$;

GRANT USAGE ON SCHEMA naqhara TO naqhara_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA naqhara TO naqhara_reader;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA naqhara FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA naqhara TO naqhara_reader;
REVOKE EXECUTE ON FUNCTION naqhara.begin_filling(), naqhara.end_filling() FROM naqhara_reader;
GRANT EXECUTE ON FUNCTION naqhara.begin_filling(), naqhara.end_filling() TO naqhara_terminologist;
GRANT INSERT (concept, base_version, cells, is_deletion, note) ON naqhara.proposals TO naqhara_contributor;
GRANT INSERT (id, cells, is_deleted), UPDATE (cells, is_deleted) ON naqhara.concepts TO naqhara_terminologist;
GRANT UPDATE (state) ON naqhara.proposals TO naqhara_terminologist;

ALTER TABLE naqhara.concepts ENABLE ROW LEVEL SECURITY;
ALTER TABLE naqhara.history ENABLE ROW LEVEL SECURITY;
ALTER TABLE naqhara.terms ENABLE ROW LEVEL SECURITY;
ALTER TABLE naqhara.proposals ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON naqhara.concepts FOR SELECT TO naqhara_reader USING (true);
CREATE POLICY everybody_reads ON naqhara.history FOR SELECT TO naqhara_reader USING (true);
CREATE POLICY everybody_reads ON naqhara.terms FOR SELECT TO naqhara_reader USING (true);
CREATE POLICY everybody_reads ON naqhara.proposals FOR SELECT TO naqhara_reader USING (true);
CREATE POLICY terminologists_add ON naqhara.concepts FOR INSERT TO naqhara_terminologist WITH CHECK (true);
CREATE POLICY terminologists_change ON naqhara.concepts FOR UPDATE TO naqhara_terminologist
    USING (true) WITH CHECK (true);
CREATE POLICY contributors_propose ON naqhara.proposals FOR INSERT TO naqhara_contributor
    WITH CHECK (state = 'open' AND proposed_by = session_user);
CREATE POLICY terminologists_decide ON naqhara.proposals FOR UPDATE TO naqhara_terminologist
    USING (state = 'open') WITH CHECK (state IN ('accepted', 'rejected'));
