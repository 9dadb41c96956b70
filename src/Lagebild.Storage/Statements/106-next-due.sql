SELECT min(CASE WHEN held_until > due THEN held_until ELSE due END) FROM source WHERE due IS NOT NULL
