// The shipped tables, read whole: what must come out, and that nothing is dropped, doubled or guessed.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { casebookSchema } from "../../model/claims/casebook.ts";
import type { ClaimInput } from "../../model/claims/records.ts";
import { typeRow } from "../../model/vocabulary/types.ts";
import { readEntry } from "../../server/features/imports/factbook/brackets.ts";
import { readFactbook } from "../../server/features/imports/factbook/factbook.ts";
import { readGazetteer } from "../../server/features/imports/factbook/gazetteer.ts";
import { splitItems } from "../../server/features/imports/factbook/items.ts";
import { readPages } from "../../server/features/imports/factbook/pages.ts";

const sample = (name: string) => readFileSync(new URL(`../../samples/${name}`, import.meta.url), "utf8");
const tables = {
  participation: sample("factbook/participation.tsv"),
  states: sample("factbook/states.tsv"),
  organisations: sample("organisations.tsv"),
};
const world = readFactbook(tables);
const entities = new Map(world.entities.map((entity) => [entity.id, entity]));
const documents = new Map(world.documents.map((document) => [document.id, document]));

/** Runs of one member in one body, in time: "2007–2009", with the status where it is not full. */
function runs(subject: string, object: string): string[] {
  const own = world.claims.filter((claim) => claim.subject === subject && claim.object === object);
  const said = own.map((claim) => `${years(claim)}${claim.qualifier === "full" ? "" : ` ${claim.qualifier}`}`);
  return said.toSorted();
}

function years(claim: ClaimInput): string {
  return claim.when.text?.replace(/^listed in the editions? /, "") ?? "";
}

function kind(id: string): string | undefined {
  return entities.get(id)?.kind;
}

describe("empty tables", () => {
  it("give nothing", () => {
    const nothing = { participation: "", states: "", organisations: "" };
    expect(readFactbook(nothing).counts).toEqual({ pages: 0, items: 0, read: 0, unread: 0, runs: 0 });
  });

  it("are refused when a page has no state", () => {
    const participation = "edition\tgec\tiso2\tname\tkind\ttext\n1990\tQQ\t\tNowhere\tsovereign\tUN";
    expect(() => readFactbook({ ...tables, participation })).toThrow(/no row "QQ"/);
  });
});

describe("counting", () => {
  it("reads every item or lists it as unread", () => {
    const { items, read, unread, pages } = world.counts;
    expect(pages).toBe(8362);
    expect(read + unread).toBe(items);
    expect(world.unread).toHaveLength(unread);
    expect(unread / items).toBeLessThan(0.0015);
    expect(world.unread.every((one) => one.reason !== "")).toBe(true);
  });

  it("leaves no letter of any page outside the items", () => {
    for (const { text = "" } of world.documents) {
      const between = splitItems(text).reduceRight(
        (rest, item) => rest.slice(0, item.start) + rest.slice(item.end),
        text,
      );
      expect(between).toMatch(/^[\s,;|]*$/);
    }
  });

  it("shows unread items where they stand", () => {
    for (const one of world.unread) {
      expect(documents.get(one.document)?.text?.slice(one.start, one.end)).toBe(one.text);
    }
  });

  it("fits the schema, and every claim the vocabulary", () => {
    const { sources, documents: all, entities: things, claims } = world;
    const casebook = { format: "entente-casebook/1", title: "World", recordedBy: "test", sources, documents: all };
    expect(casebookSchema.safeParse({ ...casebook, entities: things, claims }).error).toBeUndefined();
    const { sourceKinds, targetKinds, qualifier } = typeRow("MEMBER_OF");
    for (const claim of claims) {
      expect(sourceKinds).toContain(entities.get(claim.subject)?.kind);
      expect(targetKinds).toContain(entities.get(claim.object)?.kind);
      expect(qualifier?.values).toContain(claim.qualifier);
    }
  });

  it("quotes the very item of the first and the last edition", () => {
    for (const { quotes } of world.claims) {
      expect(quotes.length === 1 || quotes.length === 2).toBe(true);
      for (const { document, quote, start, end } of quotes) {
        expect(documents.get(document)?.text?.slice(start, end)).toBe(quote);
      }
    }
  });

  it("makes each run once", () => {
    const keys = world.claims.map((c) => `${c.subject} ${c.object} ${c.qualifier} ${c.when.from} ${c.when.to}`);
    expect(new Set(keys).size).toBe(world.claims.length);
  });
});

describe("entities", () => {
  it("has one entity and one document for every page, and no id twice", () => {
    expect(new Set(world.entities.map((entity) => entity.id)).size).toBe(world.entities.length);
    expect(documents.size).toBe(world.counts.pages);
    for (const page of readPages(tables.participation, tables.states)) {
      expect(entities.has(page.entity.id)).toBe(true);
    }
  });

  it("takes no name of one entity for an alias of another, and no ISO code twice", () => {
    const names = new Map(world.entities.map((entity) => [entity.name, entity.id]));
    expect(names.size).toBe(world.entities.length);
    for (const { id, aliases } of world.entities) {
      for (const alias of aliases) expect(names.get(alias) ?? id).toBe(id);
    }
    const codes = world.entities.map((entity) => entity.iso2).filter((code) => code !== undefined);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("calls states only what the file calls sovereign or freely associated", () => {
    expect(world.entities.filter((entity) => entity.kind === "State")).toHaveLength(195);
    for (const id of ["hong-kong", "guernsey", "greenland", "kosovo", "western-sahara"]) expect(kind(id)).toBe("Place");
    for (const id of ["soviet-union", "yugoslavia", "east-germany"]) expect(kind(id)).toBe("Group");
    expect(kind("marshall-islands")).toBe("State");
    expect(kind("eu")).toBe("Organisation");
  });

  it("tells the states apart that the file has under one code", () => {
    expect(runs("soviet-union", "warsaw-pact")).toEqual(["1990"]);
    expect(runs("east-germany", "cema")).toEqual(["1990"]);
    expect(runs("germany", "nato")).toEqual(["1990–2025"]);
    expect(runs("russia", "cis")).toEqual(["1992–2025"]);
    expect(runs("czechoslovakia", "coe")).toEqual(["1992"]);
    expect(runs("north-yemen", "acc")).toEqual(["1990"]);
  });

  it("knows renamed states under all their names", () => {
    expect(entities.get("myanmar")?.aliases).toContain("Burma");
    expect(entities.get("dr-congo")?.aliases).toContain("Zaire");
    expect(entities.get("eswatini")?.aliases).toContain("Swaziland");
    expect(entities.get("turkey")?.aliases).toContain("Turkey");
    expect(entities.get("brazil")?.capital).toBe("Brasilia");
  });

  it("has no name that lost its accents in the archive", () => {
    const broken = /(?:^|\s)[b-df-hj-z] |\b\w*[a-z] [a-z]n?$/;
    for (const { name, capital = "" } of world.entities) expect(`${name}\n${capital}`).not.toMatch(broken);
  });
});

describe("bodies", () => {
  it("names every abbreviation that appears at least thirty times", () => {
    const { find } = readGazetteer(tables.organisations);
    const pages = readPages(tables.participation, tables.states).filter((page) => page.misprint === undefined);
    const seen = pages.flatMap((page) =>
      splitItems(page.text)
        .filter((item) => item.kind === "entry")
        .map((item) => ({ page, letters: readEntry(item.text).letters })),
    );
    const frequent = [...Map.groupBy(seen, (one) => one.letters).values()].filter((all) => all.length >= 30);
    const exceptions = new Map([
      ["ACC", 4],
      ["IDB", 1],
      ["IEA", 1],
      ["IDB--Inter-American Development Bank", 1],
    ]);
    expect(frequent.length).toBeGreaterThan(230);
    for (const all of frequent) {
      const lost = all.filter(({ page, letters }) => letters !== "none" && "reason" in find(letters, page));
      const letters = all[0]?.letters ?? "";
      expect([letters, lost.length]).toEqual([letters, exceptions.get(letters) ?? 0]);
    }
  });

  it("has a use for every body, and no more than two pages that list none", () => {
    const used = new Set(world.claims.flatMap((claim) => [claim.subject, claim.object]));
    expect(world.entities.filter((entity) => !used.has(entity.id)).map((entity) => entity.id)).toEqual([
      "christmas-island",
      "svalbard",
    ]);
  });

  it.each([
    ["france", "unwto", "the tourism organisation under three abbreviations", ["1990–2025"]],
    ["france", "gatt", "the agreement", ["1990–1995"]],
    ["france", "wto", "the trade organisation under two abbreviations", ["1996–2025"]],
    ["japan", "adb", "the Asian bank under two abbreviations", ["1990–2025"]],
    ["egypt", "ioc", "the Olympic committee", ["1991–2025"]],
    ["egypt", "arab-league", "the League under three abbreviations, over a misprinted page", ["1990–2025"]],
    ["france", "osce", "the Conference and the Organization", ["1991–2025"]],
    ["costa-rica", "iadb-defense", "the defence board that shares its letters with a bank", ["1990"]],
    ["costa-rica", "iadb", "the bank", ["1990–2025"]],
    ["saudi-arabia", "isdb", "the Islamic bank", ["1990–2025"]],
    ["denmark", "iadb", "the bank whose name a comma cuts", ["1990–2025"]],
    ["australia", "g8-developed", "the developed eight of the seventies", ["1991–1998"]],
    ["russia", "g8", "the Seven and Russia", ["2000–2013"]],
    ["brazil", "g5-outreach", "five emerging economies", ["2015–2025"]],
    ["japan", "g5", "five industrial states", ["1991–2025"]],
    ["peru", "g11-cartagena", "Latin American debtors", ["1991–2001"]],
    ["jordan", "g11", "Jordan's eleven", ["2010–2025"]],
    ["barbados", "iso-sugar", "the sugar organisation that shares its letters with the standards", ["1990"]],
    ["belgium", "itc-tin", "the tin council", ["1990"]],
    ["uganda", "itc-trade", "the trade centre", ["2023–2025"]],
    ["greenland", "inuit-circumpolar-council", "the Inuit", ["2001", "2014–2025"]],
  ])("reads %s in %s: %s", (subject, object, _what, expected) => {
    expect(runs(subject, object)).toEqual(expected);
  });
});

describe("runs", () => {
  it("shows Uzbekistan in the CSTO three times", () => {
    expect(runs("uzbekistan", "csto")).toEqual(["2007–2009", "2011–2013", "2015–2016"]);
  });

  it("bounds a run by the editions around it", () => {
    const second = world.claims.find((claim) => claim.subject === "uzbekistan" && years(claim) === "2011–2013");
    expect(second?.when).toMatchObject({ from: "[2010..2011]", to: "[2013..2014]" });
    const open = world.claims.find((claim) => claim.subject === "armenia" && claim.object === "csto");
    expect(open?.when).toMatchObject({ from: "[2006..2007]", to: "[2025..]" });
    const old = world.claims.find((claim) => claim.subject === "france" && claim.object === "eu");
    expect(old?.when).toMatchObject({ from: "[1995..1996]", to: "[2025..]" });
    const first = world.claims.find((claim) => claim.subject === "france" && claim.object === "oecd");
    expect(first?.when.from).toBe("[..1990]");
  });

  it("ends what a dissolved state was in with the first edition without it", () => {
    const seat = world.claims.find((claim) => claim.subject === "soviet-union" && claim.object === "un");
    expect(seat?.when).toMatchObject({ from: "[..1990]", to: "[1991..1992]" });
    const guadeloupe = world.claims.find((claim) => claim.subject === "guadeloupe" && claim.object === "upu");
    expect(guadeloupe?.when.to).toBe("[2006..]");
  });

  it.each([
    ["pakistan", "commonwealth", ["1991–1999", "2000–2003 suspended", "2004–2025"]],
    ["nigeria", "commonwealth", ["1990–1995", "1996–1999 suspended", "2000–2025"]],
    ["fiji", "commonwealth", ["1998–2007", "2008–2014 suspended", "2015–2025"]],
    ["honduras", "oas", ["1990–2009", "2010–2014 suspended", "2015–2025"]],
    ["paraguay", "mercosur", ["1993–2011", "2012–2013 suspended", "2014–2025"]],
    ["niger", "ecowas", ["1990–2009", "2010 suspended", "2011–2023"]],
  ])("shows %s in the %s, suspended and back", (subject, object, expected) => {
    expect(runs(subject, object)).toEqual(expected);
  });

  it("tells Armenia's story as far as the file has it", () => {
    expect(runs("armenia", "csto")).toEqual(["2007–2025"]);
    expect(runs("armenia", "eaeu")).toEqual(["2016–2025"]);
    expect(runs("armenia", "icc")).toEqual(["2003–2009 signatory", "2024–2025"]);
    expect(runs("armenia", "cis")).toEqual(["1993–2025"]);
    expect(runs("armenia", "eapc")).toEqual(["1998–2025"]);
    expect(runs("armenia", "pfp")).toEqual(["1995–2025"]);
    expect(runs("armenia", "coe")).toEqual(["1997–2000 guest", "2001–2025"]);
    expect(runs("azerbaijan", "cis")).toEqual(["1992", "1994–2025"]);
  });

  it("says why bare letters are read as the court on one page", () => {
    const joined = world.claims.find((claim) => claim.object === "icc" && years(claim) === "2024–2025");
    expect(joined).toMatchObject({ subject: "armenia", qualifier: "full" });
    expect(joined?.inference).toMatch(/Rome Statute/);
  });

  it("does not break a run at an edition without a page, and says so", () => {
    const cis = world.claims.find((claim) => claim.subject === "armenia" && claim.object === "cis");
    expect(cis?.note).toBe("The file has no readable page on it for the edition 1996.");
  });

  it("does not let a page that prints another country's list begin or end anything", () => {
    expect(runs("sweden", "eu")).toEqual(["1995–2025"]);
    expect(runs("kenya", "commonwealth")).toEqual(["1990–2025"]);
    expect(runs("egypt", "opec")).toEqual([]);
    expect(world.unread.filter((one) => one.reason.includes("prints"))).toHaveLength(141);
  });

  it("marks a body that the next edition lists nowhere", () => {
    const gap = world.claims.find((claim) => claim.subject === "france" && years(claim) === "2003–2010");
    expect(gap).toMatchObject({ object: "icc" });
    expect(gap?.note).toMatch(/No page of the editions 2002, 2011/);
  });

  it("reads what the European Union's institutions take part in as theirs", () => {
    expect(runs("ecb", "bis")).toEqual(["2004–2010"]);
    expect(runs("eu", "arf")).toEqual(["2004–2014 partner", "2015–2025"]);
  });

  it("takes a list told of the past, or sought, for no membership", () => {
    expect(runs("afghanistan", "un")).toEqual(["1990–1991", "1993–2021", "2023–2025"]);
    expect(runs("taiwan", "interpol")).toEqual([]);
    expect(runs("taiwan", "adb")).toEqual(["1991–2025"]);
  });

  it("keeps the bracket word for word and does not break a run where only the words change", () => {
    const bank = world.claims.find((claim) => claim.subject === "taiwan" && claim.object === "adb");
    expect(bank?.qualifierText).toBe("Taipei, China; Chinese Taipei");
  });
});
