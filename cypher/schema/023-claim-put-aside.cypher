// Claims that a later version or a withdrawal put aside: few, and found without looking at the others.
CREATE INDEX claim_put_aside IF NOT EXISTS FOR (c:Claim) ON (c.supersededAt)
