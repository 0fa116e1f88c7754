// Actions that carry the picture elsewhere: a link, pictures, files for other programs.
import { IconFileTypeCsv, IconFileTypeSvg, IconGraph, IconJson, IconLink, IconPhoto } from "@tabler/icons-react";
import {
  copyLink,
  saveEntities,
  saveGexf,
  saveGraphml,
  saveJson,
  savePng,
  saveRelations,
  saveSvg,
} from "../../features/share/share.ts";
import { frameNow } from "../frameNow.ts";
import type { Action } from "./action.ts";

const shared = { keys: [], group: "Share", at: [] } as const;

const linkRows: readonly Action[] = [
  { ...shared, id: "link", label: "Copy link to this view", icon: IconLink, run: copyLink },
];
const pictureRows: readonly Action[] = [
  { ...shared, id: "png", label: "Picture (PNG)", icon: IconPhoto, run: () => savePng(frameNow()) },
  { ...shared, id: "svg", label: "Drawing to print (SVG)", icon: IconFileTypeSvg, run: () => saveSvg(frameNow()) },
];
const fileRows: readonly Action[] = [
  { ...shared, id: "csv-entities", label: "Table of entities (CSV)", icon: IconFileTypeCsv, run: saveEntities },
  { ...shared, id: "csv-relations", label: "Table of relations (CSV)", icon: IconFileTypeCsv, run: saveRelations },
  { ...shared, id: "json", label: "Everything (JSON)", icon: IconJson, run: saveJson },
  { ...shared, id: "graphml", label: "Graph for yEd and others (GraphML)", icon: IconGraph, run: saveGraphml },
  { ...shared, id: "gexf", label: "Graph for Gephi (GEXF)", icon: IconGraph, run: saveGexf },
];

export const shareRows: readonly Action[] = [...linkRows, ...pictureRows, ...fileRows];

/** The same rows as the share menu shows them. */
export const shareGroups = [
  { head: "Link", rows: linkRows },
  { head: "Pictures", rows: pictureRows },
  { head: "Files of data", rows: fileRows },
] as const;
