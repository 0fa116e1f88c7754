// What pointers do on the canvas, mouse, pen and fingers alike, told as plain ids and places. Knows the drawing and the
// browser's events; knows nothing of what a gesture is for.
import type { Spot } from "./curves.ts";
import type { Drawing, Hit } from "./drawing.ts";

export interface PointerHandlers {
  readonly onPick: (id: string, isAdditive: boolean) => void;
  readonly onPaper: () => void;
  /** A double click on an entity or a relation. */
  readonly onOpen: (id: string) => void;
  /** A click on a badge, which asks for what is not on screen. */
  readonly onBadge: (id: string) => void;
  /** A click on a fold, by its pair's key. */
  readonly onFold: (pair: string) => void;
  /** A click on a shared line, by its id. */
  readonly onShared: (id: string) => void;
  readonly onHover: (id: string | undefined) => void;
  readonly onMove: (positions: ReadonlyMap<string, Spot>) => void;
  readonly onBox: (ids: readonly string[]) => void;
  /** Right click or a long press, with its place in the window. */
  readonly onMenu: (id: string | undefined, place: Spot) => void;
}

interface Surroundings {
  readonly drawing: Drawing;
  readonly surface: HTMLElement;
  readonly handlers: () => PointerHandlers;
  /** Whether a plain drag on the paper draws a loop. */
  readonly isLasso: () => boolean;
}

type Gesture =
  | { kind: "press" | "pan" | "done"; at: Spot; hit: Hit | undefined }
  | { kind: "drag"; at: Spot; ids: readonly string[] }
  | { kind: "box" | "lasso"; at: Spot; loop: Spot[] };

/** Pixels that a finger or a hand may tremble within a click. */
const tremble = 5;
/** Milliseconds. */
const longPress = 550;
const doubleClick = 350;

/** Listens to a surface; returns how to stop. */
export function connectPointer(surroundings: Surroundings): () => void {
  const { surface } = surroundings;
  const stops = [connectHands(surroundings), connectHover(surroundings)];
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1;
    const pace = event.ctrlKey ? 0.01 : 0.0016;
    surroundings.drawing.zoomBy(Math.exp(-event.deltaY * lines * pace), placeOf(event, surface));
  };
  const onMenu = (event: MouseEvent): void => {
    event.preventDefault();
    const hit = surroundings.drawing.hitAt(placeOf(event, surface));
    surroundings.handlers().onMenu(hit?.id, { x: event.clientX, y: event.clientY });
  };
  surface.addEventListener("wheel", onWheel, { passive: false });
  surface.addEventListener("contextmenu", onMenu);
  return () => {
    surface.removeEventListener("wheel", onWheel);
    surface.removeEventListener("contextmenu", onMenu);
    for (const stop of stops) stop();
  };
}

/** What the hands on the surface are doing; it changes in place from event to event. */
interface Hands {
  readonly fingers: Map<number, Spot>;
  readonly taps: Taps;
  gesture: Gesture | undefined;
  press: ReturnType<typeof setTimeout> | undefined;
  /** Whether the last press was long and opened the menu. */
  wasLong: boolean;
}

function connectHands(surroundings: Surroundings): () => void {
  const { surface } = surroundings;
  const hands: Hands = {
    fingers: new Map(),
    taps: createTaps(surroundings),
    gesture: undefined,
    press: undefined,
    wasLong: false,
  };
  // The click that browsers send after a touch would close the menu that the touch has opened.
  const onLift = (event: TouchEvent): void => {
    if (hands.wasLong && event.cancelable) event.preventDefault();
  };
  surface.addEventListener("touchend", onLift, { passive: false });
  const stop = listen(surface, {
    pointerdown: (event) => onDown(surroundings, { hands, event }),
    pointermove: (event) => onMove(surroundings, { hands, event }),
    pointerup: (event) => onUp(surroundings, { hands, event }),
    pointercancel: (event) => onUp(surroundings, { hands, event }),
  });
  return () => {
    clearTimeout(hands.press);
    surface.removeEventListener("touchend", onLift);
    stop();
  };
}

interface Happening {
  readonly hands: Hands;
  readonly event: PointerEvent;
}

function onDown(surroundings: Surroundings, { hands, event }: Happening): void {
  const { surface, drawing, handlers } = surroundings;
  if (event.button > 1) return;
  const at = placeOf(event, surface);
  hands.fingers.set(event.pointerId, at);
  hands.wasLong = false;
  clearTimeout(hands.press);
  if (hands.fingers.size > 1) {
    // A second finger ends what the first one did: from here on two fingers zoom.
    if (hands.gesture?.kind === "drag") handlers().onMove(drawing.drop());
    drawing.encircle([]);
    hands.gesture = { kind: "done", at, hit: undefined };
    return;
  }
  surface.setPointerCapture(event.pointerId);
  const hit = drawing.hitAt(at);
  hands.gesture = { kind: "press", at, hit };
  if (event.pointerType === "mouse") return;
  hands.press = setTimeout(() => {
    hands.gesture = { kind: "done", at, hit };
    hands.wasLong = true;
    handlers().onMenu(hit?.id, { x: event.clientX, y: event.clientY });
  }, longPress);
}

function onMove(surroundings: Surroundings, { hands, event }: Happening): void {
  const { gesture, fingers } = hands;
  const before = fingers.get(event.pointerId);
  if (before === undefined || gesture === undefined) return;
  const at = placeOf(event, surroundings.surface);
  if (fingers.size === 2) pinch(surroundings.drawing, { fingers, id: event.pointerId, at });
  else if (gesture.kind !== "press") moveOn(surroundings, { gesture, before, at });
  else if (distance(gesture.at, at) > tremble) {
    clearTimeout(hands.press);
    hands.gesture = begun(surroundings, { gesture, event });
    moveOn(surroundings, { gesture: hands.gesture, before: gesture.at, at });
  } else return;
  fingers.set(event.pointerId, at);
}

function onUp(surroundings: Surroundings, { hands, event }: Happening): void {
  clearTimeout(hands.press);
  if (!hands.fingers.delete(event.pointerId) || hands.gesture === undefined) return;
  const isDone = event.type === "pointerup" || hands.gesture.kind === "drag";
  if (isDone) finish(surroundings, { gesture: hands.gesture, event, taps: hands.taps });
  else surroundings.drawing.encircle([]);
  if (hands.fingers.size === 0) hands.gesture = undefined;
}

function listen(surface: HTMLElement, listeners: Readonly<Record<string, (event: PointerEvent) => void>>): () => void {
  const heard = Object.entries(listeners).map(([name, listener]) => {
    const hear = (event: Event): void => {
      if (event instanceof PointerEvent) listener(event);
    };
    surface.addEventListener(name, hear);
    return [name, hear] as const;
  });
  return () => {
    for (const [name, hear] of heard) surface.removeEventListener(name, hear);
  };
}

// A press becomes a drag of shapes when it began on one, else the way of the paper, a box or a loop.
function begun(
  { drawing, isLasso }: Surroundings,
  { gesture, event }: { gesture: Gesture & { kind: "press" | "pan" | "done" }; event: PointerEvent },
): Gesture {
  const { at, hit } = gesture;
  if (event.altKey) return { kind: "lasso", at, loop: [at] };
  if (hit?.what === "entity" && !event.shiftKey)
    return { kind: "drag", at, ids: drawing.isSelected(hit.id) ? drawing.selected() : [hit.id] };
  if (event.shiftKey) return { kind: "box", at, loop: [] };
  return isLasso() && hit === undefined ? { kind: "lasso", at, loop: [at] } : { kind: "pan", at, hit };
}

function moveOn(
  { drawing }: Surroundings,
  { gesture, before, at }: { gesture: Gesture; before: Spot; at: Spot },
): void {
  if (gesture.kind === "pan") drawing.pan({ x: at.x - before.x, y: at.y - before.y });
  if (gesture.kind === "drag") drawing.drag(gesture.ids, { x: at.x - gesture.at.x, y: at.y - gesture.at.y });
  if (gesture.kind !== "box" && gesture.kind !== "lasso") return;
  if (gesture.kind === "lasso") gesture.loop.push(at);
  else gesture.loop = [gesture.at, { x: at.x, y: gesture.at.y }, at, { x: gesture.at.x, y: at.y }];
  drawing.encircle(gesture.loop);
}

function finish(
  { drawing, handlers }: Surroundings,
  { gesture, event, taps }: { gesture: Gesture; event: PointerEvent; taps: Taps },
): void {
  if (gesture.kind === "press") taps.tap(gesture.hit, event);
  if (gesture.kind === "drag") handlers().onMove(drawing.drop());
  if (gesture.kind !== "box" && gesture.kind !== "lasso") return;
  drawing.encircle([]);
  handlers().onBox(drawing.within(gesture.loop));
}

function pinch(
  drawing: Drawing,
  { fingers, id, at }: { fingers: ReadonlyMap<number, Spot>; id: number; at: Spot },
): void {
  const before = fingers.get(id);
  const other = [...fingers].find(([finger]) => finger !== id)?.[1];
  if (before === undefined || other === undefined) return;
  const factor = distance(at, other) / Math.max(1, distance(before, other));
  drawing.zoomBy(factor, { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 });
  drawing.pan({ x: (at.x - before.x) / 2, y: (at.y - before.y) / 2 });
}

interface Taps {
  readonly tap: (hit: Hit | undefined, event: PointerEvent) => void;
}

function createTaps({ handlers }: Surroundings): Taps {
  let last: { id: string | undefined; at: number } = { id: undefined, at: -Infinity };
  return {
    tap: (hit, event) => {
      const isDouble = hit !== undefined && last.id === hit.id && event.timeStamp - last.at < doubleClick;
      last = { id: isDouble ? undefined : hit?.id, at: event.timeStamp };
      tell(handlers(), { hit, isDouble, isAdditive: event.shiftKey || event.ctrlKey || event.metaKey });
    },
  };
}

function tell(
  handlers: PointerHandlers,
  { hit, isDouble, isAdditive }: { hit: Hit | undefined; isDouble: boolean; isAdditive: boolean },
): void {
  if (hit === undefined) handlers.onPaper();
  else if (hit.what === "badge") handlers.onBadge(hit.id);
  else if (hit.what === "fold") handlers.onFold(hit.id);
  else if (hit.what === "shared") handlers.onShared(hit.id);
  else if (isDouble) handlers.onOpen(hit.id);
  else handlers.onPick(hit.id, isAdditive);
}

// Asked at most once a frame, and told with a little delay, so that crossing the canvas does not flicker.
function connectHover({ drawing, surface, handlers }: Surroundings): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: string | undefined;
  let request = 0;
  const tellHover = (hit: Hit | undefined): void => {
    const id = hit?.what === "badge" ? undefined : hit?.id;
    surface.style.cursor = hit === undefined ? "default" : "pointer";
    if (id === told) return;
    told = id;
    clearTimeout(timer);
    timer = setTimeout(() => handlers().onHover(id), id === undefined ? 60 : 90);
  };
  const onMove = (event: PointerEvent): void => {
    if (event.buttons !== 0 || event.pointerType === "touch" || request !== 0) return;
    const at = placeOf(event, surface);
    request = requestAnimationFrame(() => {
      request = 0;
      tellHover(drawing.hitAt(at));
    });
  };
  const stop = listen(surface, { pointermove: onMove, pointerleave: () => tellHover(undefined) });
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(request);
    stop();
  };
}

function placeOf(event: MouseEvent, surface: HTMLElement): Spot {
  const { left, top } = surface.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
