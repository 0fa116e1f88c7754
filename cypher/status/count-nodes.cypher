// Claims that are not put aside, documents and publishers, from the count store; items that an import could not read.
RETURN COUNT { (:Claim) } - COUNT { MATCH (c:Claim) WHERE c.supersededAt IS NOT NULL } AS claims,
  COUNT { (:Document) } AS documents, COUNT { (:Source) } AS sources,
  COLLECT { MATCH (i:Import) RETURN coalesce(i.rejected, 0) } AS rejected
