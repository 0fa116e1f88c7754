// Every relation of one type with its ends, for the fingerprint of the graph.
MATCH (a:Entity)-[r:$($type)]->(b:Entity)
RETURN properties(r) AS properties, a.id AS subject, b.id AS object
ORDER BY r.id
