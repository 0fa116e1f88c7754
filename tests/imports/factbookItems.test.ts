// The splitter and the reader of brackets, on short lists: every letter belongs to an item or stands between two.
import { describe, expect, it } from "vitest";
import { readEntry, statusOf } from "../../server/features/imports/factbook/brackets.ts";
import { splitItems } from "../../server/features/imports/factbook/items.ts";

const texts = (list: string): string[] => splitItems(list).map((item) => item.text);

describe("items of a list", () => {
  it("finds nothing in an empty text", () => {
    expect(splitItems("")).toEqual([]);
    expect(splitItems(" , ; ")).toEqual([]);
  });

  it("splits at commas and semicolons, not inside brackets", () => {
    expect(texts("AfDB (nonregional member), CIS (associate member, has not ratified); UN")).toEqual([
      "AfDB (nonregional member)",
      "CIS (associate member, has not ratified)",
      "UN",
    ]);
  });

  it("does not let a bracket that never closes swallow the rest", () => {
    expect(texts("OECD (Enhanced Engagement, OPANAL, Paris Club (associate), UN")).toEqual([
      "OECD (Enhanced Engagement",
      "OPANAL",
      "Paris Club (associate)",
      "UN",
    ]);
  });

  it("keeps a bracket with its name although a comma stands between, and finds the comma lost after one", () => {
    expect(texts("IOM, (observer), ITU")).toEqual(["IOM, (observer)", "ITU"]);
    expect(texts("EC (associate) ECE, FAO")).toEqual(["EC (associate)", "ECE", "FAO"]);
  });

  it("takes a note as one item up to the end, however it is marked", () => {
    expect(splitItems("WTO note : Moldova is a candidate, and more").map((item) => item.kind)).toEqual([
      "entry",
      "note",
    ]);
    expect(texts("WTO; | note - Penghu, and Matsu")).toEqual(["WTO", "note - Penghu, and Matsu"]);
    expect(texts("UN; note--one; two")).toEqual(["UN", "note--one; two"]);
  });

  it("puts entries under the institution or the sentence that heads them", () => {
    const items = splitItems("European Union: IDA, WTO European Commission: CERN");
    expect(items.map(({ kind, text, under }) => [kind, text, under])).toEqual([
      ["heading", "European Union:", undefined],
      ["entry", "IDA", "European Union:"],
      ["entry", "WTO", "European Union:"],
      ["heading", "European Commission:", undefined],
      ["entry", "CERN", "European Commission:"],
    ]);
  });

  it("gives spans that cut the very text out of the list", () => {
    const list = " UN ,  EU (applicant);WTO  note: x";
    for (const item of splitItems(list)) expect(list.slice(item.start, item.end)).toBe(item.text);
  });
});

describe("brackets", () => {
  it("does not guess at a bracket that is not in the table", () => {
    expect(statusOf(["inactive"])).toBeUndefined();
    expect(statusOf(["observer", "inactive"])).toBeUndefined();
    expect(statusOf([""])).toBeUndefined();
  });

  it("reads no bracket as full membership", () => {
    expect(readEntry("NATO")).toEqual({ letters: "NATO", brackets: [] });
    expect(statusOf([])).toBe("full");
  });

  it("knows the statuses, and the brackets that are none", () => {
    expect(statusOf(["dialogue partner"])).toBe("partner");
    expect(statusOf(["NGOs"])).toBe("national body");
    expect(statusOf(["pending member"])).toBe("candidate");
    expect(statusOf(["Taipei, China"])).toBe("full");
    expect(statusOf(["reinstated 2004"])).toBe("full");
    expect(statusOf(["observer, but scheduled to become a member l July 1991"])).toBe("observer");
  });

  it("lets a status outweigh a bracket that is none", () => {
    expect(readEntry("EITI (compliant country) (suspended)").brackets).toEqual(["compliant country", "suspended"]);
    expect(statusOf(["compliant country", "suspended"])).toBe("suspended");
  });

  it("reads an observer told in words", () => {
    expect(readEntry("permanent observer status at the UN")).toEqual({ letters: "UN", brackets: ["observer"] });
  });
});
