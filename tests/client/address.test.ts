// The address bar: what is written can be read again, and nothing in it makes the page fail.
import { describe, expect, test } from "vitest";
import { type Address, addressFrom, addressText, isRelationId, storedViewIn } from "../../client/board/address.ts";
import { empty } from "../../client/board/view.ts";

const { aim: _aim, ...view } = empty;
const plain: Address = {
  entities: [],
  positions: new Map(),
  pins: new Set(),
  selected: [],
  sheet: undefined,
  view,
};

describe("what makes no sense is left out", () => {
  test.each([
    "",
    "#",
    "nonsense",
    "b=",
    "b=UPPER~..",
    "asof=2024-02-30",
    "f=colour:hide:red",
    "f=kind:away:Person",
    "open=cellar~x",
    "asof=%E0%A4%A",
    "z=",
    "z=%%%",
    "z=abc",
    "p=0~0~12~12~AAAA",
    "p=0~0~99~99~AAAA",
    "pin=____",
    "cam=1~2",
    "cam=0~0~0",
    "cam=1~NaN~1",
    "cam=~~",
    "span=2004-02-30~2005-01-01",
    "span=2005-01-01~2004-01-01",
    "cmp=1999",
    "cmp=1999~soon",
    "focus=-1",
    "shared=many",
    "layout=pile",
    "unfold=armenia",
    "look=size:~colour:a b~rule:kind:x",
  ])("%s", (text) => {
    expect(addressFrom(text)).toEqual(plain);
  });
});

test("nothing to say is an empty address", () => {
  expect(addressText(plain)).toBe("");
});

test("ids stay readable", () => {
  const address = {
    ...plain,
    entities: ["armenia", "csto"],
    selected: ["csto"],
    view: { ...view, asOf: "2024-05-08" },
  };
  expect(addressText(address)).toBe("asof=2024-05-08&b=armenia~csto&s=csto");
});

test("everything that is written is read again", () => {
  const address: Address = {
    entities: ["armenia", "côte-d.ivoire", "日本"],
    positions: new Map([
      ["armenia", { x: -1200, y: 33 }],
      ["日本", { x: 4000, y: -7 }],
    ]),
    pins: new Set(["日本"]),
    selected: ["armenia", "0123456789abcdef0123456789abcdef"],
    sheet: { kind: "document", document: "report", claim: "c:1" },
    view: {
      asOf: "2004",
      certainty: "ever",
      brush: { min: 10_000, max: 12_345 },
      compare: { a: "1999", b: "2024-05-08" },
      filters: [
        { what: "kind", value: "Person", how: "hide" },
        { what: "type", value: "LEADS", how: "grey" },
        { what: "text", value: "union: a&b #1 ~ 5% é\n", how: "grey" },
      ],
      hiddenThings: new Set(["france"]),
      focus: 2,
      isFolding: false,
      unfolded: new Set(["armenia~csto", "csto~日本"]),
      sharedFrom: 3,
      layout: "blocs",
      style: {
        size: "pagerank",
        colour: "bloc",
        hasFlags: true,
        rules: [{ what: "text", value: "a~b:c", colour: 3, isLarge: true }],
      },
      mode: "table",
      page: "import",
      question: { id: "joined", parameters: { body: "nato", since: "1999", text: "a~b: c%7E" } },
      camera: { x: -12.345678901234567, y: 1e-7, zoom: 0.8734523498723 },
    },
  };
  expect(addressFrom(`#${addressText(address)}`)).toEqual(address);
});

test("the sheet that asks how to expand is kept too", () => {
  const address: Address = { ...plain, sheet: { kind: "expand", entities: ["un", "nato"] } };
  expect(addressFrom(addressText(address))).toEqual(address);
});

test("an address from before places were written is read as it was", () => {
  const old = "asof=2024-05-08&show=ever&view=table&q=joined~body:nato&b=armenia~csto&s=csto&open=expand~csto";
  expect(addressFrom(old)).toEqual({
    ...plain,
    entities: ["armenia", "csto"],
    selected: ["csto"],
    sheet: { kind: "expand", entities: ["csto"] },
    view: {
      ...view,
      asOf: "2024-05-08",
      certainty: "ever",
      mode: "table",
      question: { id: "joined", parameters: { body: "nato" } },
    },
  });
});

test("places are written in whole units", () => {
  const positions = new Map([["armenia", { x: 0.4, y: -2.6 }]]);
  const address = { ...plain, entities: ["armenia"], positions };
  expect(addressFrom(addressText(address)).positions).toEqual(new Map([["armenia", { x: 0, y: -3 }]]));
});

test("places that are no numbers, or out of the world, are left out", () => {
  const entities = ["armenia", "csto"];
  for (const x of [NaN, Infinity, 1e14]) {
    const positions = new Map([
      ["armenia", { x, y: 0 }],
      ["csto", { x: 1, y: 1 }],
    ]);
    const read = addressFrom(addressText({ ...plain, entities, positions })).positions;
    expect(read.has("armenia")).toBe(false);
  }
});

test("a stored view is asked for by its id and nothing else", () => {
  expect(storedViewIn(`#v=${"0f".repeat(12)}`)).toBe("0f".repeat(12));
  for (const text of ["", "#", "v=", "v=0f", `v=${"0F".repeat(12)}`, `v=${"0f".repeat(12)}&b=a`, "b=armenia"])
    expect(storedViewIn(text)).toBeUndefined();
});

test("an entity named twice is on the board once", () => {
  expect(addressFrom("b=armenia~armenia").entities).toEqual(["armenia"]);
});

test("a relation is told from an entity by its id", () => {
  expect(isRelationId("armenia")).toBe(false);
  expect(isRelationId("0123456789abcdef0123456789abcdef")).toBe(true);
});
