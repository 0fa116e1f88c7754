// Relations with both ends among some entities that hold, certainly or possibly, at some time between two dates.
MATCH (a:Entity)
WHERE a.id IN $ids
MATCH (a)-[q:$any($types)]->(b:Entity)
WHERE b.id IN $ids AND q.fromMin <= $bTo AND (q.toMax > $aFrom OR type(q) IN $instants)
WITH q
LIMIT $limit
RETURN type(q) AS type, endNode(q).id AS object,
  collect([q.id, startNode(q).id, q.qualifier, q.status, q.fromMin, q.fromMax, q.toMin, q.toMax]) AS lines
