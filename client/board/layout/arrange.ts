// Finds places: for a whole board, or for new things near their origin while everything else stays where it is.
// Pure and repeatable: the same task gives the same places. Knows no canvas and no store.
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";

interface Place {
  readonly x: number;
  readonly y: number;
}

export interface ArrangeNode {
  readonly id: string;
  /** Half of the greater side of its shape. */
  readonly radius: number;
  readonly point?: Place | undefined;
  /** Stays exactly at its point. */
  readonly isFixed: boolean;
}

export interface ArrangeTask {
  readonly nodes: readonly ArrangeNode[];
  readonly links: readonly (readonly [string, string])[];
  /** Where new things come from; absent when the whole is laid out afresh. */
  readonly origin?: Place | undefined;
  /** Width by height of the room that the whole is meant for; 1 when absent. */
  readonly aspect?: number | undefined;
}

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly radius: number;
}
interface Spring extends SimulationLinkDatum<Body> {
  /** Relations between the two. */
  count: number;
}

/** Room below and around a shape for its name. */
const nameRoom = 24;
const tightRoom = 12;

/** Places of all nodes of a task that are not fixed. */
export function arrange(task: ArrangeTask): Map<string, Place> {
  const bodies = bodiesOf(task);
  const springs = springsOf(task, new Set(bodies.map((body) => body.id)));
  const { origin, aspect = 1 } = task;
  const simulation =
    origin === undefined ? wholeForces({ bodies, springs, aspect }) : nearbyForces({ bodies, springs, origin });
  simulation.stop().tick(bodies.length > 800 ? 140 : 320);
  // Pulls may have pressed things onto each other; the last word is that nothing overlaps.
  simulation.force("link", null).force("charge", null).force("x", null).force("y", null).alpha(0.6).tick(60);
  const fixed = new Set(task.nodes.filter((node) => node.isFixed).map((node) => node.id));
  return new Map(
    bodies
      .filter((body) => !fixed.has(body.id))
      .map((body) => [body.id, { x: Math.round(body.x ?? 0), y: Math.round(body.y ?? 0) }]),
  );
}

function bodiesOf({ nodes, origin }: ArrangeTask): Body[] {
  return nodes.map(({ id, radius, point, isFixed }, place) => {
    if (isFixed && point !== undefined) return { id, radius, x: point.x, y: point.y, fx: point.x, fy: point.y };
    if (origin === undefined) return { id, radius };
    // A sunflower around the origin: even, and never two at one spot.
    const distance = 60 + 14 * Math.sqrt(place);
    const angle = place * 2.399_963;
    return { id, radius, x: origin.x + distance * Math.cos(angle), y: origin.y + distance * Math.sin(angle) };
  });
}

// Parallel relations pull once, lest a pair with a long history is drawn into one spot.
function springsOf({ links }: ArrangeTask, known: ReadonlySet<string>): Spring[] {
  const springs = new Map<string, Spring>();
  for (const [source, target] of links) {
    if (source === target || !known.has(source) || !known.has(target)) continue;
    const key = source < target ? `${source}\0${target}` : `${target}\0${source}`;
    const spring = springs.get(key) ?? { source, target, count: 0 };
    springs.set(key, { ...spring, count: spring.count + 1 });
  }
  return [...springs.values()];
}

type Forces = Simulation<Body, Spring>;

// Lines that run side by side need length to fan out; things without any relation are kept from drifting off.
function wholeForces({ bodies, springs, aspect }: { bodies: Body[]; springs: Spring[]; aspect: number }): Forces {
  const degrees = degreesOf(springs);
  const isMany = bodies.length > 150;
  const link = forceLink<Body, Spring>(springs)
    .id((body) => body.id)
    .distance(({ source, target, count }) => {
      const hub = 7 * Math.sqrt(Math.min(degrees(source), degrees(target)));
      return (isMany ? 52 : 112) + hub + Math.min(110, 16 * (count - 1));
    });
  const pull = (share: number) => (body: Body) => share * (degrees(body) === 0 ? 2.2 : 1);
  return forceSimulation<Body, Spring>(bodies)
    .force("link", link)
    .force(
      "charge",
      forceManyBody<Body>()
        .strength(isMany ? -240 : -850)
        .distanceMax(1400),
    )
    .force("collide", collide(isMany ? tightRoom : nameRoom))
    .force("x", forceX<Body>(0).strength(pull(0.055 / Math.sqrt(aspect))))
    .force("y", forceY<Body>(0).strength(pull(0.055 * Math.sqrt(aspect))));
}

function nearbyForces({ bodies, springs, origin }: { bodies: Body[]; springs: Spring[]; origin: Place }): Forces {
  const link = forceLink<Body, Spring>(springs)
    .id((body) => body.id)
    .distance(105)
    .strength(0.18);
  return forceSimulation<Body, Spring>(bodies)
    .force("link", link)
    .force("charge", forceManyBody<Body>().strength(-240).distanceMax(500))
    .force("collide", collide(nameRoom))
    .force("x", forceX<Body>(origin.x).strength(0.05))
    .force("y", forceY<Body>(origin.y).strength(0.05));
}

function collide(room: number) {
  return forceCollide<Body>((body) => body.radius + room)
    .strength(1)
    .iterations(3);
}

function degreesOf(springs: readonly Spring[]): (end: unknown) => number {
  const degrees = new Map<string, number>();
  for (const { source, target } of springs)
    for (const end of [source, target]) degrees.set(idOf(end), (degrees.get(idOf(end)) ?? 0) + 1);
  return (end) => degrees.get(idOf(end)) ?? 0;
}

// The link force replaces ids by the bodies themselves as soon as it starts.
function idOf(end: unknown): string {
  return typeof end === "object" && end !== null && "id" in end ? String(end.id) : String(end);
}
