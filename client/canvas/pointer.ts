// What the pointer does on the canvas, told as plain ids and points. Knows Cytoscape's events and nothing beyond.
import type { Core, EventObject, EventObjectEdge, EventObjectNode } from "cytoscape";

interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface PointerHandlers {
  readonly onPick: (id: string, isAdditive: boolean) => void;
  readonly onPaper: () => void;
  readonly onOpen: (id: string) => void;
  /** A click on a badge, which asks for what is not on screen. */
  readonly onBadge: (id: string) => void;
  readonly onHover: (id: string | undefined) => void;
  readonly onMove: (positions: ReadonlyMap<string, Spot>) => void;
  readonly onBox: (ids: readonly string[]) => void;
  /** Right click, with its place in the window. */
  readonly onMenu: (id: string | undefined, place: Spot) => void;
  /** The entity whose badge lies at a place of the canvas, if any. */
  readonly badgeAt: (place: Spot) => string | undefined;
}

type Latest = () => PointerHandlers;
type ElementEvent = EventObjectNode | EventObjectEdge;

/** Hands every gesture on to the newest handlers. */
export function connectPointer(core: Core, handlers: Latest): void {
  connectTaps(core, handlers);
  connectMenu(core, handlers);
  connectHover(core, handlers);
  connectDrag(core, handlers);
  connectBox(core, handlers);
}

// A badge may lie beyond its shape, so it is asked for first.
function connectTaps(core: Core, handlers: Latest): void {
  const pick = (event: ElementEvent): void => {
    if (badgeUnder(event, handlers) === undefined) handlers().onPick(event.target.id(), isAdditive(event));
  };
  core.on("tap", "node", pick);
  core.on("tap", "edge", pick);
  core.on("tap", (event: EventObject) => {
    const badge = badgeUnder(event, handlers);
    if (badge !== undefined) handlers().onBadge(badge);
    else if (event.target === core) handlers().onPaper();
  });
  core.on("dbltap", "node", (event: EventObjectNode) => {
    if (badgeUnder(event, handlers) === undefined) handlers().onOpen(event.target.id());
  });
}

function connectMenu(core: Core, handlers: Latest): void {
  const place = ({ originalEvent }: EventObject): Spot => ({ x: originalEvent.clientX, y: originalEvent.clientY });
  const open = (event: ElementEvent): void => handlers().onMenu(event.target.id(), place(event));
  core.on("cxttap", "node", open);
  core.on("cxttap", "edge", open);
  core.on("cxttap", (event: EventObject) => {
    if (event.target === core) handlers().onMenu(undefined, place(event));
  });
  core.container()?.addEventListener("contextmenu", (event) => event.preventDefault());
}

function connectHover(core: Core, handlers: Latest): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (id: string | undefined, wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => handlers().onHover(id), wait);
  };
  const enter = (event: ElementEvent): void => {
    setCursor(core, "pointer");
    tell(event.target.id(), 90);
  };
  core.on("mouseover", "node", enter);
  core.on("mouseover", "edge", enter);
  core.on("mouseout", "node, edge", () => {
    setCursor(core, "default");
    tell(undefined, 60);
  });
  core.on("destroy", () => clearTimeout(timer));
}

function connectDrag(core: Core, handlers: Latest): void {
  core.on("dragfree", "node", (event: EventObjectNode) => {
    const { x, y } = event.target.position();
    handlers().onMove(new Map([[event.target.id(), { x, y }]]));
  });
}

// The frame tells its entities one by one; they are handed on together.
function connectBox(core: Core, handlers: Latest): void {
  let boxed: string[] = [];
  core.on("box", "node", (event: EventObjectNode) => {
    if (boxed.length === 0) {
      queueMicrotask(() => {
        handlers().onBox(boxed);
        boxed = [];
      });
    }
    boxed.push(event.target.id());
  });
}

function badgeUnder(event: EventObject, handlers: Latest): string | undefined {
  return handlers().badgeAt(event.renderedPosition);
}

function isAdditive({ originalEvent }: EventObject): boolean {
  return originalEvent.shiftKey || originalEvent.ctrlKey || originalEvent.metaKey;
}

function setCursor(core: Core, cursor: string): void {
  const container = core.container();
  if (container !== null) container.style.cursor = cursor;
}
