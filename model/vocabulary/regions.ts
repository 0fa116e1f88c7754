// The regions of the United Nations' standard M49 and the countries in them by ISO 3166-1 code. Read from the public domain
// table "country-codes" of Data Hub (PDDL 1.0), which places Taiwan by geography; Kosovo, which has no code in M49, is put
// beside its neighbours here. Knows no entity.

export interface Region {
  /** Code of the sub-region in M49. */
  readonly m49: number;
  readonly name: string;
  /** The greater region that it is part of. */
  readonly within: "Africa" | "Americas" | "Asia" | "Europe" | "Oceania";
  /** ISO 3166-1 alpha-2 codes in a row, blanks between. */
  readonly countries: string;
}

export const regions: readonly Region[] = [
  {
    m49: 15,
    name: "Northern Africa",
    within: "Africa",
    countries: "DZ EG EH LY MA SD TN",
  },
  {
    m49: 202,
    name: "Sub-Saharan Africa",
    within: "Africa",
    countries:
      "AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW IO KE KM LR LS MG ML MR MU MW MZ NA NE NG RE RW SC SH SL SN SO SS ST SZ TD TF TG TZ UG YT ZA ZM ZW",
  },
  {
    m49: 419,
    name: "Latin America and the Caribbean",
    within: "Americas",
    countries:
      "AG AI AR AW BB BL BO BQ BR BS BV BZ CL CO CR CU CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI",
  },
  {
    m49: 21,
    name: "Northern America",
    within: "Americas",
    countries: "BM CA GL PM US",
  },
  {
    m49: 143,
    name: "Central Asia",
    within: "Asia",
    countries: "KG KZ TJ TM UZ",
  },
  {
    m49: 30,
    name: "Eastern Asia",
    within: "Asia",
    countries: "CN HK JP KP KR MN MO TW",
  },
  {
    m49: 35,
    name: "South-eastern Asia",
    within: "Asia",
    countries: "BN ID KH LA MM MY PH SG TH TL VN",
  },
  {
    m49: 34,
    name: "Southern Asia",
    within: "Asia",
    countries: "AF BD BT IN IR LK MV NP PK",
  },
  {
    m49: 145,
    name: "Western Asia",
    within: "Asia",
    countries: "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE",
  },
  {
    m49: 151,
    name: "Eastern Europe",
    within: "Europe",
    countries: "BG BY CZ HU MD PL RO RU SK UA",
  },
  {
    m49: 154,
    name: "Northern Europe",
    within: "Europe",
    countries: "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ",
  },
  {
    m49: 39,
    name: "Southern Europe",
    within: "Europe",
    countries: "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK",
  },
  {
    m49: 155,
    name: "Western Europe",
    within: "Europe",
    countries: "AT BE CH DE FR LI LU MC NL",
  },
  {
    m49: 53,
    name: "Australia and New Zealand",
    within: "Oceania",
    countries: "AU CC CX HM NF NZ",
  },
  {
    m49: 54,
    name: "Melanesia",
    within: "Oceania",
    countries: "FJ NC PG SB VU",
  },
  {
    m49: 57,
    name: "Micronesia",
    within: "Oceania",
    countries: "FM GU KI MH MP NR PW UM",
  },
  {
    m49: 61,
    name: "Polynesia",
    within: "Oceania",
    countries: "AS CK NU PF PN TK TO TV WF WS",
  },
];

const byCountry = new Map(
  regions.flatMap((region) => region.countries.split(" ").map((country) => [country, region] as const)),
);

/** The region of a country by its ISO 3166-1 alpha-2 code in capitals; undefined for codes that M49 does not place. */
export function regionOf(iso2: string): Region | undefined {
  return byCountry.get(iso2);
}
