SELECT 1 FROM pg_notify(@channel, '')
