// Relations that claims from one publisher's documents carry, in the order of the text.
MATCH (:Source {id: $source})<-[:PUBLISHED_BY]-(:Document)<-[f:FROM]-(c:Claim {status: "accepted"})
WITH c, min(f.start) AS place
MATCH (c)-[:SUBJECT]->(a:Entity)
MATCH (c)-[:OBJECT]->(b:Entity)
MATCH (a)-[r:$any($types)]-(b)
WHERE r.id = c.relationId
WITH r, min(place) AS place
RETURN properties(r) AS properties, type(r) AS type, startNode(r).id AS subject, endNode(r).id AS object,
  properties(startNode(r)) AS from, properties(endNode(r)) AS to
ORDER BY place, r.id
LIMIT $limit
