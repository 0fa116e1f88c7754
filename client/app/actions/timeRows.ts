// Actions on time: the date, its steps, play, the chosen span, comparing two dates.
import { IconArrowsDiff, IconPlayerPlay } from "@tabler/icons-react";
import { settingsActions } from "../../board/settings.ts";
import { togglePlay } from "../../features/time/play.ts";
import { readIsOpen } from "../../features/time/marked.ts";
import { clearBrush, jump, stepDate } from "../../features/time/steps.ts";
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
  {
    id: "next-change",
    label: "To the next change on the board",
    keys: ["]"],
    group: "Time",
    at: [],
    run: () => jump(1),
  },
  {
    id: "previous-change",
    label: "To the previous change on the board",
    keys: ["["],
    group: "Time",
    at: [],
    run: () => jump(-1),
  },
  { id: "date-on", label: "Date one step on", keys: [">"], group: "Time", at: [], run: () => stepDate(1) },
  { id: "date-back", label: "Date one step back", keys: ["<"], group: "Time", at: [], run: () => stepDate(-1) },
  {
    id: "play",
    label: "Play the date, or pause",
    keys: ["Shift+P"],
    group: "Time",
    at: ["paper"],
    icon: IconPlayerPlay,
    run: togglePlay,
  },
  { id: "unspan", label: "Take the chosen span off", keys: ["Shift+G"], group: "Time", at: [], run: clearBrush },
  {
    id: "timeline",
    label: "Open or fold the timeline",
    keys: ["Shift+L"],
    group: "Time",
    at: ["paper"],
    run: () => settingsActions.showTimeline(!readIsOpen()),
  },
];
