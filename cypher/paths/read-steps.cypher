// Relations of some entities that may be walked along, a row for each entity. One with more relations than hubSize is
// only counted. The date is a span of days: that a relation holds on one of them, or throughout.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WITH e, COUNT { (e)-[:$any($types)]-() } AS degree
CALL (e, degree) {
  MATCH (e)-[r:$any($types)]-(other:Entity)
  WHERE degree <= $hubSize
    AND ($statuses IS NULL OR r.status IN $statuses)
    AND CASE $dating
      WHEN "ever" THEN true
      WHEN "possibly" THEN r.fromMin <= $asOfTo AND (r.toMax > $asOfFrom OR type(r) IN $instants)
      WHEN "certainly" THEN r.fromMax <= $asOfTo AND (r.toMin > $asOfFrom OR type(r) IN $instants)
      WHEN "possibly throughout" THEN r.fromMin <= $asOfFrom AND r.toMax > $asOfTo
        AND ($asOfFrom = $asOfTo OR NOT type(r) IN $instants)
      ELSE r.fromMax <= $asOfFrom AND r.toMin > $asOfTo
    END
  RETURN collect({
    id: r.id, type: type(r), other: other.id, isOut: startNode(r) = e, polarity: r.polarity,
    fromMin: r.fromMin, fromMax: r.fromMax, toMin: r.toMin, toMax: r.toMax
  }) AS steps
}
RETURN e.id AS id, degree, steps
