// What stands in an item besides the name: the bracket after it, and the status of membership which that says.
// Knows no organisation; a bracket that is not in the table is not guessed at.

export type Status =
  | "full"
  | "associate"
  | "observer"
  | "candidate"
  | "applicant"
  | "partner"
  | "guest"
  | "signatory"
  | "suspended"
  | "special"
  | "national body"
  | "former";

/** An item taken apart: the letters or name of a body, and what its brackets say, word for word. */
export interface Entry {
  readonly letters: string;
  readonly brackets: readonly string[];
}

/** Takes an item apart. A bracket that never closes ends with the item. */
export function readEntry(text: string): Entry {
  const sentence = /^(?:official |permanent )?observer status (?:in|at) (?:the )?(.+)$/.exec(text);
  if (sentence !== null) return { letters: sentence[1] ?? "", brackets: ["observer"] };
  const match = /^([^(]*?)[\s,]*(\(.*)$/.exec(text);
  if (match === null) return { letters: text, brackets: [] };
  const brackets = [...(match[2] ?? "").matchAll(/\(([^()]*)\)?/g)].map((bracket) => (bracket[1] ?? "").trim());
  return { letters: match[1] ?? "", brackets };
}

/** Status that the brackets say; none says full membership, undefined means that one of them is not understood. */
export function statusOf(brackets: readonly string[]): Status | undefined {
  const statuses = brackets.map(bracketStatus);
  if (statuses.includes(undefined)) return undefined;
  return statuses.find((status) => status !== "full") ?? "full";
}

// Words of the brackets by status. Those under "full" say who or where a member is, or since when, not how much of one.
const words: Readonly<Record<Status, readonly string[]>> = {
  full: [
    "nonregional member",
    "nonregional members",
    "nonregional",
    "non-regional",
    "regional",
    "new member",
    "permanent",
    "temporary",
    "non-permanent",
    "implementing country",
    "compliant country",
    "reinstated 2004",
    "as of 8 January 1993",
    "2024",
    "Taipei, China",
    "Chinese Taipei",
    "Organization for the Development of the Senegal River Valley",
    "Cape Verde assumed a nonpermanent seat on the Security Council on 1 January 1992",
    "with respect to interests of the Netherlands Antilles and Suriname",
    "membership rights in IAEA, ICAO, ITU, WHO, WIPO, and WMO suspended or restricted",
  ],
  associate: [
    "associate",
    "associate member",
    "associate members",
    "associated member",
    "associate affiliate",
    "member affiliate",
    "correspondent",
    "subscriber",
  ],
  observer: ["observer", "oberver", "permanent observer", "associate observer", "observer affiliate"],
  candidate: [
    "candidate",
    "candidates",
    "candidate country",
    "accession candidate",
    "accession state",
    "acceding country",
    "pending member",
    "membership pending Tajikistan's ratification",
  ],
  applicant: ["applicant"],
  partner: [
    "partner",
    "partners",
    "dialogue partner",
    "dialogue member",
    "sectoral dialogue partner",
    "associate partner",
    "cooperating",
    "cooperating state",
    "cooperating country",
    "coopeating country",
    "participating",
    "enhanced engagement",
    "Enhanced Engagement",
    "special cooperation agreement",
    "free trade agreement",
    "free trade agreement pending resolution of fishing limits issue",
  ],
  guest: ["guest"],
  signatory: ["signatory"],
  suspended: [
    "suspended",
    "temporarily suspended",
    "nonparticipant",
    "excluded from formal participation since 1962",
    "withdrew from active membership in 1986",
    "US suspended security obligations to NZ on 11 August 1986",
  ],
  special: [
    "special",
    "special member",
    "provisional",
    "de facto",
    "de facto member",
    "subbureau",
    "sub-bureau",
    "nonsignatory user",
    "signatory user",
    "participant in some activities",
  ],
  "national body": ["NGOs", "national committees"],
  former: ["has previously been a member of"],
};

// Brackets that begin with a status and go on with a sentence.
const openings: readonly (readonly [RegExp, Status])[] = [
  [/^observer(?:,| but) /, "observer"],
  [/^associate member, has not ratified /, "associate"],
  [/^participating member, has not signed /, "special"],
];

const byWords = new Map(statusEntries());

function bracketStatus(bracket: string): Status | undefined {
  return byWords.get(bracket) ?? openings.find(([shape]) => shape.test(bracket))?.[1];
}

function statusEntries(): [string, Status][] {
  const statuses: readonly Status[] = [
    ...(["full", "associate", "observer", "candidate", "applicant", "partner"] as const),
    ...(["guest", "signatory", "suspended", "special", "national body", "former"] as const),
  ];
  return statuses.flatMap((status) => words[status].map((word): [string, Status] => [word, status]));
}
