// Fetches the relations that may be walked along by the rules on types, statuses and dates.
// Knows no search.
import type { z } from "zod";
import type { WalkRules } from "../../../model/api/paths.ts";
import { dayOf } from "../../../model/time/asOf.ts";
import { rangeOf } from "../../../model/time/edtf.ts";
import { typeIds } from "../../../model/vocabulary/types.ts";
import { asOfParams } from "../../graph/asOf.ts";
import { rows, type Runner } from "../../graph/query.ts";
import type { Edge, EdgeSource } from "./known.ts";
import * as queries from "./queries.ts";

/** Relations by these rules; of nobody when the rules leave no type. */
export function edgeSource(runner: Runner, rules: WalkRules): EdgeSource {
  const types = typesOf(rules);
  const walk = { statuses: rules.statuses ?? null, ...datingOf(rules) };
  if (types.length === 0) return nothing;
  return {
    steps: async (ids, hubSize) => {
      const found = await rows(runner, {
        query: queries.readSteps,
        params: { ids: [...ids], hubSize, ...walk },
        types,
      });
      return found.map(({ id, degree, steps }) => ({ id, degree, edges: steps.map((step) => edgeOf(id, step)) }));
    },
    between: async (ids, hubs) => {
      const params = { ids: [...ids], hubs: [...hubs], ...walk };
      const found = await rows(runner, { query: queries.readBetween, params, types });
      return found.flatMap(({ id, steps }) => steps.map((step) => edgeOf(id, step)));
    },
  };
}

/** What tells whether two searches may walk along the same relations. */
export function walkKey({ types, exceptTypes, entities, exceptEntities, statuses, ...dates }: WalkRules): string {
  const { asOf, certainty, span } = dates;
  return JSON.stringify([types, exceptTypes, entities, exceptEntities, statuses, asOf, certainty, span]);
}

const nothing: EdgeSource = {
  steps: (ids) => Promise.resolve(ids.map((id) => ({ id, degree: 0, edges: [] }))),
  between: () => Promise.resolve([]),
};

function typesOf({ types, exceptTypes = [] }: WalkRules) {
  const excepted = new Set<string>(exceptTypes);
  const allowed = types === undefined ? undefined : new Set<string>(types);
  return typeIds.filter((id) => !excepted.has(id) && (allowed?.has(id) ?? true));
}

function datingOf({ asOf, certainty, span }: WalkRules) {
  const params = asOfParams(asOf);
  if (span === undefined) return { ...params, dating: certainty };
  const today = dayOf(new Date());
  return {
    ...params,
    asOfFrom: rangeOf(span.from)?.min ?? today,
    asOfTo: rangeOf(span.to)?.max ?? today,
    dating: certainty === "certainly" ? ("certainly throughout" as const) : ("possibly throughout" as const),
  };
}

type Step = z.output<(typeof queries.readBetween)["row"]>["steps"][number];

function edgeOf(from: string, { other, isOut, ...own }: Step): Edge {
  return { ...own, subject: isOut ? from : other, object: isOut ? other : from };
}
