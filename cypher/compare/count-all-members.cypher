// Members of every body at two dates: those who surely are, and those who may be. A member in two standings is one member.
MATCH (b:Entity)<-[r:$any($types)]-(m:Entity)
WHERE r.status IN $firm AND (r.qualifier IS NULL OR r.qualifier IN $qualifiers)
WITH b, m, r, r.toMax >= $open AS lasts
WITH b, m,
  max(CASE WHEN r.fromMax <= $aTo AND (lasts OR r.toMin > $aFrom) THEN 2 WHEN r.fromMin <= $aTo AND (lasts OR r.toMax > $aFrom) THEN 1 ELSE 0 END) AS before,
  max(CASE WHEN r.fromMax <= $bTo AND (lasts OR r.toMin > $bFrom) THEN 2 WHEN r.fromMin <= $bTo AND (lasts OR r.toMax > $bFrom) THEN 1 ELSE 0 END) AS after
RETURN b.id AS body,
  count(CASE WHEN before = 2 THEN 1 END) AS certainBefore, count(CASE WHEN before = 1 THEN 1 END) AS possibleBefore,
  count(CASE WHEN after = 2 THEN 1 END) AS certainAfter, count(CASE WHEN after = 1 THEN 1 END) AS possibleAfter
