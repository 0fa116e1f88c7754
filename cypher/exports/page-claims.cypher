// Accepted claims after an id with ends, speaker and passages: all, or those about the wanted entities.
MATCH (c:Claim)
WHERE c.id > $after AND c.status = "accepted"
  AND ($wanted IS NULL OR EXISTS { MATCH (c)-[:SUBJECT|OBJECT]->(e:Entity) WHERE e.id IN $wanted })
MATCH (c)-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
RETURN properties(c) AS properties, s.id AS subject, o.id AS object,
  head([(c)-[:SAID_BY]->(p:Entity) | p.id]) AS speaker,
  COLLECT { MATCH (c)-[f:FROM]->(d:Document) RETURN f {.*, document: d.id} ORDER BY d.id, f.start } AS quotes
ORDER BY c.id
LIMIT $limit
