DROP TABLE actor_note
