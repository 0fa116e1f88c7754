// Everything that the share menu does, each for the view as it is now, each with a word when it is done.
import { gexf } from "../../board/exchange/gexf.ts";
import { extractWords } from "../../board/exchange/graphFacts.ts";
import { graphml } from "../../board/exchange/graphml.ts";
import { boardJson } from "../../board/exchange/json.ts";
import { entitiesCsv, relationsCsv } from "../../board/exchange/tables.ts";
import type { Extract } from "../../board/exchange/extract.ts";
import type { Scheme } from "../../canvas/inks.ts";
import { saveBlob, saveFile } from "../../ui/saveFile.ts";
import { tell, tellProblem } from "../../ui/tell.ts";
import { linkNow } from "./link.ts";
import { fileName, readExtract } from "./shared.ts";
import { useShare } from "./shareState.ts";
import { pngOf, sheetOf } from "./sheet.ts";
import type { LegendItem } from "./svgLegend.ts";

/** What a picture needs that the stores do not have. */
export interface Frame {
  readonly scheme: Scheme;
  readonly legend: readonly LegendItem[];
}

/** Copies the link to this view. */
export function copyLink(): void {
  const copy = async (): Promise<void> => {
    const { link, isStored } = await linkNow();
    await globalThis.navigator.clipboard.writeText(link);
    tell(isStored ? "Link copied. The view is stored here: the link works on this Entente." : "Link copied");
  };
  void copy().catch(tellProblem);
}

/** Saves the sheet as SVG. */
export function saveSvg(frame: Frame): void {
  const save = async (): Promise<void> => {
    const extract = await readExtract({ isWhole: false });
    const { svg } = await sheetOf(extract, frame);
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
    saveFile({ name: `${fileName(extract)}.svg`, type: "image/svg+xml", text });
    tell(`SVG saved: ${extractWords(extract)}`);
  };
  void save().catch(tellProblem);
}

/** Saves the sheet as a PNG at twice its size. */
export function savePng(frame: Frame): void {
  const save = async (): Promise<void> => {
    const extract = await readExtract({ isWhole: false });
    saveBlob(`${fileName(extract)}.png`, await pngOf(await sheetOf(extract, frame)));
    tell(`PNG saved: ${extractWords(extract)}`);
  };
  void save().catch(tellProblem);
}

/** Saves the entities as CSV. */
export function saveEntities(): void {
  saveText({ ending: "csv", type: "text/csv", what: "entities", write: entitiesCsv });
}

/** Saves the relations as CSV. */
export function saveRelations(): void {
  saveText({ ending: "csv", type: "text/csv", what: "relations", write: relationsCsv });
}

/** Saves the board as JSON. */
export function saveJson(): void {
  saveText({ ending: "json", type: "application/json", write: boardJson });
}

/** Saves the board as GraphML. */
export function saveGraphml(): void {
  saveText({ ending: "graphml", type: "application/xml", write: graphml });
}

/** Saves the board as GEXF. */
export function saveGexf(): void {
  saveText({ ending: "gexf", type: "application/xml", write: gexf });
}

interface TextFile {
  readonly ending: string;
  readonly type: string;
  /** What of the board a table has. */
  readonly what?: "entities" | "relations";
  readonly write: (extract: Extract) => string;
}

function saveText({ ending, type, what, write }: TextFile): void {
  const save = async (): Promise<void> => {
    const extract = await readExtract({ isWhole: useShare.getState().isWhole });
    const name = [fileName(extract), what, what === undefined ? undefined : without(extract.leftOut[what])];
    saveFile({ name: `${name.filter((part) => part !== undefined).join("-")}.${ending}`, type, text: write(extract) });
    tell(`${ending.toUpperCase()} saved: ${extractWords(extract)}`);
  };
  void save().catch(tellProblem);
}

// A table has no room to say what is not in it, so its name does.
function without(leftOut: number): string | undefined {
  return leftOut === 0 ? undefined : `without-${leftOut}-hidden`;
}
