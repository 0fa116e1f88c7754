// Keeps the address bar and the stores in step: what changes is written there, reload and back read it again.
// Places, pins and expansions travel in the history entry, since they would make an address unreadable.
import type { QueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { addressFrom, addressText, isRelationId } from "../board/address.ts";
import { type Board, boardActions, empty, type Point, useBoard } from "../board/board.ts";
import { cardsOf, layOut } from "../board/gather.ts";
import { followHistory, historyActions, isWithinStep } from "../board/history.ts";
import { type Selection, selectionActions, useSelection } from "../board/selection.ts";
import { useView, type View, viewActions } from "../board/view.ts";
import { ask, openingQuestion } from "../features/questions/ask.ts";

const keptSchema = z.object({
  positions: z.array(z.tuple([z.string(), z.object({ x: z.number(), y: z.number() })])),
  pins: z.array(z.string()),
  expansions: z.array(z.tuple([z.string(), z.array(z.string())])),
});

let isRestoring = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Whether the address names something to show. */
export function hasAddress(): boolean {
  return globalThis.location.hash.length > 1;
}

/** Shows what the address says; an empty one gives the opening question. */
export async function restore(client: QueryClient): Promise<void> {
  isRestoring = true;
  try {
    if (hasAddress()) await restoreAddress();
    else await ask(client, openingQuestion);
  } finally {
    isRestoring = false;
    historyActions.begin("The board as it was opened");
    write("replace");
  }
}

/** Writes every change to the address bar, and follows back and forward. Returns how to stop. */
export function follow(onProblem: (problem: unknown) => void): () => void {
  const onPop = (): void => {
    isRestoring = true;
    void restoreAddress()
      .catch(onProblem)
      .finally(() => {
        isRestoring = false;
      });
  };
  globalThis.addEventListener("popstate", onPop);
  const stops = [
    followHistory(),
    useBoard.subscribe(schedule),
    useView.subscribe(schedule),
    useSelection.subscribe(schedule),
  ];
  return () => {
    globalThis.removeEventListener("popstate", onPop);
    for (const stop of stops) stop();
  };
}

// Several stores change within one gesture; they make one step in the history. While a date plays nothing is written.
function schedule(): void {
  if (isRestoring) return;
  clearTimeout(timer);
  timer = setTimeout(() => (isWithinStep() ? schedule() : write("push")), 120);
}

function write(how: "push" | "replace"): void {
  clearTimeout(timer);
  if (isRestoring) return;
  const [board, view, selection] = [useBoard.getState(), useView.getState(), useSelection.getState()];
  const text = textOf(board, { view, selection });
  const address = text === "" ? globalThis.location.pathname : `#${text}`;
  const isSame = globalThis.location.hash === (text === "" ? "" : `#${text}`);
  if (how === "push" && !isSame) globalThis.history.pushState(keptOf(board), "", address);
  else globalThis.history.replaceState(keptOf(board), "", address);
}

function textOf(board: Board, { view, selection }: { view: View; selection: Selection }): string {
  return addressText({
    entities: [...board.entities.keys()],
    selected: [...selection.entities, ...selection.relations],
    sheet: selection.sheet,
    view,
  });
}

function keptOf(board: Board): z.input<typeof keptSchema> {
  return {
    positions: [...board.positions].map(([id, { x, y }]) => [id, { x, y }]),
    pins: [...board.pins],
    expansions: [...board.expansions].map(([id, brought]) => [id, [...brought]]),
  };
}

async function restoreAddress(): Promise<void> {
  const address = addressFrom(globalThis.location.hash);
  viewActions.replace(address.view);
  const board = useBoard.getState();
  const isSame =
    board.entities.size === address.entities.length && address.entities.every((id) => board.entities.has(id));
  if (isSame) boardActions.replace({ ...board, ...kept() });
  else if (address.entities.length === 0) boardActions.replace(empty);
  else {
    await layOut(await cardsOf(address.entities), kept());
    viewActions.aim({ kind: "fit", ids: [] });
  }
  selectionActions.select({
    entities: address.selected.filter((id) => !isRelationId(id)),
    relations: address.selected.filter(isRelationId),
  });
  selectionActions.open(address.sheet);
}

function kept(): Partial<Pick<Board, "positions" | "pins" | "expansions">> {
  const read = keptSchema.safeParse(globalThis.history.state);
  if (!read.success) return {};
  const { positions, pins, expansions } = read.data;
  return { positions: new Map<string, Point>(positions), pins: new Set(pins), expansions: new Map(expansions) };
}
