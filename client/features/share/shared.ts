// What is about to be shared, read from the stores: the extract with its title and its publishers' names. Sets nothing.
import { listSources } from "../../../model/api/evidence.ts";
import { answerQuestion } from "../../../model/api/questions.ts";
import { useBoard } from "../../board/board.ts";
import { readShownDays, readVisible } from "../../board/derived.ts";
import { type Extract, extractOf } from "../../board/exchange/extract.ts";
import { type Question, useView } from "../../board/view.ts";
import { call } from "../../call.ts";

/** What is on screen, or with `isWhole` on the board. */
export async function readExtract({ isWhole }: { isWhole: boolean }): Promise<Extract> {
  const { question, certainty } = useView.getState();
  const [names, title] = await Promise.all([publisherNames(), titleOf(question)]);
  return extractOf(useBoard.getState(), {
    visible: readVisible(),
    span: readShownDays().span,
    certainty,
    title,
    isWhole,
    names,
    now: new Date(),
  });
}

/** Name for a file: "entente-armenia-between-two-blocs-2024-05-08". */
export function fileName({ title, when }: Extract): string {
  const parts = ["entente", title, when].map(plain).filter((part) => part !== "");
  return parts.join("-").slice(0, 80).replace(/-$/, "");
}

function plain(text: string): string {
  const letters = text.normalize("NFKD").toLowerCase();
  return letters
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
}

// A name that cannot be fetched is no reason to share nothing: ids say who it is too.
async function publisherNames(): Promise<ReadonlyMap<string, string>> {
  try {
    const { sources } = await call(listSources);
    return new Map(sources.map(({ id, name }) => [id, name]));
  } catch {
    return new Map();
  }
}

async function titleOf(question: Question | undefined): Promise<string> {
  if (question === undefined) return untitled;
  try {
    const { id, parameters } = question;
    return (await call(answerQuestion, { params: { id }, query: parameters })).title;
  } catch {
    return untitled;
  }
}

const untitled = "Board";
