// All memberships of a few bodies, of all times; what they tell about comings and goings is worked out from the rows.
MATCH (b:Entity)
WHERE b.id IN $bodies
MATCH (b)<-[r:$any($types)]-(a:Entity)
RETURN properties(r) AS properties, type(r) AS type, a.id AS subject, b.id AS object,
  properties(a) AS from, properties(b) AS to
ORDER BY b.name, a.name, r.fromMax
LIMIT $limit
