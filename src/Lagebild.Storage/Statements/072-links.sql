SELECT document, other, score FROM link WHERE document = @key
