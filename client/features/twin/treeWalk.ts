// Where a key leads in the text twin, after the tree pattern of the ARIA practices guide:
// https://www.w3.org/WAI/ARIA/apg/patterns/treeview/. Pure; knows no screen.
import { plainName } from "../../board/plainName.ts";
import type { TreeRow } from "./treeRows.ts";

/** What a key asks for: to stand on another line, or to open or close lines. */
export type Stride =
  | { readonly kind: "go"; readonly key: string }
  | { readonly kind: "open"; readonly keys: readonly string[]; readonly isOpen: boolean };

interface Standing {
  /** Key of the line that has the focus. */
  readonly at: string;
  /** As `event.key` says it. */
  readonly pressed: string;
}

/** Lines a page has. */
const page = 12;

/** What the key asks for; undefined when it means nothing here. */
export function strideOf(rows: readonly TreeRow[], { at, pressed }: Standing): Stride | undefined {
  const index = rows.findIndex((row) => row.key === at);
  const row = rows[index];
  if (row === undefined) return undefined;
  if (pressed === "ArrowRight") return inwards(rows, { row, index });
  if (pressed === "ArrowLeft") return outwards(row);
  if (pressed === "*") return { kind: "open", keys: closedSiblings(rows, row), isOpen: true };
  const place = placeAfter(pressed, { index, last: rows.length - 1 });
  const next = place === undefined ? undefined : rows[place];
  return next === undefined ? undefined : { kind: "go", key: next.key };
}

/** The next line, around the end, whose words begin with what was typed; a longer text may stay where it is. */
export function lineTyped(rows: readonly TreeRow[], { at, text }: { at: string; text: string }): string | undefined {
  const wanted = plainName(text);
  const index = rows.findIndex((row) => row.key === at);
  const from = wanted.length > 1 ? index : index + 1;
  const around = [...rows.slice(Math.max(0, from)), ...rows.slice(0, Math.max(0, from))];
  return around.find((row) => plainName(row.words).startsWith(wanted))?.key;
}

function inwards(rows: readonly TreeRow[], { row, index }: { row: TreeRow; index: number }): Stride | undefined {
  if (row.isOpen === undefined) return undefined;
  if (!row.isOpen) return { kind: "open", keys: [row.key], isOpen: true };
  const child = rows[index + 1];
  return child?.parent === row.key ? { kind: "go", key: child.key } : undefined;
}

function outwards(row: TreeRow): Stride | undefined {
  if (row.isOpen === true) return { kind: "open", keys: [row.key], isOpen: false };
  return row.parent === undefined ? undefined : { kind: "go", key: row.parent };
}

function closedSiblings(rows: readonly TreeRow[], { parent, level }: TreeRow): string[] {
  return rows
    .filter((row) => row.parent === parent && row.level === level && row.isOpen === false)
    .map((row) => row.key);
}

function placeAfter(pressed: string, { index, last }: { index: number; last: number }): number | undefined {
  if (pressed === "ArrowDown") return Math.min(last, index + 1);
  if (pressed === "ArrowUp") return Math.max(0, index - 1);
  if (pressed === "PageDown") return Math.min(last, index + page);
  if (pressed === "PageUp") return Math.max(0, index - page);
  if (pressed === "Home") return 0;
  return pressed === "End" ? last : undefined;
}
