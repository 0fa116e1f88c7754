// Relations of one or several entities as of a span of days, counted by type, direction, status and the kind at the
// other end: what an expansion can choose from. Looks at `cap` at most.
MATCH (e:Entity)
WHERE e.id IN $ids
CALL (e) {
  MATCH (e)-[r:$any($types)]-(other:Entity)
  WHERE CASE $certainty
    WHEN "ever" THEN true
    WHEN "possibly" THEN r.fromMin <= $asOfTo AND (r.toMax > $asOfFrom OR type(r) IN $instants)
    ELSE r.fromMax <= $asOfTo AND (r.toMin > $asOfFrom OR type(r) IN $instants)
  END
  RETURN r, other LIMIT $cap
}
WITH e, r, other
WHERE NOT other.id IN $ids
RETURN type(r) AS type, startNode(r) = e AS isOutgoing, r.status AS status, other.kind AS kind, count(r) AS count
