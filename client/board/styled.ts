// What size and colour stand for, worked out for each entity: what the canvas draws and the legend explains.
// Knows no colours: a colour is a place in the palette of groups.

export interface EntityStyle {
  /** From 0 (smallest) to 1 (largest). */
  readonly size: number;
  /** Place in the palette of groups; undefined keeps the colour of its kind. */
  readonly colour: number | undefined;
  /** From 0 to 1: how often it falls into another group when the grouping is done again. */
  readonly doubt: number;
}

export interface Styled {
  readonly entities: ReadonlyMap<string, EntityStyle>;
  readonly hasFlags: boolean;
}

export const unstyled: Styled = { entities: new Map(), hasFlags: false };
