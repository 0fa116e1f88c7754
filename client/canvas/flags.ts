// Flags of states as pictures, fetched one by one when they are first drawn. Knows codes of two letters only.
// The list of where they are is a chunk of its own: who shows no flags loads none of it.

export interface Flags {
  /** The picture of a flag, or undefined until it is there and for a code that has none. */
  readonly pictureOf: (code: string) => CanvasImageSource | undefined;
}

/** Flags that call `onReady` when one more can be drawn. */
export function createFlags(onReady: () => void): Flags {
  const pictures = new Map<string, HTMLImageElement>();
  const fetchOne = async (code: string): Promise<void> => {
    const { placeOfFlag } = await import("./flagPlaces.ts");
    const place = placeOfFlag(code);
    const picture = pictures.get(code);
    if (place === undefined || picture === undefined) return;
    picture.addEventListener("load", onReady, { once: true });
    picture.src = place;
  };
  return {
    pictureOf: (code) => {
      const known = pictures.get(code);
      if (known !== undefined) return known.complete && known.naturalWidth > 0 ? known : undefined;
      pictures.set(code, new Image());
      // A flag that does not come is no loss: the letters stay.
      void fetchOne(code).catch(() => undefined);
      return undefined;
    },
  };
}
