// Says a relation as a plain sentence. English only; shared by the page and by the answers to questions.
import type { Bounds } from "../time/bounds.ts";
import { farFuture } from "../time/days.ts";
import { timeInWords } from "../time/sentences.ts";
import type { Kind } from "../vocabulary/kinds.ts";
import { typeRow } from "../vocabulary/types.ts";
import type { Stage } from "./records.ts";

interface Named {
  readonly name: string;
  readonly kind?: Kind | undefined;
}

interface Told {
  readonly type: string;
  readonly qualifier?: string | undefined;
  readonly stage?: Stage | undefined;
  /** First day number on which it surely holds no more; unknown or open ends keep the present tense. */
  readonly toMax?: number | undefined;
}

/** "Armenia is a member of the Commonwealth of Independent States (associate)"; in the past tense once it is over. */
export function relationInWords(line: Told, { subject, object }: { subject: Named; object: Named }): string {
  const told = [line.qualifier, stageInWords(line.stage)].filter((part) => part !== undefined && part !== "full");
  const bracket = told.length === 0 ? "" : ` (${told.join(", ")})`;
  const sentence = `${nameInSentence(subject)} ${verbOf(line, object)} ${nameInSentence(object)}${bracket}`;
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

/** When the relation held or happened, as exactly as the sources say. */
export function lineTimeInWords(line: Bounds & { readonly type: string }): string {
  return timeInWords(line, typeRow(line.type).timing);
}

/** A name as it stands within a sentence: "the" before bodies and treaties whose name says what they are. */
export function nameInSentence({ name }: Named): string {
  return takesArticle.test(name) ? `the ${name}` : name;
}

/** How far a decision has come; nothing for what is in effect. */
export function stageInWords(stage: Stage | undefined): string | undefined {
  return stage === "effective" ? undefined : stage;
}

function verbOf({ type, toMax }: Told, object: Named): string {
  const { label, past, labelsFor } = typeRow(type);
  const own = object.kind === undefined ? undefined : labelsFor?.[object.kind];
  if (own !== undefined) return own;
  return past !== undefined && toMax !== undefined && toMax < farFuture ? past : label;
}

const bodyWords =
  "Organi[sz]ation|Association|Council|Commonwealth|Community|Ministry|Government|Union|League|Conference|Court|Bank|Fund" +
  "|Agency|Commission|Committee|Federation|Group|Treaty|Statute|Convention|Agreement|Pact|Forum|Movement|Initiative|Process";
const takesArticle = new RegExp(`^(?:${bodyWords}) (?:of|for|on) |^(?!The ).+ (?:${bodyWords})$`);
