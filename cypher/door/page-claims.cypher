// All accepted claims in the order of their facts, some facts at a time, for rebuilding every relation.
MATCH (f:Claim)
WHERE f.fact > $after AND f.status = "accepted"
WITH f.fact AS fact ORDER BY fact LIMIT $limit
WITH DISTINCT fact
MATCH (c:Claim {fact: fact})
WHERE c.status = "accepted"
MATCH (c)-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
RETURN properties(c) AS claim, s.id AS subject, o.id AS object,
  head([(c)-[:SAID_BY]->(p:Entity) | p.id]) AS speaker,
  COLLECT { MATCH (c)-[:FROM]->(:Document)-[:PUBLISHED_BY]->(p:Source) RETURN DISTINCT p.id } AS sources
ORDER BY c.fact
