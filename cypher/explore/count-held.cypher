// Relations of the entity as of a span of days, counted by type, direction, qualifier and status; looks at `cap` at most.
MATCH (e:Entity {id: $id})
CALL (e) {
  MATCH (e)-[r:$any($types)]-(:Entity)
  RETURN r LIMIT $cap
}
WITH e, r
WHERE (r.fromMin <= $asOfTo AND r.toMax > $asOfFrom) OR (type(r) IN $instants AND r.fromMin <= $asOfTo)
WITH type(r) AS type, startNode(r) = e AS isOutgoing, r.qualifier AS qualifier, r.status AS status,
  (r.fromMax <= $asOfTo AND (r.toMin > $asOfFrom OR type(r) IN $instants)) AS isCertain
RETURN type, isOutgoing, qualifier, status,
  count(CASE WHEN isCertain THEN 1 END) AS certainly,
  count(CASE WHEN NOT isCertain THEN 1 END) AS possibly
