SELECT seq FROM document WHERE id >= $low AND id < $high LIMIT 2
