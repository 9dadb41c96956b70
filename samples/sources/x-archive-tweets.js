window.YTD.tweets.part0 = [
  {
    "tweet" : {
      "edit_info" : { "initial" : { "editTweetIds" : [ "2043600000000000001" ] } },
      "id" : "2043600000000000001",
      "id_str" : "2043600000000000001",
      "created_at" : "Mon Apr 13 20:19:24 +0000 2026",
      "full_text" : "Die Fähre bleibt &amp; der Fahrplan auch. Das sage ich am Dienstag in Flensburg. https://t.co/abc123 https://t.co/bild45 #Fähre",
      "entities" : {
        "hashtags" : [ { "text" : "Fähre", "indices" : [ "110", "116" ] } ],
        "urls" : [ { "url" : "https://t.co/abc123", "expanded_url" : "https://insel.example/faehre", "display_url" : "insel.example/faehre", "indices" : [ "78", "97" ] } ],
        "media" : [ { "url" : "https://t.co/bild45", "expanded_url" : "https://x.com/sundholm/status/2043600000000000001/photo/1" } ]
      },
      "favorite_count" : "12",
      "truncated" : false,
      "lang" : "de"
    }
  },
  {
    "tweet" : {
      "id_str" : "2043600000000000002",
      "created_at" : "Mon Apr 13 21:00:00 +0000 2026",
      "full_text" : "RT @holberg_m: Wir werden in Flensburg eine Lösung finden.",
      "entities" : { "hashtags" : [ ], "urls" : [ ] },
      "lang" : "de"
    }
  },
  {
    "tweet" : {
      "id_str" : "2043600000000000003",
      "created_at" : "Tue Apr 14 05:10:00 +0000 2026",
      "in_reply_to_status_id_str" : "2043599999999999999",
      "in_reply_to_screen_name" : "holberg_m",
      "full_text" : "@holberg_m 👍",
      "entities" : { "hashtags" : [ ], "urls" : [ ] },
      "lang" : "qme"
    }
  }
]
