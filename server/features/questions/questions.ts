// The ready questions: what they ask, with which parameters. Each has its answer in answers.ts.
import type { z } from "zod";
import type { listQuestions } from "../../../model/api/questions.ts";

type Question = z.output<(typeof listQuestions)["response"]>["questions"][number];

const since = { name: "since", label: "since", type: "year" } as const;

export const questions = [
  {
    id: "story",
    title: "The sample story: Armenia between two blocs, May 2024",
    description: "Everyone and everything that the sample report tells of, with who says it and who denies it.",
    parameters: [],
  },
  {
    id: "blocs",
    title: "The world's blocs as of a year",
    description: "Defence alliances and political unions with their members as the registers list them for that date.",
    parameters: [{ name: "asOf", label: "as of", type: "date", otherwise: "2004" }],
  },
  {
    id: "joined",
    title: "Who joined NATO since 1999?",
    description: "Full members by their first listing; any body and any year can be chosen.",
    parameters: [
      { name: "body", label: "body", type: "entity", otherwise: "nato" },
      { ...since, otherwise: "1999" },
    ],
  },
  {
    id: "departed",
    title: "Who left or was suspended from something, and when?",
    description:
      "Memberships of alliances, unions and political bodies that were suspended, or that a register stopped listing.",
    parameters: [{ ...since, otherwise: "1990" }],
  },
  {
    id: "shared",
    title: "What do Armenia and Azerbaijan share?",
    description: "What both are related to as of the date, the smallest circles first; any two can be chosen.",
    parameters: [
      { name: "a", label: "one", type: "entity", otherwise: "armenia" },
      { name: "b", label: "other", type: "entity", otherwise: "azerbaijan" },
      { name: "asOf", label: "as of", type: "date", otherwise: "" },
    ],
  },
  {
    id: "accused",
    title: "Who accused whom, and who denied it?",
    description: "Accusations, charges and denials with what they say; what is alleged stays alleged.",
    parameters: [],
  },
] as const satisfies readonly Question[];

export type QuestionId = (typeof questions)[number]["id"];

/** Bodies that make the picture of the world's blocs: alliances and unions that few states share. */
export const blocIds = [
  "nato",
  "warsaw-pact",
  "csto",
  "anzus",
  "ec",
  "eu",
  "eaeu",
  "gcc",
  "arab-league",
  "asean",
  "mercosur",
  "sco",
];

/** Sorts of bodies, as the gazetteer names them, whose comings and goings are worth a line; missions and banks change too often. */
export const politicalSorts = [
  "defence alliance",
  "military coalition",
  "regional union",
  "economic union",
  "customs union",
  "political group",
  "world organisation",
  "security organisation",
  "court",
];
