// Takes away relations of one type, a batch at a time; a rebuild derives them anew.
MATCH ()-[r:$($type)]->()
WITH r LIMIT $limit
DELETE r
RETURN count(r) AS relations
