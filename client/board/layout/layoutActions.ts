// What placing things does: another layout, lining up, spreading, locking; each is one step of the history.
// Sets the stores; draws nothing.
import { boardActions, type Point, useBoard } from "../board.ts";
import { readVisible } from "../derived.ts";
import { arrangeAgain } from "../gather.ts";
import { asStep } from "../history.ts";
import { useSelection } from "../selection.ts";
import { type LayoutId, useView, viewActions } from "../view.ts";
import { counted, entityWords } from "../words.ts";
import { aligned, type Alignment, type Direction, distributed } from "./align.ts";
import { layoutRow } from "./rows.ts";
import type { Places } from "./task.ts";

/** Lays everything out in this layout, the present one when it is left out; what is pinned stays. */
export async function layOutAs(layout?: LayoutId): Promise<void> {
  const isOther = layout !== undefined && layout !== useView.getState().layout;
  await asStep(
    () => (isOther ? `Layout: ${layoutRow(layout).label.toLowerCase()}` : "Laid out afresh"),
    async () => {
      if (isOther) viewActions.setLayout(layout);
      await arrangeAgain(linesOnScreen());
    },
  );
  viewActions.aim({ kind: "fit", ids: [] });
}

/** Lays everything out freely, with states that share bodies drawn together. */
export async function layOutBySharing(): Promise<void> {
  await asStep(
    () => "Layout: free, by shared bodies",
    async () => {
      if (useView.getState().layout !== "force") viewActions.setLayout("force");
      await arrangeAgain(linesOnScreen(), { isBySharing: true });
    },
  );
  viewActions.aim({ kind: "fit", ids: [] });
}

/** Lines up what is selected. Returns how many there are; with fewer than two nothing happens. */
export function alignSelected(how: Alignment): number {
  return moveSelected(`Aligned (${how})`, { least: 2, moved: (places) => aligned(places, how) });
}

/** Spreads what is selected evenly. Returns how many there are; with fewer than three nothing happens. */
export function distributeSelected(along: Direction): number {
  return moveSelected(`Spread evenly (${along})`, { least: 3, moved: (places) => distributed(places, along) });
}

/** Pins everything on screen, so that no layout moves it, or lets everything loose. */
export function lockAll(isLocked: boolean): void {
  const { entities, pins } = useBoard.getState();
  const ids = isLocked ? [...readVisible().entities.keys()] : [...pins].filter((id) => entities.has(id));
  void asStep(
    () => (isLocked ? "Locked everything in its place" : "Let everything loose"),
    () => boardActions.pin(ids, isLocked),
  );
}

function linesOnScreen() {
  return [...readVisible().relations.values()].map((relation) => relation.line);
}

function moveSelected(
  words: string,
  { least, moved }: { least: number; moved: (places: Places) => Map<string, Point> },
): number {
  const { positions } = useBoard.getState();
  const places = new Map(
    useSelection.getState().entities.flatMap((id): [string, Point][] => {
      const point = positions.get(id);
      return point === undefined ? [] : [[id, point]];
    }),
  );
  if (places.size < least) return places.size;
  void asStep(
    () => `${words}: ${counted(places.size, entityWords)}`,
    () => boardActions.move(moved(places)),
  );
  return places.size;
}
