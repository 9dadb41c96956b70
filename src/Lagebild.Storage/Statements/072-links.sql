SELECT document, other, score, copy FROM link WHERE document = @key
