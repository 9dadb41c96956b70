ALTER TABLE note RENAME TO actor_note
