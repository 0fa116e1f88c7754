// The address bar: what is written can be read again, and nothing in it makes the page fail.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Address, addressFrom, addressText, isRelationId } from "../../client/board/address.ts";
import { empty } from "../../client/board/view.ts";

const view = {
  asOf: undefined,
  certainty: empty.certainty,
  filters: [],
  hiddenThings: new Set<string>(),
  mode: empty.mode,
  page: empty.page,
  question: undefined,
};
const plain: Address = { entities: [], selected: [], sheet: undefined, view };

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
    selected: ["armenia", "0123456789abcdef0123456789abcdef"],
    sheet: { kind: "document", document: "report", claim: "c:1" },
    view: {
      asOf: "2004",
      certainty: "ever",
      filters: [
        { what: "kind", value: "Person", how: "hide" },
        { what: "type", value: "LEADS", how: "grey" },
        { what: "text", value: "union: a&b #1", how: "grey" },
      ],
      hiddenThings: new Set(["france"]),
      mode: "table",
      page: "import",
      question: { id: "joined", parameters: { body: "nato", since: "1999" } },
    },
  };
  expect(addressFrom(`#${addressText(address)}`)).toEqual(address);
});

test("the sheet that asks how to expand is kept too", () => {
  const address: Address = { ...plain, sheet: { kind: "expand", entities: ["un", "nato"] } };
  expect(addressFrom(addressText(address))).toEqual(address);
});

test("no text makes it fail", () => {
  fc.assert(fc.property(fc.string(), (text) => addressFrom(text).entities.every((id) => id !== "")));
});

test("an entity named twice is on the board once", () => {
  expect(addressFrom("b=armenia~armenia").entities).toEqual(["armenia"]);
});

test("a relation is told from an entity by its id", () => {
  expect(isRelationId("armenia")).toBe(false);
  expect(isRelationId("0123456789abcdef0123456789abcdef")).toBe(true);
});
