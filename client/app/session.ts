// Keeps the address bar and the stores in step: what changes is written there, reload and back read it again.
// Which expansion brought what travels in the history entry, since it is no part of the picture.
import type { QueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { readView } from "../../model/api/views.ts";
import { type Address, addressFrom, isRelationId, storedViewIn } from "../board/address.ts";
import { readAddressText } from "../board/addressNow.ts";
import { type Board, boardActions, empty, useBoard } from "../board/board.ts";
import { cardsOf, layOut } from "../board/gather.ts";
import { followHistory, historyActions, isWithinStep } from "../board/history.ts";
import { selectionActions, useSelection } from "../board/selection.ts";
import { useView, viewActions } from "../board/view.ts";
import { call } from "../call.ts";
import { ask, openingQuestion } from "../features/questions/ask.ts";
import { type Sight, sightAfter, turnOf } from "./turns.ts";

const keptSchema = z.object({ expansions: z.array(z.tuple([z.string(), z.array(z.string())])) });

let isRestoring = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let last: Sight | undefined;

/** Whether the address names something to show. */
export function hasAddress(): boolean {
  return globalThis.location.hash.length > 1;
}

/** Shows what the address says; an empty one gives the opening question. Throws when its stored view is not there. */
export async function restore(client: QueryClient): Promise<void> {
  isRestoring = true;
  let isShown = false;
  try {
    if (hasAddress()) await restoreAddress();
    else await ask(client, openingQuestion);
    isShown = true;
  } finally {
    isRestoring = false;
    historyActions.begin("The board as it was opened");
    // What could not be opened may be there the next time: its address stays.
    if (isShown) write("replace");
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
        last = sightAfter(undefined, sightNow());
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
  const sight = sightNow();
  const turn = how === "push" && last !== undefined ? turnOf(last, sight) : "amend";
  last = sightAfter(last, sight);
  const text = readAddressText();
  const address = text === "" ? globalThis.location.pathname : `#${text}`;
  const isSame = globalThis.location.hash === (text === "" ? "" : `#${text}`);
  const { history } = globalThis;
  if (turn === "step" && !isSame) history.pushState(keptOf(sight.board), "", address);
  else history.replaceState(keptOf(sight.board), "", address);
}

function sightNow(): Omit<Sight, "isByDate"> {
  const [board, view, selection] = [useBoard.getState(), useView.getState(), useSelection.getState()];
  return { board, view, selection, at: Date.now() };
}

function keptOf(board: Board): z.input<typeof keptSchema> {
  return { expansions: [...board.expansions].map(([id, brought]) => [id, [...brought]]) };
}

async function restoreAddress(): Promise<void> {
  const address = addressFrom(await addressNamed(globalThis.location.hash));
  viewActions.replace(address.view);
  const isSame = await restoreBoard(address);
  const { camera } = address.view;
  if (camera !== undefined) viewActions.aim({ kind: "stand", camera });
  else if (!isSame) viewActions.aim({ kind: "fit", ids: [] });
  selectionActions.select({
    entities: address.selected.filter((id) => !isRelationId(id)),
    relations: address.selected.filter(isRelationId),
  });
  selectionActions.open(address.sheet);
}

async function addressNamed(text: string): Promise<string> {
  const id = storedViewIn(text);
  return id === undefined ? text : (await call(readView, { params: { id } })).text;
}

/** Puts what the address names on the board; true when it was there already and only its places changed. */
async function restoreBoard({ entities, positions, pins }: Address): Promise<boolean> {
  const board = useBoard.getState();
  const isSame = board.entities.size === entities.length && entities.every((id) => board.entities.has(id));
  const expansions = keptExpansions();
  if (isSame)
    boardActions.replace({ ...board, positions: new Map([...board.positions, ...positions]), pins, expansions });
  else if (entities.length === 0) boardActions.replace(empty);
  else await layOut(await cardsOf(entities), { positions, pins, expansions });
  return isSame;
}

function keptExpansions(): Board["expansions"] {
  const read = keptSchema.safeParse(globalThis.history.state);
  return new Map(read.success ? read.data.expansions : []);
}
