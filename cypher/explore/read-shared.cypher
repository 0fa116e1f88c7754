// Entities that every one of a set is related to, as of a span of days, those with the fewest relations of their own first.
MATCH (e:Entity)
WHERE e.id IN $ids
MATCH (e)-[r:$any($types)]-(other:Entity)
WHERE NOT other.id IN $ids
  AND CASE $certainty
    WHEN "ever" THEN true
    WHEN "possibly" THEN r.fromMin <= $asOfTo AND (r.toMax > $asOfFrom OR type(r) IN $instants)
    ELSE r.fromMax <= $asOfTo AND (r.toMin > $asOfFrom OR type(r) IN $instants)
  END
WITH other, collect(r) AS between, count(DISTINCT e) AS ends
WHERE ends = size($ids)
WITH other, between, COUNT { (other)-[:$any($types)]-() } AS degree
ORDER BY degree, other.name
WITH collect({other: other, between: between}) AS found
RETURN size(found) AS total,
  [one IN found[0..$limit] | {
    properties: properties(one.other),
    relations: [r IN one.between | {properties: properties(r), type: type(r), subject: startNode(r).id, object: endNode(r).id}]
  }] AS page
