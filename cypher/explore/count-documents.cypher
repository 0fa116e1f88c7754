// How many documents speak of the entity, among the newest thousand claims about it.
MATCH (e:Entity {id: $id})
CALL (e) {
  MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim)
  RETURN c LIMIT 1000
}
MATCH (c)-[:FROM]->(d:Document)
RETURN count(DISTINCT d) AS documents
