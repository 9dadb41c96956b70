DELETE FROM member WHERE story = @story AND document = @document
