// The drawing itself: the one place that holds Cytoscape. Elements go in, and only their difference is drawn, in one
// batch; what the pointer does comes out as plain ids. Knows no store.
import cytoscape, { type Core, type ElementDefinition } from "cytoscape";
import type { Looks } from "../board/looks.ts";
import type { Camera } from "../board/view.ts";
import type { Visible } from "../board/visible.ts";
import { type EdgeElement, elementsOf, type NodeElement } from "./elements.ts";
import type { Scheme } from "./inks.ts";
import { stylesheet } from "./stylesheet.ts";

export interface DrawingOptions {
  readonly container: HTMLElement;
  readonly scheme: Scheme;
  /** So many elements that quality gives way to speed while the canvas moves. */
  readonly isLarge: boolean;
  readonly isStill: boolean;
}

/** Room on each side of the canvas that panels cover, in pixels. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Drawing {
  readonly core: Core;
  readonly render: (visible: Visible, looks: Looks) => void;
  readonly nodes: () => ReadonlyMap<string, NodeElement>;
  readonly fit: (ids: readonly string[], insets: Insets) => void;
  /** Moves the camera only when some of them are out of sight. */
  readonly reveal: (ids: readonly string[], insets: Insets) => void;
  readonly centre: (id: string, insets: Insets) => void;
  readonly stand: (camera: Camera) => void;
  readonly zoomBy: (factor: number) => void;
  /** Draws names and badges anew. */
  readonly refresh: () => void;
  readonly recolour: (scheme: Scheme) => void;
  readonly destroy: () => void;
}

/** A drawing in a container. */
export function createDrawing(options: DrawingOptions): Drawing {
  const core = createCore(options);
  const drawn = { nodes: new Map<string, NodeElement>(), edges: new Map<string, EdgeElement>() };
  return {
    core,
    render: (visible, looks) => {
      // While one drawing is replaced by another, the old one is still known for a moment.
      if (core.destroyed()) return;
      const { nodes, edges } = elementsOf(visible, looks);
      core.batch(() => {
        dropGone(core, { drawn, nodes, edges });
        drawNodes(core, { drawn: drawn.nodes, nodes, isStill: options.isStill });
        drawEdges(core, { drawn: drawn.edges, edges });
      });
    },
    nodes: () => drawn.nodes,
    fit: (ids, insets) => fit(core, { nodes: chosen(drawn.nodes, ids), insets, isStill: options.isStill }),
    reveal: (ids, insets) => {
      const nodes = chosen(drawn.nodes, ids);
      if (nodes.length === 0 || isInView(core, { nodes, insets })) return;
      fit(core, { nodes: [...drawn.nodes.values()], insets, isStill: options.isStill });
    },
    centre: (id, insets) => centre(core, { node: drawn.nodes.get(id), insets, isStill: options.isStill }),
    stand: ({ x, y, zoom }) => core.viewport({ zoom, pan: { x, y } }),
    zoomBy: (factor) => zoomBy(core, factor),
    refresh: () => {
      if (!core.destroyed()) core.emit("render");
    },
    recolour: (scheme) => {
      if (!core.destroyed()) core.style().fromJson(stylesheet(scheme, options)).update();
    },
    destroy: () => core.destroy(),
  };
}

function createCore({ container, scheme, isLarge }: DrawingOptions): Core {
  return cytoscape({
    container,
    style: stylesheet(scheme, { isLarge }),
    autounselectify: true,
    minZoom: 0.08,
    maxZoom: 3.5,
    textureOnViewport: isLarge,
    layout: { name: "preset" },
  });
}

function chosen(nodes: ReadonlyMap<string, NodeElement>, ids: readonly string[]): NodeElement[] {
  const wanted = new Set(ids);
  return [...nodes.values()].filter((node) => ids.length === 0 || wanted.has(node.id));
}

interface Drawn {
  readonly nodes: Map<string, NodeElement>;
  readonly edges: Map<string, EdgeElement>;
}

function dropGone(
  core: Core,
  { drawn, nodes, edges }: { drawn: Drawn; nodes: readonly NodeElement[]; edges: readonly EdgeElement[] },
): void {
  const wanted = new Set([...nodes, ...edges].map((element) => element.id));
  for (const known of [drawn.edges, drawn.nodes]) {
    for (const id of [...known.keys()].filter((one) => !wanted.has(one))) {
      core.getElementById(id).remove();
      known.delete(id);
    }
  }
}

function drawNodes(
  core: Core,
  { drawn, nodes, isStill }: { drawn: Map<string, NodeElement>; nodes: readonly NodeElement[]; isStill: boolean },
): void {
  const fresh: ElementDefinition[] = [];
  for (const node of nodes) {
    const before = drawn.get(node.id);
    const { id, mark, width, height, classes, x, y } = node;
    const position = { x, y };
    if (before === undefined) fresh.push({ group: "nodes", data: { id, mark, width, height }, classes, position });
    else {
      const element = core.getElementById(id);
      if (before.classes !== classes) element.classes(classes);
      if (before.width !== width || before.height !== height) element.data({ width, height });
      if ((before.x !== x || before.y !== y) && !element.grabbed()) {
        if (isStill) element.position(position);
        else element.stop().animate({ position, duration: 240, easing: "ease-in-out-cubic" });
      }
    }
    drawn.set(id, node);
  }
  if (fresh.length > 0) core.add(fresh);
}

function drawEdges(
  core: Core,
  { drawn, edges }: { drawn: Map<string, EdgeElement>; edges: readonly EdgeElement[] },
): void {
  const fresh: ElementDefinition[] = [];
  for (const edge of edges) {
    const before = drawn.get(edge.id);
    const { id, source, target, classes, marks, name } = edge;
    if (before === undefined) fresh.push({ group: "edges", data: { id, source, target, marks, name }, classes });
    else if (before.classes !== classes) core.getElementById(id).classes(classes);
    drawn.set(id, edge);
  }
  if (fresh.length > 0) core.add(fresh);
}

interface Fitting {
  readonly nodes: readonly NodeElement[];
  readonly insets: Insets;
  readonly isStill: boolean;
}

// Reckons with where things are going, not with where they are in the midst of a motion.
function fit(core: Core, { nodes, insets, isStill }: Fitting): void {
  const room = { width: core.width() - insets.left - insets.right, height: core.height() - insets.top - insets.bottom };
  if (nodes.length === 0 || room.width <= 0 || room.height <= 0) return;
  const box = boxOf(nodes);
  const wide = Math.max(80, room.width - 2 * margin.x);
  const high = Math.max(80, room.height - margin.top - margin.bottom);
  const zoom = Math.min(wide / Math.max(1, box.right - box.left), high / Math.max(1, box.bottom - box.top), 1.35);
  const pan = {
    x: insets.left + (room.width - (box.left + box.right) * zoom) / 2,
    y: insets.top + margin.top + (high - (box.top + box.bottom) * zoom) / 2,
  };
  core.stop();
  if (isStill) core.viewport({ zoom, pan });
  else core.animate({ zoom, pan, duration: 240, easing: "ease-in-out-cubic" });
}

interface Centring {
  readonly node: NodeElement | undefined;
  readonly insets: Insets;
  readonly isStill: boolean;
}

function centre(core: Core, { node, insets, isStill }: Centring): void {
  if (node === undefined) return;
  const zoom = Math.max(core.zoom(), 0.6);
  const pan = {
    x: (core.width() + insets.left - insets.right) / 2 - node.x * zoom,
    y: (core.height() + insets.top - insets.bottom) / 2 - node.y * zoom,
  };
  core.stop();
  if (isStill) core.viewport({ zoom, pan });
  else core.animate({ zoom, pan, duration: 240, easing: "ease-in-out-cubic" });
}

function isInView(core: Core, { nodes, insets }: Omit<Fitting, "isStill">): boolean {
  const { x1, x2, y1, y2 } = core.extent();
  const zoom = core.zoom();
  const box = boxOf(nodes);
  const isWide = box.left >= x1 + insets.left / zoom && box.right <= x2 - insets.right / zoom;
  return isWide && box.top >= y1 + insets.top / zoom && box.bottom <= y2 - insets.bottom / zoom;
}

/** Room for half a name at each side, and for a name below; pixels of the screen. */
const margin = { x: 64, top: 14, bottom: 30 };

function boxOf(nodes: readonly NodeElement[]): { left: number; right: number; top: number; bottom: number } {
  return {
    left: smallest(nodes.map((node) => node.x - node.width / 2)),
    right: -smallest(nodes.map((node) => -node.x - node.width / 2)),
    top: smallest(nodes.map((node) => node.y - node.height / 2)),
    bottom: -smallest(nodes.map((node) => -node.y - node.height / 2)),
  };
}

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Infinity);
}

function zoomBy(core: Core, factor: number): void {
  core.zoom({
    level: core.zoom() * factor,
    renderedPosition: { x: core.width() / 2, y: core.height() / 2 },
  });
}
