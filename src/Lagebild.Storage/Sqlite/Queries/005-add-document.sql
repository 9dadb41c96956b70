INSERT INTO document (id, language, published, moment, outlet, address, headline, size, text, arrived)
VALUES ($id, $language, $published, $moment, $outlet, $address, $headline, $size, $text, $arrived)
ON CONFLICT (id) DO NOTHING
RETURNING seq
