// Neighbours of an entity as of a span of days, ordered and paged, with the ids of the relations between.
// Chooses by relation first and looks at the neighbours' own degree only as the order asks for it.
MATCH (e:Entity {id: $id})
MATCH (e)-[r:$any($types)]-(other:Entity)
WHERE ($direction = "both" OR type(r) IN $mutual OR ($direction = "out") = (startNode(r) = e))
  AND ($statuses IS NULL OR r.status IN $statuses)
  AND ($kinds IS NULL OR other.kind IN $kinds)
  AND CASE $certainty
    WHEN "ever" THEN true
    WHEN "possibly" THEN r.fromMin <= $asOfTo AND (r.toMax > $asOfFrom OR type(r) IN $instants)
    ELSE r.fromMax <= $asOfTo AND (r.toMin > $asOfFrom OR type(r) IN $instants)
  END
WITH other, collect(r) AS between
WITH other, between,
  CASE $order
    WHEN "connected" THEN toFloat(COUNT { (other)-[:$any($types)]-() })
    WHEN "recent" THEN toFloat(reduce(newest = -9999999, r IN between | CASE WHEN r.fromMin > newest THEN r.fromMin ELSE newest END))
    WHEN "strongest" THEN reduce(sum = 0.0, r IN between | sum + abs(r.polarity))
    ELSE 0.0
  END AS rank
ORDER BY rank DESC, other.name, other.id
WITH collect({other: other, between: between}) AS found
RETURN size(found) AS total,
  [one IN found[$offset..$offset + $limit] | {
    properties: properties(one.other),
    relations: [r IN one.between | {properties: properties(r), type: type(r), subject: startNode(r).id, object: endNode(r).id}]
  }] AS page
