// The address bar: the exact view as text after the "#", and back: what is shown and where, how, when, and from where.
// After the "#", because that part never leaves the browser and may be long. Pure.
import { asOfSchema, certaintySchema } from "../../model/api/shapes.ts";
import {
  cameraFrom,
  cameraText,
  compareFrom,
  filterFrom,
  filterText,
  isId,
  lookFrom,
  lookText,
  numberFrom,
  questionFrom,
  questionText,
  sheetFrom,
  sheetText,
  spanFrom,
  spanText,
} from "./address/parts.ts";
import { flagsFrom, flagsText, placesFrom, placesText } from "./address/places.ts";
import { grown, shrunk } from "./address/shrink.ts";
import type { Point } from "./board.ts";
import type { Sheet } from "./selection.ts";
import { layoutIds, modes, type View } from "./view.ts";

export interface Address {
  readonly entities: readonly string[];
  readonly positions: ReadonlyMap<string, Point>;
  readonly pins: ReadonlySet<string>;
  readonly selected: readonly string[];
  readonly sheet: Sheet | undefined;
  readonly view: Omit<View, "aim">;
}

/** Longer than this, an address is no longer read by anybody and is rather made short. */
const readable = 600;

/** The text after "#", without it; empty when there is nothing to say. Ids stay readable while they are few. */
export function addressText(address: Address): string {
  const words = join(wordParts(address));
  const places = join(placeParts(address));
  const plain = joined(words, places);
  if (plain.length <= readable) return plain;
  // Places are as dense as they can be and would only grow.
  const short = joined(`z=${shrunk(words)}`, places);
  return short.length < plain.length ? short : plain;
}

/** Reads such a text. What is unknown or malformed is left out; an address never makes the page fail. */
export function addressFrom(text: string): Address {
  const outer = partsOf(text.replace(/^#/, ""));
  const inner = outer.get("z");
  const parts = inner === undefined ? outer : new Map([...partsOf(grown(inner) ?? ""), ...outer]);
  const part = (name: string): string => parts.get(name) ?? "";
  const list = (name: string): string[] =>
    part(name)
      .split("~")
      .filter((one) => one !== "");
  const entities = [...new Set(list("b").filter(isId))];
  const pins = flagsFrom(part("pin"));
  return {
    entities,
    positions: placesFrom(entities, part("p")),
    pins: new Set(entities.filter((_id, place) => pins[place] === true)),
    selected: list("s").filter(isId),
    sheet: sheetFrom(part("open")),
    view: viewFrom(part, list),
  };
}

/** Id of the stored view that an address asks for. */
export function storedViewIn(text: string): string | undefined {
  return /^#?v=([0-9a-f]{24})$/.exec(text)?.[1];
}

/** Whether an id is a relation's: 32 hexadecimal digits. */
export function isRelationId(id: string): boolean {
  return /^[0-9a-f]{32}$/.test(id);
}

type Part = readonly [string, string];

function wordParts({ entities, selected, sheet, view }: Address): Part[] {
  return [
    ["page", view.page === "explore" ? "" : view.page],
    ["asof", view.asOf ?? ""],
    ["span", view.brush === undefined ? "" : spanText(view.brush)],
    ["cmp", view.compare === undefined ? "" : `${view.compare.a}~${view.compare.b}`],
    ["show", view.certainty === "possibly" ? "" : view.certainty],
    ["view", view.mode === "canvas" ? "" : view.mode],
    ["layout", view.layout === "force" ? "" : view.layout],
    ["look", lookText(view.style)],
    ["fold", view.isFolding ? "" : "0"],
    ["unfold", [...view.unfolded].join("~")],
    ["shared", view.sharedFrom === 0 ? "" : String(view.sharedFrom)],
    ["focus", view.focus === 0 ? "" : String(view.focus)],
    ["q", view.question === undefined ? "" : questionText(view.question)],
    ["b", entities.join("~")],
    ["s", selected.join("~")],
    ["f", view.filters.map(filterText).join("~")],
    ["hidden", [...view.hiddenThings].join("~")],
    ["open", sheet === undefined ? "" : sheetText(sheet)],
  ];
}

function placeParts({ entities, positions, pins, view }: Address): Part[] {
  return [
    ["p", placesText(entities, positions)],
    ["pin", pins.size === 0 ? "" : flagsText(entities.map((id) => pins.has(id)))],
    ["cam", view.camera === undefined ? "" : cameraText(view.camera)],
  ];
}

function viewFrom(part: (name: string) => string, list: (name: string) => string[]): Address["view"] {
  const certainty = certaintySchema.safeParse(part("show"));
  const asOf = asOfSchema.safeParse(part("asof"));
  return {
    asOf: asOf.success ? asOf.data : undefined,
    certainty: certainty.success ? certainty.data : "possibly",
    brush: spanFrom(part("span")),
    compare: compareFrom(part("cmp")),
    filters: list("f").flatMap(filterFrom),
    hiddenThings: new Set(list("hidden").filter(isId)),
    focus: numberFrom(part("focus")),
    isFolding: part("fold") !== "0",
    unfolded: new Set(pairsIn(list("unfold"))),
    sharedFrom: numberFrom(part("shared")),
    layout: layoutIds.find((layout) => layout === part("layout")) ?? "force",
    style: lookFrom(part("look")),
    mode: modes.find((mode) => mode === part("view")) ?? "canvas",
    page: part("page") === "import" ? "import" : "explore",
    question: questionFrom(part("q")),
    camera: cameraFrom(part("cam")),
  };
}

// A pair's key has the sign in it that stands between ids, so that pairs are read two by two.
function pairsIn(ids: readonly string[]): string[] {
  return ids.flatMap((id, place) => {
    const before = ids[place - 1] ?? "";
    return place % 2 === 1 && isId(before) && isId(id) ? [`${before}~${id}`] : [];
  });
}

function join(parts: readonly Part[]): string {
  return parts
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${encodeURI(value).replaceAll("&", "%26").replaceAll("#", "%23")}`)
    .join("&");
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("&");
}

function partsOf(text: string): Map<string, string> {
  return new Map(text.split("&").map(partOf));
}

function partOf(part: string): [string, string] {
  const at = part.indexOf("=");
  if (at === -1) return [part, ""];
  try {
    return [part.slice(0, at), decodeURIComponent(part.slice(at + 1))];
  } catch {
    return [part.slice(0, at), ""];
  }
}
