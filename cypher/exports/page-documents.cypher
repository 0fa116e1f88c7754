// Documents after an id with their publishers: all, or those with an accepted claim about the wanted entities.
MATCH (d:Document)
WHERE d.id > $after
  AND ($wanted IS NULL OR EXISTS {
    MATCH (d)<-[:FROM]-(:Claim {status: "accepted"})-[:SUBJECT|OBJECT]->(e:Entity)
    WHERE e.id IN $wanted
  })
MATCH (d)-[:PUBLISHED_BY]->(s:Source)
RETURN properties(d) AS properties, s.id AS source
ORDER BY d.id
LIMIT $limit
