SELECT CASE WHEN NOT pg_is_in_recovery() AND has_database_privilege(current_database(), 'CREATE') THEN 1 ELSE 0 END
