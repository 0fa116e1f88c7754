// Finds out which rule shut out every path: drops the rules one at a time, then all of them.
// Looks no further than a share of what a request may look at, and says when that was not enough.
import type { NearestMiss, PathRules } from "../../../model/api/paths.ts";
import { nearestMissInWords, rulesInForce, withoutRule, withoutRules } from "../../../model/paths/rules.ts";
import type { Known } from "./known.ts";
import { search } from "./search.ts";

interface Missed {
  readonly from: string;
  readonly to: string;
  readonly rules: PathRules;
  /** What is known of the graph under other rules. */
  readonly knownFor: (rules: PathRules) => Known;
}

/** The rules whose dropping alone gives a path; or the length of a path without any rule; or that there is none. */
export async function nearestMiss(missed: Missed): Promise<NearestMiss> {
  const tries: { rule: NearestMiss["rules"][number]["rule"]; length: number | undefined; isSure: boolean }[] = [];
  for (const rule of rulesInForce(missed.rules))
    tries.push({ rule, ...(await shortest({ ...missed, rules: withoutRule(missed.rules, rule) })) });
  const rules = tries
    .flatMap(({ rule, length }) => (length === undefined ? [] : [{ rule, length }]))
    .toSorted((a, b) => a.length - b.length);
  const bare = rules.length > 0 ? undefined : await shortest({ ...missed, rules: withoutRules(missed.rules) });
  const miss = {
    rules,
    ...(bare?.length === undefined ? {} : { withoutAll: bare.length }),
    isComplete: tries.every((one) => one.isSure) && (bare?.isSure ?? true),
  };
  return { ...miss, words: nearestMissInWords(miss) };
}

async function shortest({ from, to, rules, knownFor }: Missed) {
  const wanted = { mode: "kShortest", k: 1, limit: 1 } as const;
  const { paths, isComplete } = await search(knownFor(rules), { from, to, rules, wanted });
  const [path] = paths;
  return { length: path === undefined ? undefined : path.length - 1, isSure: path !== undefined || isComplete };
}
