DELETE FROM note WHERE one = $one AND other = $other
