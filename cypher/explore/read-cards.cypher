// Cards of entities by id, each with the number of its relations as of a span of days, counted up to a cap.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
OPTIONAL CALL (e) {
  MATCH (e)-[r:$any($types)]-(:Entity)
  WHERE r.fromMin <= $asOfTo AND (r.toMax > $asOfFrom OR type(r) IN $instants)
  RETURN r LIMIT $cap
}
RETURN properties(e) AS properties, count(r) AS held
