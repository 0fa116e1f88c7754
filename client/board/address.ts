// The address bar: what is on the board, what is selected, the date and the question, as text after the "#", and back.
// After the "#", because that part never leaves the browser and may be long. Pure.
import { idSchema } from "../../model/claims/records.ts";
import { certaintySchema, asOfSchema } from "../../model/api/shapes.ts";
import { type Filter, filterSubjects } from "./filters.ts";
import { type Sheet, toolSheets } from "./selection.ts";
import { modes, type Question, type View } from "./view.ts";

export interface Address {
  readonly entities: readonly string[];
  readonly selected: readonly string[];
  readonly sheet: Sheet | undefined;
  readonly view: Pick<View, "asOf" | "certainty" | "filters" | "hiddenThings" | "mode" | "page" | "question">;
}

/** The text after "#", without it; empty when there is nothing to say. Ids stay readable. */
export function addressText({ entities, selected, sheet, view }: Address): string {
  const parts: [string, string][] = [
    ["page", view.page === "explore" ? "" : view.page],
    ["asof", view.asOf ?? ""],
    ["show", view.certainty === "possibly" ? "" : view.certainty],
    ["view", view.mode === "canvas" ? "" : view.mode],
    ["q", view.question === undefined ? "" : questionText(view.question)],
    ["b", entities.join("~")],
    ["s", selected.join("~")],
    ["f", view.filters.map(filterText).join("~")],
    ["hidden", [...view.hiddenThings].join("~")],
    ["open", sheet === undefined ? "" : sheetText(sheet)],
  ];
  return parts
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${encodeURI(value).replaceAll("&", "%26").replaceAll("#", "%23")}`)
    .join("&");
}

/** Reads such a text. What is unknown or malformed is left out; an address never makes the page fail. */
export function addressFrom(text: string): Address {
  const parts = new Map(text.replace(/^#/, "").split("&").map(partOf));
  const list = (name: string): string[] => (parts.get(name) ?? "").split("~").filter((part) => part !== "");
  const certainty = certaintySchema.safeParse(parts.get("show"));
  const asOf = asOfSchema.safeParse(parts.get("asof"));
  return {
    entities: [...new Set(list("b").filter(isId))],
    selected: list("s").filter(isId),
    sheet: sheetFrom(parts.get("open") ?? ""),
    view: {
      asOf: asOf.success ? asOf.data : undefined,
      certainty: certainty.success ? certainty.data : "possibly",
      filters: list("f").flatMap(filterFrom),
      hiddenThings: new Set(list("hidden").filter(isId)),
      mode: modes.find((mode) => mode === parts.get("view")) ?? "canvas",
      page: parts.get("page") === "import" ? "import" : "explore",
      question: questionFrom(parts.get("q") ?? ""),
    },
  };
}

/** Whether an id is a relation's: 32 hexadecimal digits. */
export function isRelationId(id: string): boolean {
  return /^[0-9a-f]{32}$/.test(id);
}

function questionText({ id, parameters }: Question): string {
  return [id, ...Object.entries(parameters).map(([name, value]) => `${name}:${value}`)].join("~");
}

function questionFrom(text: string): Question | undefined {
  const [id = "", ...rest] = text.split("~");
  if (!/^[a-z-]{1,40}$/.test(id)) return undefined;
  const pairs = rest.map((part) => /^(\w+):(.*)$/.exec(part)).filter((match) => match !== null);
  return { id, parameters: Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name, value])) };
}

function sheetText(sheet: Sheet): string {
  if (sheet.kind === "expand") return ["expand", ...sheet.entities].join("~");
  if (sheet.kind !== "document") return sheet.kind;
  return ["document", sheet.document, sheet.claim].filter((part) => part !== undefined).join("~");
}

function sheetFrom(text: string): Sheet | undefined {
  const [kind = "", ...ids] = text.split("~");
  const tool = toolSheets.find((sheet) => sheet === kind);
  if (tool !== undefined) return { kind: tool };
  const [id = "", claim] = ids;
  if (!isId(id)) return undefined;
  if (kind === "expand") return { kind, entities: ids.filter(isId) };
  return kind === "document" ? { kind, document: id, claim } : undefined;
}

function filterText({ what, value, how }: Filter): string {
  return `${what}:${how}:${value}`;
}

function filterFrom(text: string): Filter[] {
  const [, name, how, value = ""] = /^([a-z]+):(grey|hide):(.+)$/u.exec(text) ?? [];
  const what = filterSubjects.find((subject) => subject === name);
  return what === undefined ? [] : [{ what, value, how: how === "grey" ? "grey" : "hide" }];
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

function isId(text: string): boolean {
  return idSchema.safeParse(text).success;
}
