SELECT views FROM head
