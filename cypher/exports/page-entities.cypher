// Entities after an id, in the order of their ids: all, or those that the wanted ones are related to by a claim.
MATCH (e:Entity)
WHERE e.id > $after
  AND ($wanted IS NULL OR e.id IN $wanted OR EXISTS {
    MATCH (e)<-[:SUBJECT|OBJECT|SAID_BY]-(:Claim {status: "accepted"})-[:SUBJECT|OBJECT]->(other:Entity)
    WHERE other.id IN $wanted
  })
RETURN properties(e) AS properties
ORDER BY e.id
LIMIT $limit
