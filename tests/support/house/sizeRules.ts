// How long files and functions may be, how many parameters they take, and how a file opens.
// The ceilings are those of the house; a longer thing is split by reason to change, not squeezed.
import { functionsOf, type FunctionPlace } from "./nodes.ts";
import { lineAt, type Finding, type Source } from "./sources.ts";

const fileCeiling = 300;
const functionCeiling = 40;
const componentCeiling = 80;
export const medianCeiling = 10;
const parameterCeiling = 2;
const openingCeiling = 3;

/** Files, functions and components that are too long, and functions with too many parameters. */
export function sizeFindings(source: Source): Finding[] {
  const lines = source.text.trimEnd().split("\n").length;
  const tooLong = lines > fileCeiling ? [`${source.path} has ${lines} lines; the ceiling is ${fileCeiling}`] : [];
  return [...tooLong, ...functionsOf(source.program).flatMap((place) => functionFindings(source, place))];
}

/** Length of the declared functions of several sources in lines, components left out; sorted. */
export function functionLengths(sources: readonly Source[]): number[] {
  const lengths = sources.flatMap((source) =>
    functionsOf(source.program)
      .filter((place) => place.isDeclared && !isComponent(source, place))
      .map((place) => linesOf(source, place)),
  );
  return lengths.toSorted((a, b) => a - b);
}

/** The middle one of sorted lengths; 0 when there is none. */
export function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** A file opens with one to three lines of comment: what it is for, and what it must not know. */
export function openingFindings({ path, text }: { path: string; text: string }): Finding[] {
  const lines = text.replace(/^#!.*\n/, "").split("\n");
  const length = lines.findIndex((line) => !/^(\/\/|\/\*| \*)/.test(line));
  if (length === 0) return [`${path} does not open with a comment that says what it is for`];
  return length > openingCeiling ? [`${path} opens with ${length} lines of comment; three are enough`] : [];
}

function functionFindings(source: Source, place: FunctionPlace): Finding[] {
  const where = `${source.path}:${lineAt(source.text, place.node.start)} ${place.name}`;
  const lines = linesOf(source, place);
  const ceiling = ceilingOf(source, place);
  return [
    ...(lines > ceiling ? [`${where} has ${lines} lines; the ceiling is ${ceiling}`] : []),
    ...(hasTooManyParameters(place)
      ? [`${where} takes ${place.parameters.length} parameters; two, then an object`]
      : []),
  ];
}

/** A describe() block holds tests, each of which is measured itself. */
function ceilingOf(source: Source, place: FunctionPlace): number {
  if (/^describe\b.*\(…\)$/.test(place.name)) return fileCeiling;
  return isComponent(source, place) ? componentCeiling : functionCeiling;
}

/** Callbacks take what their caller gives, and Express counts the parameters of its handlers. */
function hasTooManyParameters({ isDeclared, parameters }: FunctionPlace): boolean {
  const isHandler = /^_?next$/.test(parameters.at(-1) ?? "");
  return isDeclared && !isHandler && parameters.length > parameterCeiling;
}

function isComponent({ path }: Source, { name, isDeclared }: FunctionPlace): boolean {
  return path.endsWith(".tsx") && isDeclared && /^[A-Z]/.test(name);
}

function linesOf({ text }: Source, { node }: FunctionPlace): number {
  return lineAt(text, node.end) - lineAt(text, node.start) + 1;
}
