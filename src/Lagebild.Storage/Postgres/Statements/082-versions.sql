SELECT schema, views FROM head
