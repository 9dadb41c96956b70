SELECT count(*) FROM information_schema.columns WHERE table_schema = @schema AND table_name = 'head' AND column_name = 'views'
