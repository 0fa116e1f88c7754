// The answer as the list shows it: every path with its key and its place, and what bringing it to the board does.
// Knows no screen.
import { useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { findPaths, type Path, type PathPair } from "../../../model/api/paths.ts";
import type { Card } from "../../../model/api/shapes.ts";
import { stepsInWords } from "../../../model/paths/rules.ts";
import { bringEntities } from "../../board/bring.ts";
import { useBoard } from "../../board/board.ts";
import { selectionActions } from "../../board/selection.ts";
import { useView, viewActions } from "../../board/view.ts";
import { call } from "../../call.ts";
import { type Choice, choiceActions } from "./choice.ts";
import { questionOf } from "./form.ts";

export type PathsAnswer = z.output<typeof findPaths.response>;

export interface ListedPath {
  /** The ids of its entities in order: two paths of one answer never have the same. */
  readonly key: string;
  readonly path: Path;
}

/** Asks what the choice asks, as of the view's date. */
export function usePaths({ asked }: Choice) {
  const asOf = useView((view) => view.asOf);
  const question = asked === undefined ? undefined : questionOf(asked.form, { ends: asked.ends, asOf });
  const isAskable = question !== undefined && !("problem" in question);
  const answer = useQuery({
    queryKey: ["paths", question],
    queryFn: ({ signal }) => {
      if (!isAskable) throw new Error("There is nothing to ask");
      return call(findPaths, { body: question, signal });
    },
    enabled: isAskable,
    staleTime: 60_000,
  });
  return { answer, problem: question !== undefined && "problem" in question ? question.problem : undefined };
}

/** Paths of a pair without those that were dropped. */
export function listed({ paths }: PathPair, dropped: ReadonlySet<string>): ListedPath[] {
  return paths.map((path) => ({ key: path.entities.join("~"), path })).filter(({ key }) => !dropped.has(key));
}

/** "2 steps · hostile chain". */
export function pathInShort({ steps, sign }: Path): string {
  return sign === "none" ? stepsInWords(steps.length) : `${stepsInWords(steps.length)} · ${signWords[sign]}`;
}

/** Selects what of a path is on the board, and turns the camera there; the sheet stays. */
export function lookAt({ key, path }: ListedPath): void {
  const board = useBoard.getState();
  const entities = path.entities.filter((id) => board.entities.has(id));
  const relations = relationsOf(path).filter((id) => board.relations.has(id));
  choiceActions.lookAt(key, entities);
  selectionActions.select({ entities, relations });
  selectionActions.open({ kind: "paths" });
  if (entities.length > 0) viewActions.aim({ kind: "reveal", ids: entities });
}

/** Brings paths to the board and looks at the last of them. Gives how many entities were not there before. */
export async function keep(paths: readonly ListedPath[], cards: readonly Card[]): Promise<number> {
  const ids = new Set(paths.flatMap(({ path }) => path.entities));
  const wanted = cards.filter((card) => ids.has(card.id));
  const last = paths.at(-1);
  if (last === undefined) return 0;
  const { fresh } = await bringEntities(wanted);
  lookAt(last);
  if (paths.length > 1) viewActions.aim({ kind: "reveal", ids: [...ids] });
  return fresh.length;
}

const signWords = {
  friendly: "friendly chain",
  hostile: "hostile chain",
  either: "friendly or hostile, as one reads it",
} as const;

function relationsOf({ steps }: Path): string[] {
  return steps.flatMap((step) => step.relations);
}
