// How many relations of one type the entity has, by direction: read from the degree store, so a hub costs no more.
MATCH (e:Entity {id: $id})
RETURN "$($type)" AS type, COUNT { (e)-[:$($type)]->() } AS outgoing, COUNT { (e)<-[:$($type)]-() } AS incoming
