// How long addresses are, on ids of the real world, and that any view and any text goes through.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Address, addressFrom, addressText } from "../../client/board/address.ts";
import { shrunk } from "../../client/board/address/shrink.ts";
import { filterSubjects } from "../../client/board/filters.ts";
import { empty, layoutIds, modes } from "../../client/board/view.ts";
import { readTable } from "../../server/features/imports/factbook/table.ts";
import { entityOfState } from "../../server/features/imports/factbook/states.ts";
import { isoDays } from "../support/arbitraries.ts";

const sample = (name: string) => readFileSync(new URL(`../../samples/${name}`, import.meta.url), "utf8");
const states = readTable(sample("factbook/states.tsv"))
  .filter((row) => ["sovereign", "territory"].includes(row["kind"] ?? ""))
  .map((row) => entityOfState(row).id);
const bodies = readTable(sample("organisations.tsv"))
  .map((row) => row["id"] ?? "?")
  .filter((id) => id !== "?");
const world = [...new Set([...states, ...bodies])];
const { aim: _aim, ...view } = empty;

/** A number from 0 to 1 that looks random and is the same each time. */
function spread(place: number): number {
  const value = Math.sin(place * 12.9898) * 43_758.5453;
  return value - Math.floor(value);
}

/** A lively board of these entities: places all over, pins, filters, a look, something selected, a camera. */
function aBusyBoard(entities: readonly string[]): Address {
  return {
    entities,
    positions: new Map(
      entities.map((id, place) => [
        id,
        { x: Math.round(spread(place) * 3600 - 1800), y: Math.round(spread(place + 0.5) * 2400 - 1200) },
      ]),
    ),
    pins: new Set(entities.filter((_id, place) => place % 7 === 0)),
    selected: entities.slice(0, 2),
    sheet: undefined,
    view: {
      ...view,
      asOf: "2024-05-08",
      filters: [
        { what: "kind", value: "Person", how: "hide" },
        { what: "type", value: "ACCUSED", how: "grey" },
      ],
      hiddenThings: new Set(entities.slice(5, 8)),
      layout: "blocs",
      question: { id: "blocs", parameters: { asOf: "2004" } },
      camera: { x: 734.2349872349872, y: 412.9834729384, zoom: 0.4398723498723 },
    },
  };
}

function shuffled(ids: readonly string[], seed: number): string[] {
  const keyed = ids.map((id, place) => ({ id, key: spread(place + seed * 1000) }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ id }) => id);
}

describe("an address of 150 entities is short enough to send", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])("whichever they are: draw %i", (seed) => {
    const address = aBusyBoard(shuffled(world, seed).slice(0, 150));
    const text = addressText(address);
    expect(text.length).toBeLessThanOrEqual(2000);
    expect(addressFrom(text)).toEqual(address);
  });

  test.each([
    ["states", states],
    ["bodies", bodies],
  ])("when they are all %s", (_name, ids) => {
    expect(addressText(aBusyBoard(ids.slice(0, 150))).length).toBeLessThanOrEqual(2000);
  });

  test("even with the longest ids of all", () => {
    const longest = world.toSorted((a, b) => b.length - a.length).slice(0, 150);
    expect(addressText(aBusyBoard(longest)).length).toBeLessThanOrEqual(2000);
  });
});

test("few entities stay readable", () => {
  const text = addressText(aBusyBoard(["armenia", "csto", "russia"]));
  expect(text).toMatch(/^asof=2024-05-08&layout=blocs&q=.*&b=armenia~csto~russia&/);
});

test("two thousand entities go through as they are", () => {
  const address = aBusyBoard(Array.from({ length: 2000 }, (_, place) => `entity-${place}`));
  expect(addressFrom(addressText(address))).toEqual(address);
});

const ids = fc.constantFrom(...world, "日本", "a.b:c_d-e", "0123456789abcdef0123456789abcdef");
const idList = fc.uniqueArray(ids, { maxLength: 60 });
const words = fc.string({ minLength: 1, unit: "grapheme" });
const integers = fc.integer({ min: -1_000_000, max: 1_000_000 });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const decimals = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);

const views: fc.Arbitrary<Address["view"]> = fc.record({
  asOf: maybe(isoDays),
  certainty: fc.constantFrom("certainly", "possibly", "ever"),
  brush: maybe(fc.tuple(fc.nat(20_000), fc.nat(5000)).map(([min, more]) => ({ min, max: min + more }))),
  compare: maybe(fc.record({ a: isoDays, b: isoDays })),
  filters: fc.array(
    fc.record({ what: fc.constantFrom(...filterSubjects), value: words, how: fc.constantFrom("grey", "hide") }),
  ),
  hiddenThings: idList.map((list) => new Set(list)),
  focus: fc.nat(5),
  isFolding: fc.boolean(),
  unfolded: fc.array(fc.tuple(ids, ids).map((pair) => pair.join("~"))).map((pairs) => new Set(pairs)),
  sharedFrom: fc.nat(99),
  layout: fc.constantFrom(...layoutIds),
  style: fc.record({
    size: fc.constantFrom("degree", "pagerank"),
    colour: fc.constantFrom("kind", "community"),
    hasFlags: fc.boolean(),
    rules: fc.array(
      fc.record({ what: fc.constantFrom("kind", "text"), value: words, colour: fc.nat(9), isLarge: fc.boolean() }),
    ),
  }),
  mode: fc.constantFrom(...modes),
  page: fc.constantFrom("explore", "import"),
  question: maybe(fc.constant({ id: "joined", parameters: { body: "nato" } })),
  camera: maybe(fc.record({ x: decimals, y: decimals, zoom: fc.double({ min: 0.01, max: 10, noNaN: true }) })),
});

const addresses: fc.Arbitrary<Address> = fc
  .record({
    entities: idList,
    places: fc.array(fc.record({ x: integers, y: integers }), { minLength: 60, maxLength: 60 }),
    view: views,
    selected: idList,
  })
  .map(({ entities, places, ...rest }) => ({
    ...rest,
    entities,
    positions: new Map(entities.map((id, place) => [id, places[place] ?? { x: 0, y: 0 }])),
    pins: new Set(entities.filter((_id, place) => place % 3 === 1)),
    sheet: undefined,
  }));

describe("property", () => {
  test("any view is read as it was written", () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(addressFrom(addressText(address))).toEqual(address);
      }),
    );
  });

  test("no text makes it fail, nor does any packed text", () => {
    const parts = fc.constantFrom("b", "p", "z", "pin", "cam", "s", "f", "look", "span", "cmp", "q", "open", "unfold");
    const texts = fc.oneof(
      fc.string(),
      fc.array(fc.tuple(parts, fc.string())).map((pairs) => pairs.map((pair) => pair.join("=")).join("&")),
      fc.string().map((text) => `z=${shrunk(text)}`),
    );
    fc.assert(fc.property(texts, (text) => addressFrom(text).entities.every((id) => id !== "")));
  });

  test("what would unpack to far too much is nothing", () => {
    const bomb = shrunk(`b=${"a~".repeat(5_000_000)}`);
    expect(bomb.length).toBeLessThan(100_000);
    expect(addressFrom(`z=${bomb}`).entities).toEqual([]);
  });
});
