// docs/vocabulary.md is made from the table and nothing else; `npx vitest run --project pure -u` writes it anew.
import { expect, test } from "vitest";
import { kinds } from "../../model/vocabulary/kinds.ts";
import type { TypeRow } from "../../model/vocabulary/typeRow.ts";
import { relationTypes } from "../../model/vocabulary/types.ts";

const typeLines = relationTypes.map((row: TypeRow) => {
  const qualifier =
    row.qualifier === undefined ? "" : (row.qualifier.values?.join(", ") ?? `any ${row.qualifier.label}`);
  const way = row.directed ? "directed" : "mutual";
  const ends = `${row.sourceKinds.join(", ")} → ${row.targetKinds.join(", ")}`;
  return `| ${row.id} | ${row.label} / ${row.inverse} | ${row.timing}, ${way} | ${ends} | ${row.polarity} | ${qualifier} | ${row.plover ?? ""} |`;
});

const text = `# The vocabulary

Made from \`model/vocabulary/\`. A relation type is one row there; everything else follows.

## Kinds of entities
| kind | plural | shape | FollowTheMoney |
| --- | --- | --- | --- |
${kinds.map((kind) => `| ${kind.id} | ${kind.plural} | ${kind.shape} | ${kind.ftm} |`).join("\n")}

## Types of relations
Polarity runs from −1 (hostile) to 1 (friendly). The qualifier of a claim says more about it: a membership's status, an office, the mode of an act.

| type | A … B / B … A | timing, direction | ends | polarity | qualifier | PLOVER |
| --- | --- | --- | --- | --- | --- | --- |
${typeLines.join("\n")}
`;

test("the vocabulary in docs is the one that the model has", async () => {
  await expect(text).toMatchFileSnapshot("../../docs/vocabulary.md");
});
