-- After this the program writes the notes on actors anew, each at a position of its own.
SELECT count(*) FROM actor_note
