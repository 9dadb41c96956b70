SELECT document FROM band WHERE value = $value AND day BETWEEN $from AND $to
