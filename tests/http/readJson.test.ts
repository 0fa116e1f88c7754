// Reading a JSON body strictly: what JSON.parse would let pass is refused, and nothing is slow to refuse.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJson } from "../../server/http/readJson.ts";

const read = (text: string): unknown => readJson(new TextEncoder().encode(text));

describe("refused is", () => {
  test.each([
    ["", "nothing"],
    ["{", "half an object"],
    ['{"a": 1, "a": 2}', "a key that stands twice"],
    ['{"a": 1, "\\u0061": 2}', "a key that stands twice, once with an escape"],
    ['{"a" : 1,\n"a"\t: 2}', "a key that stands twice, with blanks around"],
    ['[{"x": {"a": 1, "a": 1}}]', "a key that stands twice deep within"],
    [`${"[".repeat(33)}${"]".repeat(33)}`, "33 levels"],
    [`${'{"a":'.repeat(33)}1${"}".repeat(33)}`, "33 levels of objects"],
    ['"\\x"', "an escape that is none"],
    ["NaN", "a number that is none"],
  ])("%j: %s", (text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ name: "Fault", code: "bad-request" }));
  });

  test.each([[[0xff]], [[0x22, 0xc0, 0x80, 0x22]], [[0x22, 0xed, 0xa0, 0x80, 0x22]], [[0x22, 0xe2, 0x82, 0x22]]])(
    "bytes that are no UTF-8: %j",
    (bytes) => {
      expect(() => readJson(Uint8Array.from(bytes))).toThrow("UTF-8");
    },
  );

  // Each of these took time with the square of its length, or more, with a careless reader.
  test.each([
    ["a string that never ends", `"${'\\"'.repeat(500_000)}`],
    ["many opened brackets", "[".repeat(1_000_000)],
    ["many quotes", '"'.repeat(999_999)],
    ["blanks after a string", `["a"${" ".repeat(1_000_000)}`],
    ["many backslashes", `"${"\\".repeat(999_999)}`],
  ])("%s, in one look", (_words, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: "bad-request" }));
  });
});

describe("read is", () => {
  test.each([
    "0",
    "null",
    '""',
    "[]",
    "{}",
    '{"": 0}',
    '[{"a": 1}, {"a": 2}]',
    '{"a": {"a": 1}}',
    '{"a": "\\"a\\": 1, \\"a\\": 2"}',
  ])("%s", (text) => {
    expect(read(text)).toEqual(JSON.parse(text));
  });

  test(`what has 32 levels`, () => {
    expect(read(`${"[".repeat(32)}${"]".repeat(32)}`)).toBeInstanceOf(Array);
  });

  test("any value as JSON.parse reads it", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 1, "\t"), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });
});
