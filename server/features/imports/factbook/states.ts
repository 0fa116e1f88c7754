// From a row of the table of states to an entity: kind, names, capital. Knows nothing of pages and memberships.
import type { Entity } from "../../../../model/claims/records.ts";
import { brokenNames, type PageName, pageNames } from "./pageNames.ts";
import { cell } from "./table.ts";

type Row = Readonly<Record<string, string>>;

/** The entity of a row. Throws on a kind that the table of kinds below does not have. */
export function entityOfState(row: Row): Entity {
  const code = cell(row, "gec");
  const own = pageNames[code] ?? {};
  const name = own.name ?? cell(row, "name");
  const present = {
    abbreviation: own.abbreviation ?? abbreviations(row)[0] ?? (iso2Of(row, own) || undefined),
    iso2: iso2Of(row, own) || undefined,
    capital: own.capital ?? capitalOf(row),
    ...placeOf(row),
  };
  return {
    id: code === "EE" ? "eu" : (own.id ?? slug(name)),
    name,
    ...kindOf(row),
    aliases: aliasesOf(row, { name, own }),
    description: describe(row),
    ...Object.fromEntries(Object.entries(present).filter(([, value]) => value !== undefined)),
  };
}

// Kinds as the file says. The freely associated states are members of the United Nations in their own right; whatever
// else is no sovereign state is a place, except what has been dissolved, which is no place any more.
const kinds: Readonly<Record<string, Pick<Entity, "kind" | "sort">>> = {
  sovereign: { kind: "State" },
  freely_associated: { kind: "State", sort: "freely associated state" },
  territory: { kind: "Place", sort: "territory" },
  crown_dependency: { kind: "Place", sort: "crown dependency" },
  special_admin: { kind: "Place", sort: "special administrative region" },
  disputed: { kind: "Place", sort: "disputed territory" },
  misc: { kind: "Organisation" },
};
const dissolved: Readonly<Record<string, Pick<Entity, "kind" | "sort">>> = {
  YI: { kind: "Group", sort: "dissolved state" },
  NT: { kind: "Place", sort: "dissolved territory" },
};

function kindOf(row: Row): Pick<Entity, "kind" | "sort"> {
  const kind = dissolved[cell(row, "gec")] ?? kinds[cell(row, "kind")];
  if (kind === undefined) throw new Error(`"${cell(row, "name")}" is of an unknown kind: ${cell(row, "kind")}`);
  return kind;
}

function aliasesOf(row: Row, { name, own }: { name: string; own: PageName }): string[] {
  const short = abbreviations(row);
  const names = [
    ...(own.aliases ?? []),
    ...namesIn(cell(row, "long_name").replace(/;.*/, "")),
    ...namesIn(cell(row, "local_name"), /[/;]| or /),
    ...namesIn(cell(row, "former_names"), /[,;]/),
    ...short,
    iso2Of(row, own),
  ];
  return [...new Set(names)].filter((alias) => alias !== "" && alias !== name && !brokenNames.has(alias));
}

// Brackets hold remarks ("while occupied by the USSR") and languages; a sentence is no name.
function namesIn(text: string, between = /;/): string[] {
  return text
    .replace(/\s*(?:\([^()]*\)|\[[^[\]]*\])/g, "")
    .replace(/^Yemen Arab Republic and .*/, "")
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== "" && !/ is the | and the .* \d/.test(part) && !brokenNames.has(part));
}

function abbreviations(row: Row): string[] {
  return cell(row, "abbreviation")
    .split(/ or |[/()]/)
    .map((part) => part.replace(/^or /, "").trim())
    .filter((part) => part !== "" && part.length < 12 && !/^(?:French|English|\|)$/.test(part));
}

// Three crown dependencies carry the code of the United Kingdom in the file: our own table gives theirs.
function iso2Of(row: Row, own: PageName): string {
  return own.iso2 ?? cell(row, "iso2");
}

function capitalOf(row: Row): string | undefined {
  const capital = cell(row, "capital")
    .replace(/\s*\(.*/, "")
    .replace(/\s*\|\s*/, "")
    .trim();
  return /^$|^none$|^no official|^administered/.test(capital) ? undefined : capital;
}

function placeOf(row: Row): Pick<Entity, "latitude" | "longitude"> {
  const [latitude, longitude] = [cell(row, "lat"), cell(row, "lon")];
  return latitude === "" || longitude === "" ? {} : { latitude: Number(latitude), longitude: Number(longitude) };
}

// The long name and what the Factbook says of independence, up to its first semicolon: one line.
function describe(row: Row): string {
  const long = namesIn(cell(row, "long_name").replace(/;.*/, ""))[0] ?? "";
  const said = cell(row, "independence").replace(/^no official date of independence: /, "");
  const first = said.replace(/;.*| note:.*/, "");
  const standing = /^none \((.*)\)$/.exec(first)?.[1] ?? (first === "" ? "" : `independence: ${first}`);
  const parts = [long, standing].filter((part) => part !== "");
  return parts.length > 0 ? parts.join("; ") : cell(row, "kind").replaceAll("_", " ");
}

// The apostrophe joins ("cote-divoire"); everything else that is no letter parts.
function slug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("'", "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
