// Publishers. A later description fills gaps only.
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
ON CREATE SET s += row.properties
RETURN count(s) AS sources
