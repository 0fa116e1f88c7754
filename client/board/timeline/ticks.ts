// Ticks and labels of the axis: decades, years, months, days, as fine as there is room for, no two labels touching. Pure.
// Knows no screen: how wide a text is, it is told.
import { civilDate } from "../../../model/time/days.ts";
import { type Scale, xOf } from "./scale.ts";
import { type Unit, unitsOn, unitStart } from "./units.ts";

export interface Tick {
  /** Pixels from the left edge. */
  readonly x: number;
  /** Absent on a small tick. */
  readonly label: string | undefined;
  /** The first of a greater unit: a year among months, a month among days. */
  readonly isMain: boolean;
}

interface Step {
  readonly unit: Exclude<Unit, "quarter">;
  readonly each: number;
}

const steps: readonly Step[] = [
  { unit: "day", each: 1 },
  { unit: "day", each: 5 },
  { unit: "day", each: 10 },
  { unit: "month", each: 1 },
  { unit: "month", each: 3 },
  { unit: "month", each: 6 },
  ...[1, 2, 5, 10, 20, 50, 100].map((each) => ({ unit: "year" as const, each })),
];

/** Where the name of the greater unit begins, at the left edge: it stands right of its place, all others around theirs. */
const edge = 4;

/** Whether a tick only names what the left edge lies in. */
export function isContext({ x }: Pick<Tick, "x">): boolean {
  return x === edge;
}

/** Pixels between two labels at least. */
const gap = 12;
const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const dayLengths = { day: 1, month: 30.4, year: 365.2425 } as const;

/** Ticks within the window, from left to right. At the left edge the greater unit is named if no label there does. */
export function ticksOf(scale: Scale, measure: (text: string) => number): Tick[] {
  const step = stepOf(scale, measure);
  const found = starts(scale, step).map((day) => ({ x: xOf(scale, day), ...labelOf(day, step) }));
  const context = contextOf(scale, step);
  const rest = context === undefined ? found : [{ x: edge, label: context, isMain: true }, ...found];
  const labelled = withoutTouching(rest, { measure, width: scale.width });
  return labelled.filter(({ x }) => x >= 0 && x <= scale.width);
}

/** The finest step whose labels have room. */
function stepOf({ window, width }: Scale, measure: (text: string) => number): Step {
  const pixels = width / (window.max - window.min);
  const fits = ({ unit, each }: Step): boolean => {
    const widest = unit === "day" ? "30" : unit === "month" ? "Mar" : "2000";
    return (
      pixels * dayLengths[unit] * each >= Math.max(measure(widest), measure("2000") * (unit === "day" ? 0.6 : 1)) + gap
    );
  };
  return steps.find(fits) ?? { unit: "year", each: 100 };
}

function starts({ window }: Scale, step: Step): number[] {
  const found: number[] = [];
  for (let day = unitStart(window.min, step.unit); day <= window.max; day = unitsOn(day, { unit: step.unit, steps: 1 }))
    if (day >= window.min && isOnStep(day, step)) found.push(day);
  return found;
}

// Days count within their month, and the thirtieth would touch the first.
function isOnStep(day: number, { unit, each }: Step): boolean {
  const date = civilDate(day);
  if (unit === "year") return date.year % each === 0;
  if (unit === "month") return (date.month - 1) % each === 0;
  return each === 1 || date.day === 1 || (date.day % each === 0 && date.day < 28);
}

function labelOf(day: number, { unit }: Step): Pick<Tick, "label" | "isMain"> {
  const { year, month, day: date } = civilDate(day);
  if (unit === "year") return { label: String(year), isMain: false };
  if (unit === "month" || date === 1) {
    const isYear = month === 1;
    return { label: isYear ? String(year) : (names[month - 1] ?? ""), isMain: isYear || unit === "day" };
  }
  return { label: String(date), isMain: false };
}

function contextOf({ window }: Scale, { unit }: Step): string | undefined {
  const { year, month } = civilDate(Math.ceil(window.min));
  if (unit === "year") return undefined;
  return unit === "month" ? String(year) : `${names[month - 1] ?? ""} ${year}`;
}

// Main labels stand first; the others where they leave room. A label that an edge would cut is left out.
function withoutTouching(
  ticks: readonly Tick[],
  { measure, width }: { measure: (text: string) => number; width: number },
): Tick[] {
  const taken: { from: number; to: number }[] = [];
  const isFree = ({ x, label }: Tick): boolean => {
    const half = measure(label ?? "") / 2;
    const box = isContext({ x }) ? { from: x, to: x + 2 * half } : { from: x - half, to: x + half };
    if (box.from < 0 || box.to > width) return false;
    if (taken.some(({ from, to }) => box.from < to + gap / 2 && box.to > from - gap / 2)) return false;
    taken.push(box);
    return true;
  };
  const order = ticks.toSorted((a, b) => Number(b.isMain) - Number(a.isMain));
  const kept = new Set(order.filter(isFree));
  return ticks.map((tick) => (kept.has(tick) ? tick : { ...tick, label: undefined }));
}
