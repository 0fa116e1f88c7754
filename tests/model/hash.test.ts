// Ids from tuples: known values of the hash, and tuples that look alike but are not the same.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { murmur128, tupleHash } from "../../model/hash.ts";

describe("the hash", () => {
  test.each([
    ["", "0".repeat(32)],
    ["a", "a794933c5556b01b5556b01b5556b01b"],
    ["I will not buy this record, it is scratched.", "a0a9683b25ac5e40d9af2895890dddf5"],
  ])("of %j is the published one", (text, hash) => {
    expect(murmur128(text)).toBe(hash);
  });

  test("has 32 hexadecimal digits for any text, and is always the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        const hash = murmur128(text);
        return /^[0-9a-f]{32}$/.test(hash) && hash === murmur128(text);
      }),
    );
  });

  test("feels every letter, at every place in its blocks of sixteen bytes", () => {
    fc.assert(
      fc.property(fc.nat({ max: 70 }), fc.integer({ min: 0, max: 70 }), (length, place) => {
        const text = "x".repeat(length);
        const other = `${text.slice(0, place)}y${text.slice(place + 1)}`;
        return murmur128(text) !== murmur128(other);
      }),
    );
  });
});

describe("two tuples get two ids", () => {
  test("when their order differs", () => {
    expect(tupleHash("owns", "a", "b")).not.toBe(tupleHash("owns", "b", "a"));
  });

  test("when they would be joined to the same text", () => {
    expect(tupleHash("a", "bc")).not.toBe(tupleHash("ab", "c"));
    expect(tupleHash('a","b')).not.toBe(tupleHash("a", "b"));
    expect(tupleHash("a", "")).not.toBe(tupleHash("a"));
    expect(tupleHash()).not.toBe(tupleHash(""));
  });

  test("when one part is absent and the other empty, or one is a number and the other its digits", () => {
    expect(tupleHash("a", undefined)).not.toBe(tupleHash("a", ""));
    expect(tupleHash("a", undefined)).not.toBe(tupleHash("a", "null"));
    expect(tupleHash(1)).not.toBe(tupleHash("1"));
    expect(tupleHash(0)).not.toBe(tupleHash(undefined));
  });

  test("whatever they are, unless they are the same", () => {
    const part = fc.oneof(
      fc.string({ unit: "binary", maxLength: 3 }),
      fc.integer({ min: -2, max: 2 }),
      fc.constant(undefined),
    );
    const tuple = fc.array(part, { maxLength: 4 });
    fc.assert(
      fc.property(tuple, tuple, (a, b) => {
        const isSame = a.length === b.length && a.every((one, place) => Object.is(one, b[place]) || one === b[place]);
        return (tupleHash(...a) === tupleHash(...b)) === isSame;
      }),
      { numRuns: 2000 },
    );
  });
});
