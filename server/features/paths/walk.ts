// Walks through the known part of the graph from one end to the other: every path of exactly so many steps that fits.
// Fetches nothing.
import { advanced, fitsSign, isOpenStill, outset, type Reach } from "../../../model/paths/chain.ts";
import type { PathRules } from "../../../model/api/paths.ts";
import { type Edge, isSpent, type Known } from "./known.ts";
import { canWalk } from "./side.ts";

export interface Walk {
  readonly known: Known;
  readonly from: string;
  readonly to: string;
  readonly length: number;
  readonly rules: PathRules;
}

/** Paths of that many steps, by the order of their entities' ids; nobody twice. Ends early when the budget is spent. */
export function* pathsOfLength(walk: Walk): Generator<readonly string[]> {
  const left = stepsToGoal(walk);
  if (left.has(walk.from)) yield* onward({ path: [walk.from], reach: outset }, { walk, left });
}

/** The relations of one step that may be walked that way. */
export function edgesBetween(known: Known, step: { from: string; to: string; direction: "any" | "along" }): Edge[] {
  const { from, to, direction } = step;
  return (known.neighbours(from).get(to) ?? []).filter((edge) => canWalk(edge, { from, direction }));
}

interface Begun {
  readonly path: readonly string[];
  readonly reach: Reach;
}

interface Surroundings {
  readonly walk: Walk;
  readonly left: ReadonlyMap<string, number>;
}

function* onward({ path, reach }: Begun, surroundings: Surroundings): Generator<readonly string[]> {
  const { walk, left } = surroundings;
  const { known, to, length, rules } = walk;
  const from = path.at(-1) ?? walk.from;
  const rest = length - path.length;
  const isNear = (id: string): boolean => (left.get(id) ?? Infinity) <= rest && (id === to) === (rest === 0);
  const next = [...known.neighbours(from).keys()].filter((id) => isNear(id) && !path.includes(id));
  for (const id of next.toSorted()) {
    known.budget.tries -= 1;
    if (known.budget.tries % 512 === 0 && isSpent(known.budget)) return;
    if (known.budget.tries < 0) return;
    const relations = edgesBetween(known, { from, to: id, direction: rules.direction });
    const further = advanced(reach, { relations, rules });
    if (!isOpenStill(further)) continue;
    if (id !== to) yield* onward({ path: [...path, id], reach: further }, surroundings);
    else if (fitsSign(further, rules.chain)) yield [...path, id];
  }
}

// Steps that are still needed from each entity, as far as they are known: whoever is on a path is no further than that.
function stepsToGoal({ known, to, length, rules }: Walk): Map<string, number> {
  const left = new Map([[to, 0]]);
  let frontier = [to];
  for (let steps = 1; steps <= length && frontier.length > 0; steps += 1) {
    const next: string[] = [];
    for (const id of frontier) {
      for (const [other, edges] of known.neighbours(id)) {
        const isOneStep = edges.some((edge) => canWalk(edge, { from: other, direction: rules.direction }));
        if (left.has(other) || !isOneStep) continue;
        left.set(other, steps);
        next.push(other);
      }
    }
    frontier = next;
  }
  return left;
}
