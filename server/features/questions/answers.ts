// Answers to the ready questions: rows in words, with the entities and relations to draw. One function a question.
import type { z } from "zod";
import type { answerQuestion } from "../../../model/api/questions.ts";
import { nameInSentence } from "../../../model/claims/sentence.ts";
import { asOfSpan, dayOf } from "../../../model/time/asOf.ts";
import { holdsWithin } from "../../../model/time/bounds.ts";
import { farPast } from "../../../model/time/days.ts";
import { rangeOf } from "../../../model/time/edtf.ts";
import { Fault } from "../../errors.ts";
import type { Graph } from "../../graph/driver.ts";
import type { Runner } from "../../graph/query.ts";
import { answered, byBeginning, firstSpells } from "./compose.ts";
import { departures } from "./departures.ts";
import { type Found, findActs, findCommon, findMemberships, findNamed, findPolitical, findStory } from "./find.ts";
import { blocIds, type QuestionId, questions } from "./questions.ts";

type Answer = z.output<(typeof answerQuestion)["response"]>;
type Asked = Readonly<Record<string, string | undefined>>;

/** The answer. Throws a Fault "not-found" for an unknown question and "bad-request" for a bad date. */
export async function answer(graph: Graph, { id, asked }: { id: string; asked: Asked }): Promise<Answer> {
  const question = questions.find((one) => one.id === id);
  if (question === undefined) throw new Fault("not-found", { message: `There is no question "${id}"` });
  const filled: Record<string, string | undefined> = {};
  for (const { name, otherwise } of question.parameters) filled[name] = asked[name] ?? otherwise;
  return await graph.read((runner) => answers[question.id](runner, filled));
}

const answers: Record<QuestionId, (runner: Runner, asked: Asked) => Promise<Answer>> = {
  story: tellStory,
  blocs: showBlocs,
  joined: listJoined,
  departed: listDeparted,
  shared: listShared,
  accused: listAccused,
};

async function tellStory(runner: Runner): Promise<Answer> {
  const told = answered(await findStory(runner), {
    title: "Armenia between two blocs, May 2024",
    explanation:
      "What the sample report says, in its order. Click a line to read the passage behind it, who says it and who denies it.",
  });
  return { ...told, asOf: "2024-05-08" };
}

async function showBlocs(runner: Runner, { asOf }: Asked): Promise<Answer> {
  const span = spanOf(asOf, "asOf");
  const all = await findMemberships(runner, blocIds);
  const found = all.filter(({ line }) => line.qualifier === "full" && holdsWithin(line, span) !== "no");
  const bodies = new Set(found.map((one) => one.line.object)).size;
  return {
    ...answered(found, {
      title: `The world's blocs as of ${asOf === "" ? "today" : asOf}`,
      explanation: `Full members of ${bodies} alliances and unions, as the register lists them. What may have begun or ended between two editions is hatched.`,
    }),
    ...(asOf === undefined || asOf === "" ? {} : { asOf }),
  };
}

async function listJoined(runner: Runner, { body = "", since }: Asked): Promise<Answer> {
  const day = spanOf(since, "since").min;
  const all = await findMemberships(runner, [body]);
  const [first] = all;
  if (first === undefined) throw new Fault("not-found", { message: `No members of "${body}" are known` });
  const found = firstSpells(all).filter(({ line }) => line.fromMax >= day && line.fromMin > farPast);
  return answered(byBeginning(found), {
    title: `Who joined ${nameInSentence(first.to)} since ${since}?`,
    explanation:
      "Full members by their first listing. A yearly register says only between which two editions somebody came.",
  });
}

async function listDeparted(runner: Runner, { since }: Asked): Promise<Answer> {
  const all = await findPolitical(runner);
  const byId = new Map(all.map((one) => [one.line.id, one]));
  const lines = all.map((one) => one.line);
  const found = departures(lines, spanOf(since, "since").min).flatMap(({ line, words }) => {
    const one = byId.get(line.id);
    return one === undefined ? [] : [{ ...one, words: `${one.from.name} · ${one.to.name}: ${words}` }];
  });
  return answered(found, {
    title: `Who left or was suspended from something since ${since}?`,
    explanation:
      "A suspension is stated by its source; that a register stopped listing a member is weaker than a statement that it left.",
  });
}

async function listShared(runner: Runner, { a = "", b = "", asOf }: Asked): Promise<Answer> {
  const span = spanOf(asOf, "asOf");
  if (a === b) refuse("b", "name another one: everybody shares everything with themselves");
  const named = await findNamed(runner, [a, b]);
  const holding = (await findCommon(runner, { a, b })).filter(({ line }) => holdsWithin(line, span) !== "no");
  const isAt = (id: string) => (one: Found) => one.line.subject === id || one.line.object === id;
  const ends = Map.groupBy(holding, ({ line }) =>
    line.subject === a || line.subject === b ? line.object : line.subject,
  );
  const found = [...ends.values()].filter((ofOne) => ofOne.some(isAt(a)) && ofOne.some(isAt(b)));
  return {
    ...answered(found.flat(), {
      title: `What do ${named.map(nameInSentence).join(" and ")} share${asOf === "" ? " today" : ` as of ${asOf}`}?`,
      explanation: `${found.length} entities that both are related to as of the date, certainly or possibly; the smallest circles first.`,
    }),
    ...(asOf === undefined || asOf === "" ? {} : { asOf }),
  };
}

async function listAccused(runner: Runner): Promise<Answer> {
  return answered(byBeginning(await findActs(runner, ["ACCUSED", "CHARGED", "DENIED"])), {
    title: "Who accused whom, and who denied it?",
    explanation:
      "That somebody accused is on record; what the accusation says stays alleged, and is disputed once denied.",
  });
}

function spanOf(text: string | undefined, name: string) {
  const isGiven = text !== undefined && text !== "";
  if (isGiven && rangeOf(text) === undefined) refuse(name, "write a date as 2024-05-08, 2024-05 or 2024");
  return asOfSpan(isGiven ? text : undefined, dayOf(new Date()));
}

function refuse(name: string, message: string): never {
  throw new Fault("bad-request", {
    message: "Some of the input is not right",
    issues: [{ path: `query.${name}`, message }],
  });
}
