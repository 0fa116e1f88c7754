// Where the menu is open, and how a key opens it at what is selected. Knows no action.
import { create } from "zustand";
import { isRelationId } from "../board/address.ts";
import { readVisible } from "../board/derived.ts";
import { selectionActions, useSelection } from "../board/selection.ts";
import { useView } from "../board/view.ts";

export interface MenuPlace {
  /** Pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly isOnPaper: boolean;
}

interface MenuState {
  readonly place: MenuPlace | undefined;
  /** What had the focus when it was opened, and gets it back. */
  readonly opener: Element | null;
}

export const useMenu = create<MenuState>(() => ({ place: undefined, opener: null }));

export const menuActions = {
  open: (place: MenuPlace) => useMenu.setState({ place, opener: document.activeElement }),
  /** Closes it and gives the focus back; says nothing when it was not open. */
  close: () => {
    const { place, opener } = useMenu.getState();
    if (place === undefined) return;
    useMenu.setState({ place: undefined, opener: null });
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  },
};

/** Opens the menu of a thing at a place; it is selected first unless it is already. Without a thing: of the paper. */
export function openMenuOf(id: string | undefined, place: { readonly x: number; readonly y: number }): void {
  const { entities, relations } = useSelection.getState();
  if (id !== undefined && !entities.includes(id) && !relations.includes(id)) {
    selectionActions.select(isRelationId(id) ? { relations: [id] } : { entities: [id] });
  }
  menuActions.open({ ...place, isOnPaper: id === undefined });
}

/** The same by key: at the row that has the focus, else at what is selected on the canvas, else in its middle. */
export function openMenuAtSelection(): void {
  const row = focusedRow();
  const { entities, relations } = useSelection.getState();
  if (row !== undefined) openMenuOf(row.dataset["thing"], cornerOf(row));
  else openMenuOf(entities[0] ?? relations[0], placeOnCanvas(entities[0]));
}

// A row is either focused itself or named by the list that is.
function focusedRow(): HTMLElement | undefined {
  const active = document.activeElement;
  const named = document.getElementById(active?.getAttribute("aria-activedescendant") ?? "") ?? active;
  const row = named?.closest("[data-thing]");
  return row instanceof HTMLElement ? row : undefined;
}

function cornerOf(row: HTMLElement): { x: number; y: number } {
  const { left, bottom } = row.getBoundingClientRect();
  return { x: left + 40, y: bottom };
}

function placeOnCanvas(id: string | undefined): { x: number; y: number } {
  const stage = document.querySelector("main")?.getBoundingClientRect() ?? new DOMRect();
  const { camera } = useView.getState();
  const point = id === undefined ? undefined : readVisible().entities.get(id)?.point;
  if (camera === undefined || point === undefined) {
    return { x: stage.left + stage.width / 2, y: stage.top + stage.height / 3 };
  }
  return {
    x: within(stage.left + camera.x + point.x * camera.zoom, { min: stage.left, max: stage.right }),
    y: within(stage.top + camera.y + point.y * camera.zoom, { min: stage.top, max: stage.bottom }),
  };
}

function within(value: number, { min, max }: { min: number; max: number }): number {
  return Math.min(max - 20, Math.max(min + 20, value));
}
