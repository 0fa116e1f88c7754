// The as-of date of a request as parameters of a query: days of the span, and the types that only happen.
import { asOfSpan, dayOf, isoDay } from "../../model/time/asOf.ts";
import { instantTypeIds } from "../../model/vocabulary/types.ts";

/** Parameters `asOfFrom`, `asOfTo` (day numbers) and `instants`; today when no date is given. */
export function asOfParams(asOf: string | undefined): { asOfFrom: number; asOfTo: number; instants: string[] } {
  const { min, max } = asOfSpan(asOf, dayOf(new Date()));
  return { asOfFrom: min, asOfTo: max, instants: [...instantTypeIds] };
}

/** The date as it was given, or today's. */
export function asOfText(asOf: string | undefined): string {
  return asOf ?? isoDay(dayOf(new Date()));
}
