SELECT document FROM strongest WHERE term = $term AND day BETWEEN $from AND $to
