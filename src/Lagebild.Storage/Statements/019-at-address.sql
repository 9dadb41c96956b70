SELECT id, moment FROM document WHERE address = @address ORDER BY seq
