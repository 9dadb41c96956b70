ALTER TABLE reading RENAME TO report
