// Relations that claims from one publisher's documents carry.
MATCH (:Source {id: $source})<-[:PUBLISHED_BY]-(:Document)<-[:FROM]-(c:Claim {status: "accepted"})
WITH DISTINCT c
MATCH (c)-[:SUBJECT]->(a:Entity)
MATCH (c)-[:OBJECT]->(b:Entity)
MATCH (a)-[r:$any($types)]->(b)
WHERE r.id = c.relationId
WITH DISTINCT a, r, b
RETURN properties(r) AS properties, type(r) AS type, a.id AS subject, b.id AS object,
  properties(a) AS from, properties(b) AS to
ORDER BY r.fromMin, r.id
LIMIT $limit
