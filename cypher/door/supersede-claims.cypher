// Puts an older version of a claim aside: it keeps its links and what was known when, and makes room for the new one.
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c.id = row.asideId, c.status = row.status, c.supersededAt = $at, c.supersededBy = $change, c.relationId = null
RETURN count(c) AS claims
