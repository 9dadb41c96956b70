SELECT day, document FROM binding WHERE key = $key AND day >= $day ORDER BY day LIMIT 1
