// Shared bodies: which states are members of the same bodies on screen, as lines that nobody stated and the page derives.
// Pure. Knows nothing of the screen; layouts may take the lines as weights.
import { listingType } from "../../model/memberships/events.ts";
import type { Kind } from "../../model/vocabulary/kinds.ts";
import type { Visible } from "./visible.ts";

export interface SharedLine {
  /** No relation's id and no pair's key. */
  readonly id: string;
  /** The two states in the order of their ids. */
  readonly ends: readonly [string, string];
  /** Ids of the bodies that both belong to as of the date. */
  readonly bodies: readonly string[];
}

/** More lines than these are a grey sheet that says nothing. */
const mostLines = 3000;
const mark = "shared:";
const joined = "State" satisfies Kind;

/** Lines between states that share at least `from` bodies on screen, the strongest first; 0 gives none. */
export function sharedLinesOf(visible: Visible, from: number): { lines: readonly SharedLine[]; leftOut: number } {
  if (from <= 0) return { lines: [], leftOut: 0 };
  const bodiesOf = bodiesOfStates(visible);
  const states = [...bodiesOf.keys()].toSorted();
  const pairs = countsOf(states, bodiesOf)
    .filter((pair) => pair.count >= from)
    .toSorted((a, b) => b.count - a.count);
  const lines = pairs.slice(0, mostLines).map(({ ends }): SharedLine => {
    const [one, other] = ends;
    const others = bodiesOf.get(other) ?? new Set();
    const bodies = [...(bodiesOf.get(one) ?? [])].filter((body) => others.has(body));
    return { id: `${mark}${one}~${other}`, ends, bodies };
  });
  return { lines, leftOut: pairs.length - lines.length };
}

/** The ends of a shared line by its id; undefined for any other id. */
export function sharedEnds(id: string): readonly string[] | undefined {
  return id.startsWith(mark) ? id.slice(mark.length).split("~") : undefined;
}

type BodiesOf = ReadonlyMap<string, ReadonlySet<string>>;

function bodiesOfStates({ entities, relations }: Visible): BodiesOf {
  const bodies = new Map<string, Set<string>>();
  for (const { line, standing } of relations.values()) {
    if (line.type !== listingType || standing === "outside") continue;
    if (entities.get(line.subject)?.card.kind !== joined) continue;
    const known = bodies.get(line.subject);
    if (known === undefined) bodies.set(line.subject, new Set([line.object]));
    else known.add(line.object);
  }
  return bodies;
}

// Two hundred states in forty bodies of all are a million meetings: they are counted in a plain table of numbers.
function countsOf(states: readonly string[], bodiesOf: BodiesOf): { ends: readonly [string, string]; count: number }[] {
  const members = new Map<string, number[]>();
  for (const [place, state] of states.entries())
    for (const body of bodiesOf.get(state) ?? []) {
      const known = members.get(body);
      if (known === undefined) members.set(body, [place]);
      else known.push(place);
    }
  const counts = new Uint16Array(states.length ** 2);
  for (const places of members.values())
    for (let first = 0; first < places.length; first += 1)
      for (let second = first + 1; second < places.length; second += 1) {
        const cell = (places[first] ?? 0) * states.length + (places[second] ?? 0);
        counts[cell] = (counts[cell] ?? 0) + 1;
      }
  return states.flatMap((one, row) =>
    states.slice(row + 1).flatMap((other, step) => {
      const count = counts[row * states.length + row + 1 + step] ?? 0;
      return count === 0 ? [] : [{ ends: [one, other] as const, count }];
    }),
  );
}
