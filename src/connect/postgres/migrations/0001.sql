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
    id         text PRIMARY KEY CHECK (id <> '' AND id = btrim(id) AND octet_length(id) <= 1000),
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
    id         text NOT NULL,
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
    concept  text NOT NULL,
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
    concept      text,
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
    letter text PRIMARY KEY,
    folded text NOT NULL
);

-- The letters that nearly all text is made of: the program puts its own folds here when it sets a
-- termbase up.
CREATE FUNCTION naqhara.fold_common(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT $1 $$;

-- A text with any other letter, letter by letter.
CREATE FUNCTION naqhara.fold_rare(text) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(string_agg(coalesce(f.folded, c.letter), '' ORDER BY c.nth), '')
    FROM regexp_split_to_table($1, '') WITH ORDINALITY AS c (letter, nth)
    LEFT JOIN naqhara.folds f ON f.letter = c.letter
$$;

-- A text folded as the program folds it. Not STRICT, so that it is expanded where it is used.
CREATE FUNCTION naqhara.fold(text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN $1 ~ '^[\u0020-\u007E\u0600-\u06FF]*$'
        THEN naqhara.fold_common($1) ELSE naqhara.fold_rare($1) END
$$;

-- The values of a cell: parted by a bar or a line break; \| is a bar, \\ is a backslash.
CREATE FUNCTION naqhara.cell_values(cell text) RETURNS TABLE (value text, rank bigint)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT v, n FROM (
        SELECT btrim(CASE WHEN strpos(cell, '\') = 0 THEN piece
                     ELSE replace(replace(piece, E'\u0001', '\'), E'\u0002', '|') END,
                     E' \t\n\r\u000B\u000C\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000') AS v, n
        FROM string_to_table(translate(
            CASE WHEN strpos(cell, '\') = 0 THEN cell
            ELSE replace(replace(cell, '\\', E'\u0001'), '\|', E'\u0002') END,
            E'\n', '|'), '|') WITH ORDINALITY AS p (piece, n)
    ) AS all_values WHERE v <> ''
$$;

-- The terms of one row.
CREATE FUNCTION naqhara.terms_of(cells jsonb)
RETURNS TABLE (language text, standing text, rank bigint, term text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT left(c.key, 2), substr(c.key, 4), v.rank, v.value
    FROM jsonb_each_text(cells) AS c (key, value), naqhara.cell_values(c.value) AS v
    WHERE c.key IN ('en_preferred', 'en_admitted', 'en_short', 'en_deprecated',
                    'ar_preferred', 'ar_admitted', 'ar_short', 'ar_deprecated', 'ar_superseded')
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

-- Who, when and which version: never what a client says.
CREATE FUNCTION naqhara.stamp_concept() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    NEW.cells := NEW.cells - ARRAY['concept_id', 'updated', 'updated_by'];
    IF TG_OP = 'UPDATE' THEN
        IF NEW.id <> OLD.id THEN
            RAISE EXCEPTION 'the id of a concept stays: % cannot become %', OLD.id, NEW.id;
        END IF;
        IF NEW.cells = OLD.cells AND NEW.is_deleted = OLD.is_deleted THEN
            RETURN NULL;
        END IF;
        NEW.version := OLD.version + 1;
        NEW.created := OLD.created;
    ELSE
        NEW.version := 1;
    END IF;
    NEW.change := nextval('naqhara.change_numbers');
    IF TG_OP = 'INSERT' THEN
        NEW.created := NEW.change;
    END IF;
    NEW.updated := clock_timestamp();
    NEW.updated_by := session_user;
    RETURN NEW;
END
$$;
CREATE TRIGGER concepts_stamp BEFORE INSERT OR UPDATE ON naqhara.concepts
    FOR EACH ROW EXECUTE FUNCTION naqhara.stamp_concept();

-- History and terms follow.
CREATE FUNCTION naqhara.follow_concepts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO naqhara.history (id, version, cells, is_deleted, change, updated, updated_by)
        SELECT id, version, cells, is_deleted, change, updated, updated_by FROM changed;
    IF TG_OP = 'UPDATE' THEN
        DELETE FROM naqhara.terms t USING changed c WHERE t.concept = c.id;
    END IF;
    INSERT INTO naqhara.terms (concept, language, standing, rank, term, folded)
        SELECT c.id, t.language, t.standing, t.rank, t.term, naqhara.fold(t.term)
        FROM changed c, naqhara.terms_of(c.cells) t WHERE NOT c.is_deleted;
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

-- A termbase is filled several times faster without the index of its terms, which is made anew then. For
-- those who may change concepts; others wait until the transaction ends.
CREATE FUNCTION naqhara.begin_filling() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    DROP INDEX naqhara.terms_folded;
END
$$;
CREATE FUNCTION naqhara.end_filling() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET maintenance_work_mem = '256MB' AS $$
BEGIN
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
