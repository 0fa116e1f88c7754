// Which rules of a search are in force, what it is like without one of them, and how they read.
// Server and page share it: the one looks which rule shut out every path, the other drops it on request.
import { longestPath, type NearestMiss, type PathRules, type RuleName, ruleNames } from "../api/paths.ts";

/** The rules that could shut a path out. */
export function rulesInForce(rules: PathRules): RuleName[] {
  return ruleNames.filter((name) => isInForce(rules, name));
}

/** The same rules without one of them. Without a date, what was ever true counts. */
export function withoutRule<T extends PathRules>(rules: T, name: RuleName): T {
  switch (name) {
    case "date":
      return { ...rules, span: undefined, asOf: undefined, certainty: "ever" };
    case "order":
    case "direction":
    case "chain":
      return { ...rules, [name]: "any" };
    case "maxLength":
      return { ...rules, maxLength: longestPath };
    case "types":
    case "exceptTypes":
    case "entities":
    case "exceptEntities":
    case "statuses":
    case "maxGap":
      return { ...rules, [name]: undefined };
  }
}

/** Without any rule. */
export function withoutRules<T extends PathRules>(rules: T): T {
  return ruleNames.reduce(withoutRule, rules);
}

/** "the date", "the types allowed" …: a rule as it stands in a sentence. */
export function ruleInWords(name: RuleName): string {
  return ruleWords[name];
}

/** What shut out every path, in a sentence or two. */
export function nearestMissInWords(miss: Omit<NearestMiss, "words">): string {
  const { rules, withoutAll, isComplete } = miss;
  const doubt = isComplete ? "" : " Not everything could be looked through.";
  const [first] = rules;
  if (first !== undefined) {
    const parts = rules.map(({ rule, length }) => `${ruleInWords(rule)} (${stepsInWords(length)})`);
    const told =
      parts.length === 1 ? "Without this rule there is a path" : "Without any one of these rules there is a path";
    return `${told}: ${listed(parts)}.${doubt}`;
  }
  if (withoutAll !== undefined)
    return `Dropping no single rule helps; without all of them the shortest path has ${stepsInWords(withoutAll)}.${doubt}`;
  return `Even without any rule there is no path of up to ${longestPath} steps.${doubt}`;
}

/** "1 step", "3 steps". */
export function stepsInWords(length: number): string {
  return `${length} ${length === 1 ? "step" : "steps"}`;
}

const ruleWords: Readonly<Record<RuleName, string>> = {
  date: "the date",
  types: "the types allowed",
  exceptTypes: "the types left out",
  entities: "the entities allowed",
  exceptEntities: "the entities left out",
  statuses: "the statuses allowed",
  order: "forward in time",
  maxGap: "the greatest gap",
  direction: "along the arrows",
  chain: "the sign of the chain",
  maxLength: "the greatest length",
};

function isInForce(rules: PathRules, name: RuleName): boolean {
  switch (name) {
    case "date":
      return rules.span !== undefined || rules.certainty !== "ever";
    case "order":
    case "direction":
    case "chain":
      return rules[name] !== "any";
    case "maxLength":
      return rules.maxLength < longestPath;
    case "types":
    case "exceptTypes":
    case "entities":
    case "exceptEntities":
    case "statuses":
    case "maxGap":
      return rules[name] !== undefined;
  }
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} or ${parts.at(-1)}`;
}
