CREATE VIRTUAL TABLE search USING fts5 (headline, body, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2')
