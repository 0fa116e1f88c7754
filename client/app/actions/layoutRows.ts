// Actions that place things: the layouts, lining up, spreading, locking.
import {
  IconChartDots3,
  IconCircleDot,
  IconCircles,
  IconGrid3x3,
  IconLock,
  IconLockOpen,
  IconMap,
  IconShare2,
  IconSitemap,
  IconTimeline,
} from "@tabler/icons-react";
import { alignments, type Direction } from "../../board/layout/align.ts";
import {
  alignSelected,
  distributeSelected,
  layOutAs,
  layOutBySharing,
  lockAll,
} from "../../board/layout/layoutActions.ts";
import { layouts } from "../../board/layout/rows.ts";
import type { LayoutId } from "../../board/view.ts";
import { tell, tellProblem } from "../../ui/tell.ts";
import type { Action } from "./action.ts";

const icons = {
  force: IconChartDots3,
  concentric: IconCircleDot,
  hierarchy: IconSitemap,
  blocs: IconCircles,
  timeline: IconTimeline,
  map: IconMap,
  grid: IconGrid3x3,
} satisfies Record<LayoutId, Action["icon"]>;

const directions: readonly Direction[] = ["horizontally", "vertically"];

export const layoutRows: readonly Action[] = [
  {
    id: "layout",
    label: "Lay out afresh",
    keys: ["l"],
    group: "Layout",
    at: ["paper"],
    icon: IconChartDots3,
    run: () => void layOutAs().catch(tellProblem),
  },
  ...layouts.map(({ id, label }) => ({
    ...plainRow(`layout-${id}`, `Layout: ${label.toLowerCase()}`),
    icon: icons[id],
    run: () => void layOutAs(id).catch(tellProblem),
  })),
  {
    ...plainRow("layout-shared", "Layout: free, states that share bodies together"),
    icon: IconShare2,
    run: () => void layOutBySharing().catch(tellProblem),
  },
  ...alignments.map((how) => ({
    ...plainRow(`align-${how}`, `Align: ${how}`),
    run: () => tellTooFew(alignSelected(how), 2),
  })),
  ...directions.map((along) => ({
    ...plainRow(`distribute-${along}`, `Spread evenly ${along}`),
    run: () => tellTooFew(distributeSelected(along), 3),
  })),
  { ...plainRow("lock", "Lock everything in its place"), icon: IconLock, run: () => lockAll(true) },
  { ...plainRow("unlock", "Let everything loose"), icon: IconLockOpen, run: () => lockAll(false) },
];

function plainRow(id: string, label: string) {
  return { id, label, keys: [], group: "Layout", at: [] } as const;
}

function tellTooFew(there: number, least: number): void {
  if (there < least) tell(`Select at least ${least === 2 ? "two" : "three"} entities first`);
}
