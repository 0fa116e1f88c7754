// Entities whose names fit a full-text query, best first.
CALL db.index.fulltext.queryNodes("entity_names", $text, {limit: $pool}) YIELD node, score
WITH node, score
WHERE $kinds IS NULL OR node.kind IN $kinds
RETURN properties(node) AS properties, score, COUNT { (node)-[:$any($types)]-() } AS relations
ORDER BY score DESC
LIMIT $limit
