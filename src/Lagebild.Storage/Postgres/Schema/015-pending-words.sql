-- Words of new reports wait in a list of a quarter of a megabyte at most, which a search looks through, and go into the index together.
ALTER INDEX IF EXISTS search_words SET (fastupdate = on, gin_pending_list_limit = 256)
