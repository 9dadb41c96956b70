UPDATE member SET story = $to WHERE story = $from
