// Relations of one type that no claim carries any more.
UNWIND $ids AS id
MATCH ()-[r:$($type) {id: id}]->()
DELETE r
RETURN count(id) AS relations
