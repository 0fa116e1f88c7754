// What both drawings of the measuring page can be asked to do, by the same names.
// Knows neither of them.
import type { Board } from "../../client/board/board.ts";

export interface Measured {
  /** Draws a board, or its difference to the one before. */
  readonly show: (board: Board) => void;
  /** Dims all but an entity and what it is related to; undefined dims nothing. */
  readonly dimAllBut: (id: string | undefined) => void;
  /** Brings everything into sight. */
  readonly fit: () => void;
  /** Where an entity is, in pixels of the window. */
  readonly placeOf: (id: string) => { readonly x: number; readonly y: number };
  /** How many names found no room; undefined when nobody tells. */
  readonly thinned: () => number | undefined;
}
