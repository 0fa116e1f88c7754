// Relations of one type with both ends, in the order of time.
MATCH (a:Entity)-[r:$($type)]->(b:Entity)
RETURN properties(r) AS properties, type(r) AS type, a.id AS subject, b.id AS object,
  properties(a) AS from, properties(b) AS to
ORDER BY r.fromMin, r.id
LIMIT $limit
