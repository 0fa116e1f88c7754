// All accepted claims about these facts, with what resolve() needs.
MATCH (c:Claim)
WHERE c.fact IN $facts AND c.status = "accepted"
MATCH (c)-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
RETURN properties(c) AS claim, s.id AS subject, o.id AS object,
  head([(c)-[:SAID_BY]->(p:Entity) | p.id]) AS speaker,
  COLLECT { MATCH (c)-[:FROM]->(:Document)-[:PUBLISHED_BY]->(p:Source) RETURN DISTINCT p.id } AS sources
