// The files that leave the board, read again by other readers: same entities, same relations, same texts; what was left
// out is told; what a spreadsheet or a parser would trip over does no harm.
import { DOMParser } from "@xmldom/xmldom";
import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { MultiGraph } from "graphology";
import gexfReader from "graphology-gexf";
import graphmlReader from "graphology-graphml";
import { describe, expect, test } from "vitest";
import { type Extract, extractOf } from "../../client/board/exchange/extract.ts";
import { gexf } from "../../client/board/exchange/gexf.ts";
import { extractWords } from "../../client/board/exchange/graphFacts.ts";
import { graphml } from "../../client/board/exchange/graphml.ts";
import { boardJson } from "../../client/board/exchange/json.ts";
import { entitiesCsv, relationsCsv } from "../../client/board/exchange/tables.ts";
import { visible } from "../../client/board/visible.ts";
import type { Card, Line } from "../../model/api/shapes.ts";
import { aBoard, aCard, aLine, aView } from "../client/builders.ts";

const odd = "A & B <c> \"d\" 'e' 👩‍🚀 é — \u202e";
const now = new Date("2024-06-01T10:00:00Z");

interface Given {
  readonly cards?: readonly Card[];
  readonly lines?: readonly Line[];
  readonly isWhole?: boolean;
  readonly title?: string;
}

function anExtract({ cards = [], lines = [], isWhole = false, title = "Board" }: Given = {}): Extract {
  const board = aBoard(cards, lines);
  const view = aView("2024-05-08", { filters: [{ what: "kind", value: "Person", how: "hide" }] });
  return extractOf(board, {
    visible: visible(board, view),
    span: view.span,
    certainty: view.certainty,
    title,
    isWhole,
    names: new Map([["gazette", "The Gazette"]]),
    now,
  });
}

const armenia = aCard("armenia", { iso2: "AM", latitude: 40.17, longitude: 44.5 });
const csto = aCard("csto", { kind: "Organisation", name: odd, description: "=1+1\nsecond line" });
const russia = aCard("russia");
const leader = aCard("leader", { kind: "Person", name: "A Leader" });
const cards = [armenia, csto, russia, leader];
const lines = [
  aLine({ qualifier: "full" }),
  aLine({ when: { from: "1994-04-15", to: "1999-04-02" }, subject: "russia" }),
  aLine({ type: "ACCUSED", subject: "armenia", object: "csto", content: odd, when: { on: "2023-05" }, sources: [] }),
  aLine({ type: "ACCUSED", subject: "csto", object: "armenia", when: { on: "2024-01-02" }, sources: ["gazette", "x"] }),
  aLine({ type: "MET", subject: "armenia", object: "russia", when: { on: "2024-01-03" } }),
  aLine({ type: "MET", subject: "armenia", object: "russia", when: { on: "2024-02-03" } }),
  aLine({ type: "LEADS", subject: "leader", object: "armenia" }),
];
const all = anExtract({ cards, lines, isWhole: true, title: odd });
const shown = anExtract({ cards, lines, title: odd });

const readers = [
  ["GraphML", graphml, (text: string) => graphmlReader.parse(MultiGraph, text)],
  ["GEXF", gexf, (text: string) => gexfReader.parse(MultiGraph, text, { respectInputGraphType: false })],
] as const;

describe.each(readers)("%s", (_name, write, read) => {
  test("of nothing is a graph without anything in it", () => {
    const graph = read(write(anExtract()));
    expect([graph.order, graph.size]).toEqual([0, 0]);
  });

  test("has the same entities and relations for another reader, parallel and mutual ones too", () => {
    const graph = read(write(all));
    expect(graph.nodes().toSorted()).toEqual(cards.map((card) => card.id).toSorted());
    expect(graph.edges().toSorted()).toEqual(lines.map((line) => line.id).toSorted());
    for (const line of lines) {
      expect(graph.extremities(line.id)).toEqual([line.subject, line.object]);
      expect(graph.isDirected(line.id)).toBe(line.type !== "MET");
    }
    expect(graph.edges("armenia", "csto").length).toBe(3);
  });

  test("keeps every sign of a text, and the places of entities", () => {
    const graph = read(write(all));
    const attributes = graph.getNodeAttributes("csto");
    expect(attributes["label"] ?? attributes["name"]).toBe(odd);
    expect(attributes["description"]).toBe("=1+1\nsecond line");
    expect([attributes["x"], Math.abs(Number(attributes["y"]))]).toEqual([100, 0]);
    const [accused] = lines.filter((line) => line.content === odd);
    expect(graph.getEdgeAttribute(accused?.id, "content")).toBe(odd);
    expect(graph.getEdgeAttribute(accused?.id, "begins_earliest")).toBe("2023-05-01");
  });

  test("drops what XML cannot hold, whatever is written, and stays readable", () => {
    const texts = fc.string({ unit: "binary", minLength: 1 });
    fc.assert(
      fc.property(texts, (name) => {
        const text = write(anExtract({ cards: [aCard("armenia", { name: `${name}.` })] }));
        expect(read(text).nodes()).toEqual(["armenia"]);
        expect(() => new DOMParser({ onError: fail }).parseFromString(text, "text/xml")).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });

  test("leaves out what is hidden, and says how much", () => {
    const text = write(shown);
    expect(read(text).nodes()).not.toContain("leader");
    expect(text).toContain("1 entity, 2 relations");
    expect(write(all)).not.toContain("1 entity, 2 relations");
  });
});

function fail(_level: string, message: string): never {
  throw new Error(message);
}

describe("GEXF", () => {
  const edges = (text: string) =>
    [...text.matchAll(/<edge id="(\w+)"[^>]*?( start="[^"]*")?( end="[^"]*")?>/g)].map(([whole]) => whole);

  test("says from when to when a relation certainly holds", () => {
    const text = edges(gexf(all));
    expect(text[0]).toMatch(/start="2002-10-02"(?! end)/);
    expect(text[1]).toMatch(/start="1994-04-15" end="1999-04-0[12]"/);
    expect(text[3]).toMatch(/start="2024-01-02" end="2024-01-02"/);
    expect(text[2]).not.toMatch(/start=/);
  });
});

describe("CSV", () => {
  const rows = (text: string): Record<string, string>[] => parseCsv(text, { bom: true, columns: true });

  test("of nothing is a head alone", () => {
    expect(rows(entitiesCsv(anExtract()))).toEqual([]);
    expect(relationsCsv(anExtract())).toMatch(/^\ufeffid,subject,subject_name,object,object_name,type,.*\r\n$/);
  });

  test("has a line for each entity and each relation, texts as they are, no formula among them", () => {
    const entities = rows(entitiesCsv(all));
    expect(entities.map((row) => row["id"])).toEqual(cards.map((card) => card.id));
    expect(entities[1]).toMatchObject({ name: odd, kind: "organisation", description: "'=1+1\nsecond line" });
    const relations = rows(relationsCsv(all));
    expect(relations[0]).toMatchObject({
      subject: "armenia",
      subject_name: "Armenia",
      object_name: odd,
      type: "MEMBER_OF",
      qualifier: "full",
      status: "asserted",
      begins_earliest: "2002-10-02",
      begins_latest: "2002-10-02",
      over_latest: "",
      sources: "gazette",
      claims: "1",
    });
    expect(relations[0]?.["when"]).toMatch(/2002/);
  });

  test("leaves out what is hidden", () => {
    expect(rows(entitiesCsv(shown))).toHaveLength(3);
    expect(rows(relationsCsv(shown))).toHaveLength(5);
  });
});

describe("JSON", () => {
  test("carries the picture with everything said of it", () => {
    expect(JSON.parse(boardJson(shown))).toMatchObject({
      format: "entente-board",
      version: 1,
      title: odd,
      madeAt: now.toISOString(),
      asOf: { from: "2024-05-08", until: "2024-05-08", words: "8 May 2024" },
      certainty: "possibly",
      leftOut: { entities: 1, relations: 2 },
      sources: [
        { id: "gazette", name: "The Gazette", relations: 4 },
        { id: "x", name: "x", relations: 1 },
      ],
      entities: [{ id: "armenia", position: { x: 0, y: 0 }, pinned: false }, { id: "csto", name: odd }, {}],
    });
  });

  test("of nothing is complete too", () => {
    expect(JSON.parse(boardJson(anExtract()))).toMatchObject({ entities: [], relations: [], sources: [] });
  });
});

test("the message after saving counts what is there and what was left out", () => {
  expect(extractWords(shown)).toBe("3 entities, 5 relations; 1 entity and 2 relations not on screen left out");
  expect(extractWords(all)).toBe("4 entities, 7 relations");
  expect(extractWords(anExtract())).toBe("0 entities, 0 relations");
});
