// Paints each sheet: the picture as it is at rest; above it what is bright while the rest is dimmed, what is selected,
// held, glowing or fading; above that names. Dimming is a sheet of paper between: it costs what is bright, not what is not.
import { paper } from "../../model/vocabulary/palette.ts";
import type { Fading } from "./fades.ts";
import type { Drawn, Painting } from "./drawn.ts";
import { canvasFont, inks } from "./inks.ts";
import { shapesOf } from "./names.ts";
import { drawOverlay } from "./overlay.ts";
import { paintEdges, paintName, paintUnder } from "./paintEdges.ts";
import { type NodePaint, paintNode, paintRing } from "./paintNodes.ts";
import { brightPart, inSight, isAmong, movedPart, restOf, type Scene, seenPart } from "./scene.ts";

/** How much of what is dimmed the paper over it hides. */
const veil = 0.86;

/** Everything but what the pointer holds. */
export function paintBase(painting: Painting): void {
  const { drawn, layers } = painting;
  const paint = onBoard(painting, layers.cleared("base"));
  if (paint === undefined) return;
  const scene = seen(painting, restOf(drawn.scene, drawn.held));
  paintGlow(paint, { scene, glowing: drawn.glowing });
  paintScene(paint, scene);
}

/** What stands out, and what comes and goes. */
export function paintLive(
  painting: Painting,
  { glowing, fading }: { glowing: ReadonlyMap<string, number>; fading: readonly Fading[] },
): void {
  const { drawn, layers } = painting;
  if (isNothingLive(drawn) && glowing.size + fading.length === 0) {
    layers.hide("live");
    return;
  }
  const context = layers.cleared("live");
  if (context === undefined) return;
  const { looks, held, scheme } = drawn;
  if (looks.bright !== undefined) {
    context.fillStyle = paper[scheme];
    context.globalAlpha = veil;
    context.fillRect(0, 0, layers.size().width, layers.size().height);
  }
  const paint = onBoard(painting, context);
  if (paint === undefined) return;
  for (const { run, strength } of fading) {
    const faded = { ...run, edge: { ...run.edge, opacity: run.edge.opacity * strength, marks: "" } };
    paintEdges(paint, [faded]);
  }
  paintGlow(paint, { scene: drawn.scene, glowing });
  if (looks.bright !== undefined) paintScene(paint, seen(painting, brightNow(drawn, looks.bright)));
  if (held.size > 0) paintHeld(paint, movedPart(drawn.scene, held));
  paintAttention(paint, painting);
  if (drawn.loop.length > 1) paintLoop(context, painting);
}

function isNothingLive({ looks, held, loop }: Drawn): boolean {
  return looks.bright === undefined && looks.selected.size + looks.named.size + held.size + loop.length === 0;
}

/** Names, badges and pins; keeps where the badges are, and tells how many names found no room. */
export function paintNames(painting: Painting, onThinned: (count: number) => void): void {
  const { drawn, layers } = painting;
  const context = layers.cleared("names");
  if (context === undefined) return;
  const { camera, scheme, held, scene } = drawn;
  const rest = restOf({ nodes: scene.nodes, runs: [] }, held);
  const drawnNow = drawOverlay(
    { context, scheme, ...layers.size() },
    { shapes: shapesOf(seen(painting, rest), drawn), zoom: camera.zoom },
  );
  drawn.badgeBoxes = drawnNow.badges;
  if (drawn.thinned !== drawnNow.thinned) onThinned(drawnNow.thinned);
  drawn.thinned = drawnNow.thinned;
}

function onBoard({ drawn, flagOf }: Painting, context: CanvasRenderingContext2D | undefined): NodePaint | undefined {
  if (context === undefined) return undefined;
  const { camera, scheme } = drawn;
  context.translate(camera.x, camera.y);
  context.scale(camera.zoom, camera.zoom);
  return { context, scheme, zoom: camera.zoom, flagOf };
}

function seen({ drawn, layers }: Painting, scene: Scene): Scene {
  return seenPart(scene, inSight(drawn.camera, layers.size()));
}

function paintScene(paint: NodePaint, { nodes, runs }: Scene): void {
  paintEdges(paint, runs);
  for (const node of nodes.values()) paintNode(paint, node);
}

function paintHeld(paint: NodePaint, moved: Scene): void {
  paintScene(paint, moved);
  const { context, scheme, zoom } = paint;
  context.globalAlpha = 1;
  context.font = `500 ${12 / zoom}px ${canvasFont}`;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.fillStyle = inks[scheme].text;
  for (const { x, y, height, short } of moved.nodes.values()) context.fillText(short, x, y + height / 2 + 3 / zoom);
}

// What is greyed comes out too when the pointer is over it.
function brightNow(drawn: Drawn, ids: ReadonlySet<string>): Scene {
  const part = brightPart(restOf(drawn.scene, drawn.held), ids);
  if (drawn.looks.pointed === undefined) return part;
  return {
    nodes: new Map([...part.nodes].map(([id, node]) => [id, { ...node, opacity: 1 }])),
    runs: part.runs.map(({ edge, curve }) => ({ edge: { ...edge, opacity: Math.max(edge.opacity, 0.75) }, curve })),
  };
}

function paintGlow(paint: NodePaint, { scene, glowing }: { scene: Scene; glowing: ReadonlyMap<string, number> }): void {
  if (glowing.size === 0) return;
  for (const run of scene.runs) {
    let strength = glowing.get(run.edge.id) ?? 0;
    for (const id of run.edge.members) strength = Math.max(strength, glowing.get(id) ?? 0);
    if (strength > 0) paintUnder(paint, { run, ink: inks[paint.scheme].glow, strength: strength * 0.32 });
  }
}

function paintAttention(paint: NodePaint, { drawn }: Painting): void {
  const { looks, scheme, held } = drawn;
  if (looks.selected.size === 0 && looks.named.size === 0) return;
  const moved = held.size === 0 ? undefined : movedPart(drawn.scene, held);
  const runs = moved === undefined ? drawn.scene.runs : [...restOf(drawn.scene, held).runs, ...moved.runs];
  const selected = runs.filter(({ edge }) => isAmong(edge, looks.selected));
  for (const run of selected) paintUnder(paint, { run, ink: inks[scheme].accent, strength: 0.3 });
  paintEdges(
    paint,
    selected.map(({ edge, curve }) => ({ curve, edge: { ...edge, opacity: 1, weight: Math.max(3, edge.weight) } })),
  );
  const named = runs.filter(({ edge }) => isAmong(edge, looks.named));
  for (const run of named) paintName(paint, { run, isAlone: named.length === 1 });
  for (const id of looks.selected) {
    const node = moved?.nodes.get(id) ?? drawn.scene.nodes.get(id);
    if (node !== undefined) paintRing(paint, node);
  }
}

function paintLoop(context: CanvasRenderingContext2D, { drawn }: Painting): void {
  const { x, y, zoom } = drawn.camera;
  context.globalAlpha = 1;
  context.beginPath();
  for (const spot of drawn.loop) context.lineTo((spot.x - x) / zoom, (spot.y - y) / zoom);
  context.closePath();
  context.strokeStyle = inks[drawn.scheme].accent;
  context.lineWidth = 1.5 / zoom;
  context.setLineDash([5 / zoom, 4 / zoom]);
  context.stroke();
  context.globalAlpha = 0.1;
  context.fillStyle = inks[drawn.scheme].accent;
  context.fill();
}
