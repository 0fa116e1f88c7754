// Relations of all pairs of which some relation stands otherwise at two dates: 0 it does not hold, 1 it may, 2 it does.
// What is open-ended counts as holding after its last sighting; what only happens has happened from its day on.
MATCH (a:Entity)-[r:$any($types)]->(b:Entity)
WITH a, b, r, r.toMax >= $open OR type(r) IN $instants AS lasts
WITH a, b, r,
  CASE WHEN r.fromMax <= $aTo AND (lasts OR r.toMin > $aFrom) THEN 2 WHEN r.fromMin <= $aTo AND (lasts OR r.toMax > $aFrom) THEN 1 ELSE 0 END AS before,
  CASE WHEN r.fromMax <= $bTo AND (lasts OR r.toMin > $bFrom) THEN 2 WHEN r.fromMin <= $bTo AND (lasts OR r.toMax > $bFrom) THEN 1 ELSE 0 END AS after
WHERE before <> after
WITH a, b, type(r) AS type, CASE WHEN type(r) IN $instants THEN r.id END AS act
WITH DISTINCT a, b, type, act
LIMIT $limit
MATCH (a)-[q:$any($types)]-(b)
WHERE type(q) = type AND (act IS NULL OR q.id = act) AND q.fromMin <= $bTo AND (q.toMax > $aFrom OR act IS NOT NULL)
WITH DISTINCT q
RETURN type(q) AS type, endNode(q).id AS object,
  collect([q.id, startNode(q).id, q.qualifier, q.status, q.fromMin, q.fromMax, q.toMin, q.toMax]) AS lines
