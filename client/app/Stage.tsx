// The middle of the window: canvas, table or text of the same things, the legend, the right-click menu, and what is said aloud.
// Connects the stores with the canvas, which knows none.
import { useMediaQuery } from "@mantine/hooks";
import { isRelationId } from "../board/address.ts";
import { boardActions } from "../board/board.ts";
import { readVisible } from "../board/derived.ts";
import { foldsOf, isPairKey, pairKey } from "../board/folds.ts";
import { looks } from "../board/looks.ts";
import { sharedEnds } from "../board/shared.ts";
import { selectionActions, useSelection } from "../board/selection.ts";
import { settingsActions, useSettings } from "../board/settings.ts";
import { useView, viewActions } from "../board/view.ts";
import { counted, thingsInWords } from "../board/words.ts";
import { CanvasView, type CanvasProps } from "../canvas/CanvasView.tsx";
import { Legend } from "../features/explore/Legend.tsx";
import { TableTwin } from "../features/explore/TableTwin.tsx";
import { useBadges } from "../features/explore/useBadges.ts";
import { TextTwin } from "../features/twin/TextTwin.tsx";
import { LayoutMenu } from "../features/style/LayoutMenu.tsx";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { LoadingNote, Note } from "../ui/Notes.tsx";
import { tellProblem } from "../ui/tell.ts";
import { ContextMenu } from "./ContextMenu.tsx";
import { expandOrAsk, toggleExpansion } from "./expansions.ts";
import { openMenuOf } from "./menuPlace.ts";
import styles from "./Stage.module.css";
import { useAnnouncement } from "./useAnnouncement.ts";
import { usePicture } from "./usePicture.ts";
import { useScheme } from "./useScheme.ts";

interface MiddleProps {
  /** Whether what the address names is still being fetched. */
  readonly isOpening: boolean;
  readonly onThinned: (count: number) => void;
}

export function Stage({ isOpening, onThinned }: MiddleProps) {
  const mode = useView((view) => view.mode);
  const announcement = useAnnouncement();
  const badges = useBadges();
  return (
    <main className={styles.stage} aria-label={modeWords[mode]}>
      <ErrorBoundary>
        {mode === "canvas" && <CanvasStage badges={badges} isOpening={isOpening} onThinned={onThinned} />}
        {mode === "table" && <TableTwin badges={badges} onOpen={toggleExpansion} onMenu={openMenuOf} />}
        {mode === "tree" && <TextTwin badges={badges} onOpen={toggleExpansion} onMenu={openMenuOf} />}
      </ErrorBoundary>
      <ContextMenu />
      <div className="hidden-visually" aria-live="polite">
        {announcement}
      </div>
    </main>
  );
}

const modeWords = { canvas: "Canvas", table: "Table", tree: "Text" } as const;

interface StageProps extends MiddleProps {
  readonly badges: ReadonlyMap<string, string>;
}

function CanvasStage({ badges, isOpening, onThinned }: StageProps) {
  const { sharedLeftOut, ...picture } = usePicture();
  const { visible } = picture;
  const selection = useSelection();
  const aim = useView((view) => view.aim);
  const focus = useView((view) => view.focus);
  const scheme = useScheme();
  const isStill = useMediaQuery("(prefers-reduced-motion: reduce)", false, { getInitialValueInEffect: false });
  const hasRoom = useMediaQuery("(min-width: 1200px)", true, { getInitialValueInEffect: false });
  const isLegendOpen = useSettings((settings) => settings.isLegendOpen) ?? hasRoom;
  const counts = { entities: visible.entities.size, relations: visible.relations.size };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys walk here, as its label says */}
      <div
        className={styles.canvas}
        data-canvas=""
        tabIndex={0}
        role="application"
        aria-label={`Canvas with ${thingsInWords(counts)}. Arrow keys walk along relations, E expands, T shows the same as a table, Shift T as text.`}
      >
        <CanvasView
          {...picture}
          looks={looks(visible, { ...selection, focus })}
          badges={badges}
          scheme={scheme}
          isStill={isStill}
          aim={aim}
          insets={{ top: 16, right: 48, bottom: 24, left: isLegendOpen ? 244 : 24 }}
          handlers={gestures}
          onThinned={onThinned}
          onCamera={viewActions.stand}
        />
      </div>
      {sharedLeftOut > 0 && (
        <p className={styles.leftOut}>
          {counted(sharedLeftOut, ["weaker shared line", "weaker shared lines"])} left out
        </p>
      )}
      {counts.entities === 0 && <EmptyCanvas isOpening={isOpening} />}
      <LayoutMenu />
      <Legend isOpen={isLegendOpen} onToggle={settingsActions.showLegend} />
    </>
  );
}

const gestures: CanvasProps["handlers"] = {
  onMenu: (id, place) => openMenuOf(id === undefined ? undefined : standIn(id), place),
  onPick: (id, isAdditive) => pick(id, isAdditive),
  onPaper: selectionActions.clear,
  onOpen: (id) => (isRelationId(id) ? foldAgain : toggleExpansion)(id),
  onFold: viewActions.toggleFold,
  onShared: (id) => selectionActions.select({ entities: sharedEnds(id) ?? [] }),
  onBadge: (id) => void expandOrAsk(id).catch(tellProblem),
  onHover: selectionActions.hover,
  onBox: (ids) => selectionActions.select({ entities: ids }),
  onMove: (positions) => {
    boardActions.move(positions);
    boardActions.pin([...positions.keys()], true);
  },
};

/** A menu is of one thing: of a fold it is that of its first relation, of a shared line that of an end. */
function standIn(id: string): string {
  if (!isPairKey(id)) return id;
  const fold = foldsOf(readVisible(), { isFolding: true, unfolded: new Set() }).get(id);
  return fold?.relations[0]?.line.id ?? sharedEnds(id)?.[0] ?? id;
}

// A double click on one of the lines of a pair that was unfolded folds it again.
function foldAgain(id: string): void {
  const line = readVisible().relations.get(id)?.line;
  const { unfolded } = useView.getState();
  if (line !== undefined && unfolded.has(pairKey(line))) viewActions.toggleFold(pairKey(line));
}

function pick(id: string, isAdditive: boolean): void {
  const isEntity = !isRelationId(id);
  if (isAdditive) (isEntity ? selectionActions.toggleEntity : selectionActions.toggleRelation)(id);
  else selectionActions.select(isEntity ? { entities: [id] } : { relations: [id] });
}

function EmptyCanvas({ isOpening }: { isOpening: boolean }) {
  if (isOpening) {
    return (
      <div className={styles.empty}>
        <LoadingNote words="Opening the board …" />
      </div>
    );
  }
  return (
    <div className={styles.empty}>
      <Note title="The board is empty">
        <p>Type a name into the search box above, or choose one of the questions at the right.</p>
      </Note>
    </div>
  );
}
