// The parts of an address that are more than a list of ids: question, sheet, filters, span, comparison, look, camera.
// Each has a text and a reader that leaves out what it cannot read. Pure.
import { asOfSchema } from "../../../model/api/shapes.ts";
import { idSchema } from "../../../model/claims/records.ts";
import { civilDate } from "../../../model/time/days.ts";
import { type DayRange, rangeOf } from "../../../model/time/edtf.ts";
import { type Filter, filterSubjects } from "../filters.ts";
import { type Sheet, toolSheets } from "../selection.ts";
import { plainStyle, type Style, type StyleRule } from "../style.ts";
import type { Camera, Question, View } from "../view.ts";

/** Id and parameters: "joined~body:nato". */
export function questionText({ id, parameters }: Question): string {
  return [id, ...Object.entries(parameters).map(([name, value]) => `${name}:${quoted(value)}`)].join("~");
}

/** Reads a question. */
export function questionFrom(text: string): Question | undefined {
  const [id = "", ...rest] = text.split("~");
  if (!/^[a-z-]{1,40}$/.test(id)) return undefined;
  const pairs = rest.map((part) => /^(\w+):(.*)$/su.exec(part)).filter((match) => match !== null);
  return { id, parameters: Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name, unquoted(value)])) };
}

/** "expand~un", "document~report~claim", or the name of a tool. */
export function sheetText(sheet: Sheet): string {
  if (sheet.kind === "expand") return ["expand", ...sheet.entities].join("~");
  if (sheet.kind !== "document") return sheet.kind;
  return ["document", sheet.document, sheet.claim].filter((part) => part !== undefined).join("~");
}

/** Reads a sheet. */
export function sheetFrom(text: string): Sheet | undefined {
  const [kind = "", ...ids] = text.split("~");
  const tool = toolSheets.find((sheet) => sheet === kind);
  if (tool !== undefined) return { kind: tool };
  const [id = "", claim] = ids;
  if (!isId(id)) return undefined;
  if (kind === "expand") return { kind, entities: ids.filter(isId) };
  return kind === "document" ? { kind, document: id, claim } : undefined;
}

/** "kind:hide:Person". */
export function filterText({ what, value, how }: Filter): string {
  return `${what}:${how}:${quoted(value)}`;
}

/** Reads a filter, or gives none. */
export function filterFrom(text: string): Filter[] {
  const [, name, how, value = ""] = /^([a-z]+):(grey|hide):(.+)$/su.exec(text) ?? [];
  const what = filterSubjects.find((subject) => subject === name);
  return what === undefined ? [] : [{ what, value: unquoted(value), how: how === "grey" ? "grey" : "hide" }];
}

/** First and last day: "1999-03-12~2004-03-29"; empty for days that no calendar of ours has. */
export function spanText({ min, max }: DayRange): string {
  const days = [min, max].map((day) => {
    const { year, month, day: ofMonth } = civilDate(day);
    return [String(year).padStart(4, "0"), two(month), two(ofMonth)].join("-");
  });
  return spanFrom(days.join("~")) === undefined ? "" : days.join("~");
}

/** Reads a span of days. */
export function spanFrom(text: string): DayRange | undefined {
  const [, from = "", to = ""] = /^(\d{4}-\d\d-\d\d)~(\d{4}-\d\d-\d\d)$/.exec(text) ?? [];
  const [first, last] = [rangeOf(from), rangeOf(to)];
  if (first === undefined || last === undefined || first.min > last.max) return undefined;
  return { min: first.min, max: last.max };
}

/** Reads the two dates that are compared: "1999~2024". */
export function compareFrom(text: string): View["compare"] {
  const [a, b] = text.split("~").map((date) => asOfSchema.safeParse(date));
  return a?.success === true && b?.success === true ? { a: a.data, b: b.data } : undefined;
}

/** What of the look is not as it is at first: "size:pagerank~flags~rule:kind:State:2:large". */
export function lookText(style: Style): string {
  const parts = [
    style.size === plainStyle.size ? "" : `size:${style.size}`,
    style.colour === plainStyle.colour ? "" : `colour:${style.colour}`,
    style.hasFlags ? "flags" : "",
    ...style.rules.map(
      ({ what, value, colour, isLarge }) => `rule:${what}:${colour}:${isLarge ? "large" : "same"}:${quoted(value)}`,
    ),
  ];
  return parts.filter((part) => part !== "").join("~");
}

/** Reads a look. */
export function lookFrom(text: string): Style {
  const parts = text.split("~");
  const named = (name: string): string | undefined =>
    parts.map((part) => new RegExp(`^${name}:([a-zA-Z0-9-]{1,40})$`).exec(part)?.[1]).find((id) => id !== undefined);
  return {
    size: named("size") ?? plainStyle.size,
    colour: named("colour") ?? plainStyle.colour,
    hasFlags: parts.includes("flags"),
    rules: parts.flatMap(ruleFrom),
  };
}

/** Shift and scale, as exactly as numbers go. */
export function cameraText({ x, y, zoom }: Camera): string {
  return [x, y, zoom].join("~");
}

/** Reads a camera. */
export function cameraFrom(text: string): Camera | undefined {
  const [x = NaN, y = NaN, zoom = NaN] = text.split("~").map((part) => (part === "" ? NaN : Number(part)));
  return [x, y, zoom].every(Number.isFinite) && zoom > 0 ? { x, y, zoom } : undefined;
}

/** A whole number from 0 to 999; what is none counts as 0. */
export function numberFrom(text: string): number {
  return /^\d{1,3}$/.test(text) ? Number(text) : 0;
}

/** Whether a text can be the id of anything. */
export function isId(text: string): boolean {
  return idSchema.safeParse(text).success;
}

const ruleSubjects = ["kind", "type", "status", "source", "text"] as const satisfies readonly StyleRule["what"][];

function ruleFrom(text: string): StyleRule[] {
  const [, name, colour = "", size, value = ""] = /^rule:([a-z]+):(\d{1,2}):(large|same):(.+)$/su.exec(text) ?? [];
  const what = ruleSubjects.find((subject) => subject === name);
  return what === undefined
    ? []
    : [{ what, value: unquoted(value), colour: Number(colour), isLarge: size === "large" }];
}

// What people write may have the sign in it that stands between parts.
function quoted(text: string): string {
  return text.toWellFormed().replaceAll("%", "%25").replaceAll("~", "%7E");
}

function unquoted(text: string): string {
  return text.replaceAll("%7E", "~").replaceAll("%25", "%");
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
