// A copy of the project in which the vocabulary has one more kind and one more relation type, and nothing else differs.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../bin/setup/steps.mjs";

export interface Copy {
  readonly folder: string;
  remove(): void;
}

const parts = [
  "model",
  "server",
  "client",
  "cypher",
  "tests/support/askVocabulary.ts",
  "tsconfig.json",
  "package.json",
];
const rows = [
  {
    path: "model/vocabulary/stateTypes.ts",
    after: "stateTypes = [",
    row: `{ id: "SUPPLIES", label: "supplies", inverse: "is supplied by", sourceKinds: ["Vessel"], targetKinds: ["State"],
      directed: true, timing: "interval", polarity: 0.2, ftm: "UnknownLink", hue: "cooperation", line: "thin", hints: [] },`,
  },
  {
    path: "model/vocabulary/kinds.ts",
    after: "kinds = [",
    row: `{ id: "Vessel", label: "vessel", plural: "vessels", shape: "diamond", icon: "ship", hue: "office", ftm: "Vessel" },`,
  },
];

/** Makes the copy; throws when a table is not where a row is to be added. */
export function copyWithMadeUpRow(): Copy {
  const folder = mkdtempSync(join(tmpdir(), "entente-vocabulary-"));
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const one of rows) addRow(folder, one);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function addRow(folder: string, { path, after, row }: (typeof rows)[number]): void {
  const text = readFileSync(join(folder, path), "utf8");
  if (text.split(after).length !== 2) throw new Error(`${path} has not exactly one "${after}"`);
  writeFileSync(join(folder, path), text.replace(after, `${after}\n${row}`));
}
