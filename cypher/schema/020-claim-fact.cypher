// Claims about the same fact are weighed together.
CREATE INDEX claim_fact IF NOT EXISTS FOR (c:Claim) ON (c.fact)
