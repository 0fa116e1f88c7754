// Relations of one type, from the count store.
MATCH ()-[r:$($type)]->()
RETURN "$($type)" AS type, count(r) AS count
