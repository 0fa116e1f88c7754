// Relations whose two ends are both in a set of entities, of all times or as of a span of days.
MATCH (a:Entity)
WHERE a.id IN $ids
MATCH (a)-[r:$any($types)]->(b:Entity)
WHERE b.id IN $ids
  AND CASE $certainty
    WHEN "ever" THEN true
    WHEN "possibly" THEN r.fromMin <= $asOfTo AND (r.toMax > $asOfFrom OR type(r) IN $instants)
    ELSE r.fromMax <= $asOfTo AND (r.toMin > $asOfFrom OR type(r) IN $instants)
  END
RETURN properties(r) AS properties, type(r) AS type, a.id AS subject, b.id AS object
ORDER BY r.id
LIMIT $limit
