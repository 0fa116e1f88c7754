// What one or several entities are related to, as of a span of days: how many in all, how many of them are known already,
// and a page of the others. `ways` are a type and a direction in one text, or null for all.
MATCH (e:Entity)
WHERE e.id IN $ids
MATCH (e)-[r:$any($types)]-(other:Entity)
WHERE NOT other.id IN $ids
  AND ($ways IS NULL
    OR type(r) + CASE WHEN type(r) IN $mutual THEN " mutual" WHEN startNode(r) = e THEN " out" ELSE " in" END IN $ways)
  AND ($statuses IS NULL OR r.status IN $statuses)
  AND ($kinds IS NULL OR other.kind IN $kinds)
  AND CASE $certainty
    WHEN "ever" THEN true
    WHEN "possibly" THEN r.fromMin <= $asOfTo AND (r.toMax > $asOfFrom OR type(r) IN $instants)
    ELSE r.fromMax <= $asOfTo AND (r.toMin > $asOfFrom OR type(r) IN $instants)
  END
WITH other, collect(r) AS between, count(DISTINCT e) AS ends
WHERE NOT $shared OR ends = size($ids)
WITH other, other.id IN $known AS isKnown,
  CASE $order
    WHEN "connected" THEN toFloat(COUNT { (other)-[:$any($types)]-() })
    WHEN "recent" THEN toFloat(reduce(newest = -9999999, r IN between | CASE WHEN r.fromMin > newest THEN r.fromMin ELSE newest END))
    WHEN "strongest" THEN reduce(sum = 0.0, r IN between | sum + abs(r.polarity))
    ELSE 0.0
  END AS rank
ORDER BY rank DESC, other.name, other.id
WITH count(other) AS total, collect(CASE WHEN isKnown THEN null ELSE other END) AS fresh
RETURN total, size(fresh) AS coming, [other IN fresh[$offset..$offset + $limit] | properties(other)] AS page
