// Asks everything that reads the vocabulary about a row that only a copy of the project has: the type SUPPLIES, from a
// vessel to a state. Run inside the copy by the test of the vocabulary, which knows the right answers.
import { z } from "zod";
import { readAmong, searchEntities } from "../../model/api/explore.ts";
import { casebookSchema } from "../../model/claims/casebook.ts";
import { keepClaim } from "../../model/claims/keep.ts";
import { claimSchema, typeSchema } from "../../model/claims/records.ts";
import { resolve } from "../../model/claims/resolve.ts";
import { relationInWords } from "../../model/claims/sentence.ts";
import { readCasebook } from "../../server/features/imports/casebook/readCasebook.ts";
import { kindIssues } from "../../server/features/imports/claimChecks.ts";
import { readClaimsCsv } from "../../server/features/imports/csv/readClaimsCsv.ts";
import { countByType } from "../../server/features/explore/queries.ts";
import { createRelations } from "../../server/graph/door/queries.ts";
import { migrations } from "../../server/graph/migrations.ts";
import { textOf } from "../../server/graph/query.ts";
import { openApiOf } from "../../server/http/openapi.ts";

const type = typeSchema.parse("SUPPLIES");
const claim = claimSchema.parse({ subject: "aurora", type, object: "armenia", quotes: [{ document: "issue-1" }] });
const [relation] = resolve([keepClaim(claim, () => "gazette")]);
const names = { subject: { name: "Aurora" }, object: { name: "Armenia" } };
const isNamed = (value: unknown): boolean[] =>
  [type, "Vessel"].map((name) => JSON.stringify(value).includes(`"${name}"`));

const table = await readClaimsCsv(
  `subject,subject_kind,type,object,object_kind,publisher,document_title\nAurora,Vessel,${type},Armenia,State,Gazette,Issue 1`,
);
const book = readCasebook(
  JSON.stringify({
    format: "entente-casebook/1",
    title: "Ships",
    recordedBy: "the tests",
    sources: [{ id: "gazette", name: "Gazette" }],
    documents: [{ id: "issue-1", title: "Issue 1", source: "gazette" }],
    entities: [
      { id: "aurora", kind: "Vessel", name: "Aurora" },
      { id: "armenia", kind: "State", name: "Armenia" },
    ],
    claims: [claim],
  }),
);
const issues = kindIssues(
  { subject: "aurora", type, object: "potemkin" },
  () => z.enum(["Vessel"]).parse("Vessel") as never,
);

console.log(
  JSON.stringify({
    relation: [relation?.type, relation?.status, relation?.polarity],
    sentence: relationInWords({ type }, names),
    migrations: migrations().flatMap(({ id }) => (id.includes(type) ? [id] : [])),
    specialised: textOf(createRelations, [type]).includes(`[r:${type}]`),
    counted: textOf(countByType).includes(`:${type}]`),
    table: table.claims.map((row) => `${row.subject} ${row.type} ${row.object}`),
    casebook: book.claims.length,
    schema: isNamed(z.toJSONSchema(casebookSchema, { io: "input" })),
    openApi: isNamed(openApiOf([readAmong, searchEntities])),
    refused: issues.map((issue) => issue.message).join(),
  }),
);
