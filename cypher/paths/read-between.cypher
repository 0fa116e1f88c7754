// Relations that may be walked along between some entities and some hubs, found from whichever end has fewer.
// The date is a span of days: that a relation holds on one of them, or throughout.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
UNWIND $hubs AS hubId
MATCH (hub:Entity {id: hubId})
MATCH (e)-[r:$any($types)]-(hub)
WHERE ($statuses IS NULL OR r.status IN $statuses)
  AND CASE $dating
    WHEN "ever" THEN true
    WHEN "possibly" THEN r.fromMin <= $asOfTo AND (r.toMax > $asOfFrom OR type(r) IN $instants)
    WHEN "certainly" THEN r.fromMax <= $asOfTo AND (r.toMin > $asOfFrom OR type(r) IN $instants)
    WHEN "possibly throughout" THEN r.fromMin <= $asOfFrom AND r.toMax > $asOfTo
      AND ($asOfFrom = $asOfTo OR NOT type(r) IN $instants)
    ELSE r.fromMax <= $asOfFrom AND r.toMin > $asOfTo
  END
RETURN e.id AS id, collect({
  id: r.id, type: type(r), other: hub.id, isOut: startNode(r) = e, polarity: r.polarity,
  fromMin: r.fromMin, fromMax: r.fromMax, toMin: r.toMin, toMax: r.toMax
}) AS steps
