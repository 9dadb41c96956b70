DELETE FROM story WHERE seq = @story
