// The layout by forces: relations pull, everything else pushes. For a whole board, or for new things near their origin
// while all others stay where they are. Pure and repeatable: the same task gives the same places.
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
import type { Point } from "../board.ts";
import { nameRoom, settled, tightRoom } from "./declump.ts";
import { sharingLinks } from "./sharing.ts";
import type { LayoutTask } from "./task.ts";

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly radius: number;
}
interface Spring extends SimulationLinkDatum<Body> {
  /** Relations between the two. */
  count: number;
}

/** Places of all loose nodes of a task; near its origin when it has one. */
export function force(task: LayoutTask): Map<string, Point> {
  const bodies = bodiesOf(task);
  const springs = springsOf(task, new Set(bodies.map((body) => body.id)));
  const { origin, aspect = 1 } = task;
  const simulation =
    origin === undefined ? wholeForces({ bodies, springs, aspect }) : nearbyForces({ bodies, springs, origin });
  if (origin === undefined && task.isBySharing === true) simulation.force("sharing", sharingForce(task));
  simulation.stop().tick(bodies.length > 800 ? 120 : 320);
  // Pulls may have pressed things onto each other; the last word is that nothing overlaps.
  for (const name of ["link", "charge", "x", "y", "sharing"]) simulation.force(name, null);
  simulation.alpha(0.6).tick(40);
  const wishes = new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
  return settled(task, { wishes, room: 2 });
}

function bodiesOf({ nodes, origin }: LayoutTask): Body[] {
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
function springsOf({ links }: LayoutTask, known: ReadonlySet<string>): Spring[] {
  const springs = new Map<string, Spring>();
  for (const { subject: source, object: target } of links) {
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
        .distanceMax(bodies.length > 800 ? 700 : 1400),
    )
    .force("collide", collide(isMany ? tightRoom : nameRoom).iterations(bodies.length > 800 ? 1 : 3))
    .force("x", forceX<Body>(0).strength(pull(0.055 / Math.sqrt(aspect))))
    .force("y", forceY<Body>(0).strength(pull(0.055 * Math.sqrt(aspect))));
}

function nearbyForces({ bodies, springs, origin }: { bodies: Body[]; springs: Spring[]; origin: Point }): Forces {
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

// The more bodies two share, the nearer and the harder they are drawn together.
function sharingForce(task: LayoutTask) {
  const links = sharingLinks(task);
  const most = links.reduce((greatest, { shared }) => Math.max(greatest, shared), 1);
  return forceLink<Body, SimulationLinkDatum<Body> & { shared: number }>(links.map((link) => ({ ...link })))
    .id((body) => body.id)
    .distance(({ shared }) => 60 + 160 * (1 - shared / most))
    .strength(({ shared }) => (0.5 * shared) / most);
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
