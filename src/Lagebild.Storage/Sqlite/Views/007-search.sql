-- What words are found by, made by the program; nothing is left for the tokeniser but to part them at spaces.
CREATE VIRTUAL TABLE search USING fts5 (headline, words, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0')
