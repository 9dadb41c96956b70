UPDATE membership SET story = $to WHERE document IN (SELECT document FROM member WHERE story = $from)
