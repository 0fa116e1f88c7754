// Actions that place things.
import { IconChartDots3 } from "@tabler/icons-react";
import { readVisible } from "../../board/derived.ts";
import { arrangeAgain } from "../../board/gather.ts";
import { asStep } from "../../board/history.ts";
import { viewActions } from "../../board/view.ts";
import { tellProblem } from "../../ui/tell.ts";
import type { Action } from "./action.ts";

export const layoutRows: readonly Action[] = [
  {
    id: "layout",
    label: "Lay out afresh",
    keys: ["l"],
    group: "Layout",
    at: ["paper"],
    icon: IconChartDots3,
    run: () => void layoutAgain().catch(tellProblem),
  },
];

async function layoutAgain(): Promise<void> {
  const lines = [...readVisible().relations.values()].map((relation) => relation.line);
  await asStep(
    () => "Laid out afresh",
    () => arrangeAgain(lines),
  );
  viewActions.aim({ kind: "fit", ids: [] });
}
