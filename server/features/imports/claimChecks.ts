// What a claim must keep to beyond its shape: kinds that its type allows, and quotes that stand in their documents.
// Pure; knows neither file formats nor the database, and checks only against what it is told.
import type { ClaimInput, Quote } from "../../../model/claims/records.ts";
import { readEdtf } from "../../../model/time/edtf.ts";
import type { Kind } from "../../../model/vocabulary/kinds.ts";
import { typeRow } from "../../../model/vocabulary/types.ts";
import type { Issue } from "./rejection.ts";

/** The kind of the entity with this id, undefined when it is not known. */
export type KindOf = (id: string) => Kind | undefined;

/** Ends whose kind the type does not allow. An end whose kind is not known passes. */
export function kindIssues(claim: Pick<ClaimInput, "subject" | "type" | "object">, kindOf: KindOf): Issue[] {
  const { sourceKinds, targetKinds } = typeRow(claim.type);
  const ends = [
    { end: "subject", kind: kindOf(claim.subject), allowed: sourceKinds },
    { end: "object", kind: kindOf(claim.object), allowed: targetKinds },
  ];
  return ends.flatMap(({ end, kind, allowed }) =>
    kind === undefined || allowed.includes(kind)
      ? []
      : [{ path: end, message: `${claim.type} allows ${allowed.join(", ")} as its ${end}, not ${kind}` }],
  );
}

/** Dates, by the path of their field, that are neither absent nor EDTF. */
export function dateIssues(dates: Readonly<Record<string, string | undefined>>): Issue[] {
  return Object.entries(dates).flatMap(([path, text]) => {
    const reading = text === undefined ? undefined : readEdtf(text);
    return reading?.kind === "problem" ? [{ path, message: reading.message }] : [];
  });
}

/** A claim with the offsets of its quotes filled in, and what is wrong with them. */
export interface Located {
  readonly claim: ClaimInput;
  readonly issues: readonly Issue[];
}

/** Finds each quote in the text of its document; a document whose text is not known is left to itself. */
export function locateQuotes(claim: ClaimInput, textOf: (document: string) => string | undefined): Located {
  const found = claim.quotes.map((quote) => locateQuote(quote, textOf(quote.document)));
  const issues = found.flatMap((one, place) =>
    "problem" in one ? [{ path: `quotes.${place}.quote`, message: one.problem }] : [],
  );
  const quotes = found.map((one, place) => ("quote" in one ? one.quote : claim.quotes[place])).filter(isThere);
  return { claim: { ...claim, quotes }, issues };
}

type Finding = { readonly quote: Quote } | { readonly problem: string };

function locateQuote(quote: Quote, text: string | undefined): Finding {
  const { quote: words, start, end } = quote;
  if (words === undefined && (start === undefined) !== (end === undefined)) {
    return { problem: "offsets without the quoted words need both a start and an end" };
  }
  if (text === undefined) return consistent(quote);
  if (words === undefined)
    return start === undefined || end === undefined ? { quote } : passage(quote, { text, start, end });
  return start === undefined ? onlyPlace(quote, { words, text }) : atPlace(quote, { words, text, start });
}

// Without the text only the length can be compared.
function consistent(quote: Quote): Finding {
  const { quote: words, start, end } = quote;
  const isOff = words !== undefined && start !== undefined && end !== undefined && end - start !== words.length;
  return isOff ? { problem: `the quote has ${words.length} characters, its offsets span ${end - start}` } : { quote };
}

function passage(quote: Quote, { text, start, end }: { text: string; start: number; end: number }): Finding {
  const isInside = start < end && end <= text.length;
  if (!isInside) return { problem: `the text has ${text.length} characters; ${start} to ${end} is no passage of it` };
  return { quote: { ...quote, quote: text.slice(start, end) } };
}

function onlyPlace(quote: Quote, { words, text }: { words: string; text: string }): Finding {
  const start = text.indexOf(words);
  if (start === -1) return { problem: "the quote does not stand in the text of its document" };
  const isTwice = text.indexOf(words, start + 1) !== -1;
  if (isTwice) return { problem: "the quote stands more than once in the text; say by its start which one is meant" };
  return quote.end !== undefined && quote.end !== start + words.length
    ? { problem: `the quote stands at ${start} to ${start + words.length}, not up to ${quote.end}` }
    : { quote: { ...quote, start, end: start + words.length } };
}

function atPlace(quote: Quote, { words, text, start }: { words: string; text: string; start: number }): Finding {
  const end = start + words.length;
  if (text.slice(start, end) === words && (quote.end ?? end) === end) return { quote: { ...quote, start, end } };
  const place = text.indexOf(words);
  const where = place === -1 ? "the quote does not stand in the text" : `the quote stands at ${place}`;
  return { problem: `the offsets ${start} to ${quote.end ?? end} do not hold the quote: ${where}` };
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
