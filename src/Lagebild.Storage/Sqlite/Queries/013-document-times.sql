SELECT d.moment, d.id FROM document d WHERE d.seq = $document
