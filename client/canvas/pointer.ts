// What the pointer does on the canvas, told as plain ids and points. Knows Cytoscape's events and nothing beyond.
import type { Core, EventObject } from "cytoscape";

export interface PointerHandlers {
  readonly onPick: (id: string, isAdditive: boolean) => void;
  readonly onPaper: () => void;
  readonly onOpen: (id: string) => void;
  readonly onHover: (id: string | undefined) => void;
  readonly onMove: (positions: ReadonlyMap<string, { readonly x: number; readonly y: number }>) => void;
  readonly onBox: (ids: readonly string[]) => void;
  /** Right click, with its place in the window. */
  readonly onMenu: (id: string | undefined, place: { readonly x: number; readonly y: number }) => void;
  /** The entity whose badge lies at a place of the canvas, if any. */
  readonly badgeAt: (place: { readonly x: number; readonly y: number }) => string | undefined;
}

/** Hands every gesture on to the newest handlers. */
export function connectPointer(core: Core, handlers: () => PointerHandlers): void {
  core.on("tap", (event: EventObject) => {
    const badge = handlers().badgeAt(event.renderedPosition);
    if (badge !== undefined) handlers().onOpen(badge);
    else if (event.target === core) handlers().onPaper();
    else handlers().onPick(idOf(event), isAdditive(event));
  });
  core.on("dbltap", "node", (event: EventObject) => {
    if (handlers().badgeAt(event.renderedPosition) === undefined) handlers().onOpen(idOf(event));
  });
  core.on("cxttap", (event: EventObject) => {
    const id = event.target === core ? undefined : idOf(event);
    handlers().onMenu(id, { x: event.originalEvent.clientX, y: event.originalEvent.clientY });
  });
  connectHover(core, handlers);
  connectDrag(core, handlers);
}

function connectHover(core: Core, handlers: () => PointerHandlers): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (id: string | undefined, wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => handlers().onHover(id), wait);
  };
  core.on("mouseover", "node, edge", (event: EventObject) => {
    setCursor(core, "pointer");
    tell(idOf(event), 90);
  });
  core.on("mouseout", "node, edge", () => {
    setCursor(core, "default");
    tell(undefined, 60);
  });
  core.on("destroy", () => clearTimeout(timer));
}

function connectDrag(core: Core, handlers: () => PointerHandlers): void {
  core.on("dragfree", "node", (event: EventObject) => {
    handlers().onMove(new Map([[idOf(event), event.target.position()]]));
  });
  let boxed: string[] = [];
  core.on("box", "node", (event: EventObject) => {
    if (boxed.length === 0) {
      queueMicrotask(() => {
        handlers().onBox(boxed);
        boxed = [];
      });
    }
    boxed.push(idOf(event));
  });
}

function idOf(event: EventObject): string {
  return String(event.target.id());
}

function isAdditive({ originalEvent }: EventObject): boolean {
  return originalEvent.shiftKey || originalEvent.ctrlKey || originalEvent.metaKey;
}

function setCursor(core: Core, cursor: string): void {
  const container = core.container();
  if (container !== null) container.style.cursor = cursor;
}
