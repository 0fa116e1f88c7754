// Relations of one entity that hold, certainly or possibly, at some time between two dates.
MATCH (e:Entity {id: $id})-[q:$any($types)]-(:Entity)
WHERE q.fromMin <= $bTo AND (q.toMax > $aFrom OR type(q) IN $instants)
WITH DISTINCT q
LIMIT $limit
RETURN type(q) AS type, endNode(q).id AS object,
  collect([q.id, startNode(q).id, q.qualifier, q.status, q.fromMin, q.fromMax, q.toMin, q.toMax]) AS lines
