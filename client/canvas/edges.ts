// From relations to lines: what folds becomes one line with a count, what stays parallel fans out evenly, and what is
// shared is dotted. Pure. Knows no colours.
import type { What } from "../../model/compare/changes.ts";
import { typeRow } from "../../model/vocabulary/types.ts";
import { type Fold, pairKey } from "../board/folds.ts";
import type { SharedLine } from "../board/shared.ts";
import type { Standing } from "../board/standing.ts";
import type { VisibleRelation } from "../board/visible.ts";
import { counted } from "../board/words.ts";
import { lineName, marksOf, patternOf } from "./appearance.ts";
import { type EdgeElement, greyOpacity, type Picture } from "./picture.ts";

/** Units of the board between the middles of two parallel lines. */
const fan = 22;
const plainWeight = 1.25;
const strongWeight = 2.5;

/** Lines of a picture; shared ones first, so that what somebody stated lies above them. */
export function edgesOf(picture: Picture, folds: ReadonlyMap<string, Fold>): EdgeElement[] {
  const { visible, shared = [], compared } = picture;
  const single = [...visible.relations.values()].filter(({ line }) => !folds.has(pairKey(line)));
  const lines = single.map((relation) => lineOf(relation, compared));
  const pairs = new Set(single.map(({ line }) => pairKey(line)));
  return [
    ...shared.map(sharedOf),
    ...(pairs.size < lines.length ? fanned(lines) : lines),
    ...[...folds.values()].map((fold) => foldOf(fold, compared)),
  ];
}

type Compared = ReadonlyMap<string, What> | undefined;

const plainLines = new WeakMap<VisibleRelation, EdgeElement>();

// While nothing is compared, a line is the same for as long as its relation is.
function lineOf(relation: VisibleRelation, compared: Compared): EdgeElement {
  if (compared !== undefined) return madeLine(relation, compared);
  const known = plainLines.get(relation) ?? madeLine(relation, undefined);
  plainLines.set(relation, known);
  return known;
}

function madeLine(relation: VisibleRelation, compared: Compared): EdgeElement {
  const { line, standing } = relation;
  const row = typeRow(line.type);
  const change = compared?.get(line.id);
  const isBack = relation.isGreyed || (compared !== undefined && change === undefined);
  return {
    id: line.id,
    what: "relation",
    members: [line.id],
    source: line.subject,
    target: line.object,
    isDirected: row.directed,
    hue: row.hue,
    weight: row.line === "strong" ? strongWeight : plainWeight,
    pattern: change === "gone" ? "dashed" : patternOf(line.status, standing),
    opacity: isBack ? greyOpacity : change === undefined ? opacityOf[standing] : changeOpacity[change],
    bend: 0,
    marks: marksOf(relation),
    name: lineName(relation),
    change,
  };
}

const opacityOf: Readonly<Record<Standing, number>> = {
  holds: 1,
  possible: 1,
  lastSeen: 0.55,
  past: 0.45,
  outside: 0.22,
};

const changeOpacity: Readonly<Record<What, number>> = { appeared: 1, gone: 0.6, changed: 1 };

/** A fold is solid when one of its relations is stated and holds, and as strong as the strongest of them. */
function foldOf({ id, ends, relations }: Fold, compared: Compared): EdgeElement {
  const lines = relations.map((relation) => lineOf(relation, compared));
  const hues = new Set(lines.map((line) => line.hue));
  const [first] = lines;
  const isSolid = relations.some(({ line, standing }) => line.status === "asserted" && standing === "holds");
  const marks = new Set(lines.flatMap((line) => line.marks.split(" ")).filter((mark) => mark !== ""));
  return {
    id,
    what: "fold",
    members: lines.map((line) => line.id),
    source: ends[0],
    target: ends[1],
    isDirected: false,
    hue: hues.size === 1 && first !== undefined ? first.hue : "neutral",
    weight: Math.min(6, 2 + 0.6 * lines.length),
    pattern: isSolid ? "solid" : (first?.pattern ?? "solid"),
    opacity: Math.max(...lines.map((line) => line.opacity)),
    bend: 0,
    marks: [`×${lines.length}`, ...marks].join(" "),
    name: foldName(relations),
    change: changeOf(lines),
  };
}

function foldName(relations: readonly VisibleRelation[]): string {
  const labels = Map.groupBy(relations, ({ line }) => typeRow(line.type).label);
  const told = [...labels].map(([label, all]) => (all.length > 1 ? `${label} ×${all.length}` : label));
  const shown = told.length > 3 ? [...told.slice(0, 3), "…"] : told;
  return `${counted(relations.length, ["relation", "relations"])}: ${shown.join(", ")}`;
}

function changeOf(lines: readonly EdgeElement[]): What | undefined {
  const changes = new Set(lines.map((line) => line.change));
  if (changes.size === 1) return lines[0]?.change;
  return [...changes].some((change) => change !== undefined) ? "changed" : undefined;
}

function sharedOf({ id, ends, bodies }: SharedLine): EdgeElement {
  return {
    id,
    what: "shared",
    members: [],
    source: ends[0],
    target: ends[1],
    isDirected: false,
    hue: "neutral",
    weight: Math.min(5, 1 + bodies.length / 14),
    pattern: "dotted",
    opacity: 0.5,
    bend: 0,
    marks: "",
    name: counted(bodies.length, ["shared body", "shared bodies"]),
    change: undefined,
  };
}

// The bend is told from source to target, so it changes its sign for a line that runs the other way.
function fanned(lines: readonly EdgeElement[]): EdgeElement[] {
  const pairs = Map.groupBy(lines, ({ source, target }) => pairKey({ subject: source, object: target }));
  return [...pairs.values()].flatMap((ofPair) =>
    ofPair.map((line, place) => {
      const bend = (place - (ofPair.length - 1) / 2) * fan;
      return bend === 0 ? line : { ...line, bend: line.source < line.target ? bend : -bend };
    }),
  );
}
