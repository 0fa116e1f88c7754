// Actions on time: the date, comparing two dates.
import { IconArrowsDiff } from "@tabler/icons-react";
import { focusDate } from "../places.ts";
import type { Action } from "./action.ts";
import { openTool } from "./openTool.ts";

export const timeRows: readonly Action[] = [
  { id: "date", label: "Go to the date", keys: ["g"], group: "Time", at: ["paper"], run: focusDate },
  {
    id: "compare",
    label: "Compare two dates",
    keys: ["Shift+C"],
    group: "Time",
    at: ["paper"],
    icon: IconArrowsDiff,
    run: () => openTool("compare"),
  },
];
