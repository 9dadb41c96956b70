SELECT other, score FROM link WHERE document = $document
