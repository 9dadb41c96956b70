SELECT CASE WHEN pg_is_in_recovery() THEN 0 WHEN NOT has_schema_privilege(@schema, 'USAGE') THEN 0 WHEN has_table_privilege(quote_ident(@schema) || '.head', 'UPDATE') THEN 1 ELSE 0 END
