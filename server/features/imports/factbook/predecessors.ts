// Pages that the archive files under a present-day code although they describe another state, as their lists show:
// the Warsaw Pact on the "Russian" page of 1990, Czechoslovakia's bodies on the "Slovak" one. Facts only, no logic.
import type { Entity } from "../../../../model/claims/records.ts";

export interface Predecessor {
  readonly code: string;
  readonly first: number;
  readonly last: number;
  /** Where an edition has two pages under the code: which of them, counted from 1. */
  readonly nth?: number;
  readonly entity: Entity;
}

const state = { kind: "Group", sort: "dissolved state" } as const;

export const predecessors: readonly Predecessor[] = [
  {
    code: "RS",
    first: 1990,
    last: 1991,
    entity: {
      ...state,
      id: "soviet-union",
      name: "Soviet Union",
      abbreviation: "USSR",
      aliases: ["Union of Soviet Socialist Republics"],
      description: "Dissolved in December 1991; its seat in the United Nations passed to Russia",
      capital: "Moscow",
    },
  },
  {
    code: "LO",
    first: 1990,
    last: 1992,
    entity: {
      ...state,
      id: "czechoslovakia",
      name: "Czechoslovakia",
      aliases: ["Czechoslovak Socialist Republic", "Czech and Slovak Federal Republic"],
      description: "Dissolved at the end of 1992 into the Czech Republic and Slovakia",
      capital: "Prague",
    },
  },
  {
    code: "YI",
    first: 1990,
    last: 1991,
    entity: {
      ...state,
      id: "yugoslavia",
      name: "Yugoslavia",
      abbreviation: "SFRY",
      aliases: ["Socialist Federal Republic of Yugoslavia"],
      description: "Federation of six republics, broken up in 1991 and 1992",
      capital: "Belgrade",
    },
  },
  {
    code: "GM",
    first: 1990,
    last: 1990,
    nth: 1,
    entity: {
      ...state,
      id: "east-germany",
      name: "East Germany",
      abbreviation: "GDR",
      aliases: ["German Democratic Republic", "DDR"],
      description: "Joined the Federal Republic of Germany on 3 October 1990",
      capital: "East Berlin",
    },
  },
  {
    code: "YM",
    first: 1990,
    last: 1990,
    nth: 1,
    entity: {
      ...state,
      id: "north-yemen",
      name: "North Yemen",
      abbreviation: "YAR",
      aliases: ["Yemen Arab Republic", "Yemen (Sanaa)"],
      description: "United with South Yemen as the Republic of Yemen on 22 May 1990",
      capital: "Sanaa",
    },
  },
  {
    code: "YM",
    first: 1990,
    last: 1990,
    nth: 2,
    entity: {
      ...state,
      id: "south-yemen",
      name: "South Yemen",
      abbreviation: "PDRY",
      aliases: ["People's Democratic Republic of Yemen", "Yemen (Aden)"],
      description: "United with North Yemen as the Republic of Yemen on 22 May 1990",
      capital: "Aden",
    },
  },
  {
    code: "",
    first: 1991,
    last: 1992,
    entity: {
      kind: "Place",
      sort: "dissolved territory",
      id: "trust-territory-of-the-pacific-islands",
      name: "Trust Territory of the Pacific Islands",
      abbreviation: "TTPI",
      aliases: ["Pacific Islands, Trust Territory of the"],
      description: "United Nations trusteeship under the United States; by then Palau alone",
    },
  },
];
