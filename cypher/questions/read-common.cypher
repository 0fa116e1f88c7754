// What two entities are both related to, of all times, the smallest circles first.
MATCH (one:Entity {id: $a})-[r:$any($types)]-(shared:Entity)
MATCH (shared)-[q:$any($types)]-(other:Entity {id: $b})
WITH shared, collect(DISTINCT r) + collect(DISTINCT q) AS between, COUNT { (shared)-[:$any($types)]-() } AS degree
UNWIND between AS line
RETURN properties(line) AS properties, type(line) AS type, startNode(line).id AS subject, endNode(line).id AS object,
  properties(startNode(line)) AS from, properties(endNode(line)) AS to
ORDER BY degree, shared.name, subject, line.fromMax
LIMIT $limit
