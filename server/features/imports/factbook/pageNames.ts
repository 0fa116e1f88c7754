// What the Factbook's own columns do not give or give broken: readable ids and names, names in other spellings, capitals
// that lost their accents in the archive. Keyed by the Factbook's code of the page. Facts only, no logic.

export interface PageName {
  readonly id?: string;
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly capital?: string;
  /** ISO 3166-1 alpha-2 where the file repeats that of another page. */
  readonly iso2?: string;
  readonly abbreviation?: string;
}

export const pageNames: Readonly<Record<string, PageName>> = {
  AX: { capital: "Episkopi Cantonment" },
  BF: { id: "bahamas", name: "Bahamas", aliases: ["The Bahamas"] },
  BM: { id: "myanmar", name: "Myanmar", aliases: ["Burma", "Burma (Myanmar)"], capital: "Rangoon" },
  BK: { aliases: ["Bosnia", "Bosnia-Herzegovina"] },
  BR: { capital: "Brasilia" },
  BY: { capital: "Gitega" },
  CG: {
    id: "dr-congo",
    name: "Democratic Republic of the Congo",
    aliases: ["Congo, Democratic Republic of the", "Congo-Kinshasa", "DR Congo"],
  },
  CF: { id: "congo", name: "Republic of the Congo", aliases: ["Congo, Republic of the", "Congo-Brazzaville"] },
  CO: { capital: "Bogota" },
  CS: { capital: "San Jose" },
  CV: { aliases: ["Cape Verde"] },
  EZ: { aliases: ["Czech Republic"] },
  FK: { id: "falkland-islands", name: "Falkland Islands", aliases: ["Islas Malvinas", "Malvinas"] },
  FP: { aliases: ["Polynésie française"] },
  FS: { aliases: ["Terres australes et antarctiques françaises"] },
  GA: { id: "gambia", name: "Gambia", aliases: ["The Gambia"] },
  GK: { iso2: "GG" },
  GM: { aliases: ["West Germany", "FRG"] },
  GV: { aliases: ["Guinée"] },
  HA: { aliases: ["Haïti"] },
  IM: { iso2: "IM" },
  IV: {
    id: "cote-divoire",
    name: "Côte d'Ivoire",
    aliases: ["Cote d'Ivoire", "Republic of Côte d'Ivoire"],
    capital: "Yamoussoukro",
  },
  JE: { iso2: "JE" },
  KN: { id: "north-korea", name: "North Korea", aliases: ["Korea, North"] },
  KS: { id: "south-korea", name: "South Korea", aliases: ["Korea, South"] },
  MC: { aliases: ["Macao"] },
  MD: { aliases: ["Moldavia"], capital: "Chisinau" },
  FM: { id: "micronesia", name: "Micronesia", aliases: ["Micronesia, Federated States of"] },
  MK: { aliases: ["Macedonia", "The Former Yugoslav Republic of Macedonia", "FYROM"] },
  MV: { capital: "Male" },
  NC: { aliases: ["Nouvelle-Calédonie"] },
  PA: { capital: "Asuncion" },
  PE: { aliases: ["Perú"] },
  SG: { aliases: ["Sénégal"] },
  SP: { aliases: ["España"] },
  SZ: { abbreviation: "CH" },
  TB: { aliases: ["Saint-Barthélemy", "St. Barts"], abbreviation: "BL" },
  TU: { id: "turkey", name: "Türkiye", aliases: ["Turkiye", "Turkey"] },
  UK: { aliases: ["Great Britain", "Britain", "United Kingdom of Great Britain and Northern Ireland"] },
  UP: { capital: "Kyiv" },
  US: { aliases: ["United States of America", "USA", "America"] },
  VT: { id: "holy-see", name: "Holy See", aliases: ["Vatican City", "Vatican", "Holy See (Vatican City)"] },
  VQ: { aliases: ["US Virgin Islands"] },
  WF: { aliases: ["Wallis-et-Futuna"] },
  YI: { aliases: ["Federal Republic of Yugoslavia", "FRY"] },
  YM: { aliases: ["Republic of Yemen"] },
};

/** Columns of the archive that lost letters; none of their values is shown. */
export const brokenNames: ReadonlySet<string> = new Set([
  "Polyn sie Fran aise",
  "Terres Australes et Antarctiques Fran aises",
  "Guin e",
  "Guin e quatoriale",
  "Ha ti",
  "Nouvelle-Cal donie",
  "Per",
  "Saint-Barth lemy",
  "S n gal",
  "Espa a",
  "Republic of C te d'Ivoire",
  "|",
]);
