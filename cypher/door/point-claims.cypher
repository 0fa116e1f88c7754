// Each claim knows the relation that it carries.
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
SET c.relationId = row.relation
RETURN count(c) AS claims
