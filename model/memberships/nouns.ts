// Words for what an event does to a membership. Knows no dates and no relations.
import type { TypeRow } from "../vocabulary/typeRow.ts";
import { typeRow } from "../vocabulary/types.ts";

interface Nouns {
  /** The phase that it begins once done. */
  readonly phase: string;
  readonly noun: string;
  readonly verb: string;
}

/** Words of an effect. Leaving is told otherwise where the body does it; joining opens the standing that is named. */
export function nounsInWords(
  effect: NonNullable<TypeRow["membership"]>,
  { isByBody, qualifier }: { isByBody: boolean; qualifier: string | undefined },
): Nouns {
  if (effect === "close" && isByBody) return { phase: "expelled", noun: "expulsion", verb: "expelled" };
  if (effect === "decline" && isByBody) return { phase: "refused", noun: "refusal", verb: "was refused" };
  if (effect === "open") return { ...nouns.open, phase: standings.has(qualifier ?? "") ? (qualifier ?? "") : "full" };
  return nouns[effect];
}

const standings: ReadonlySet<string> = new Set(typeRow("MEMBER_OF").qualifier?.values);

const nouns: Readonly<Record<NonNullable<TypeRow["membership"]>, Nouns>> = {
  invite: { phase: "invited", noun: "invitation", verb: "invited" },
  sign: { phase: "signatory", noun: "signature", verb: "signed" },
  open: { phase: "full", noun: "accession", verb: "joined" },
  suspend: { phase: "suspended", noun: "suspension", verb: "suspended" },
  close: { phase: "left", noun: "withdrawal", verb: "left" },
  decline: { phase: "declined", noun: "refusal", verb: "declined" },
};
