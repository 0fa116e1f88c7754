// The legend on the canvas: kinds, types and patterns present, with live counts. A click selects, the eye (or alt-click)
// hides and shows again; what is hidden stays in the list, struck, so that there is always a way back.
import { IconChevronDown, IconEye, IconEyeOff } from "@tabler/icons-react";
import { memo, type MouseEvent, type ReactNode, useDeferredValue, useMemo } from "react";
import { type Board, useBoard } from "../../board/board.ts";
import { useShownDays, useVisible } from "../../board/derived.ts";
import { type FilterKey, howOf } from "../../board/filters.ts";
import { selectionActions } from "../../board/selection.ts";
import { useView, type View, viewActions } from "../../board/view.ts";
import type { Visible } from "../../board/visible.ts";
import { count } from "../../board/words.ts";
import { isRinged } from "../../canvas/appearance.ts";
import { KindMark } from "../../ui/KindMark.tsx";
import { dashesOf, LineMark } from "../../ui/LineMark.tsx";
import styles from "./Legend.module.css";
import { StyleLegend } from "./StyleLegend.tsx";
import { kindRows, type LegendRow, type PatternRow, patternRows, type TypeLegendRow, typeRows } from "./legendRows.ts";

interface LegendProps {
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

export function Legend({ isOpen, onToggle }: LegendProps) {
  const told = useDeferredValue(useTold());
  if (told.board.entities.size === 0) return null;
  return (
    <section className={styles.legend} aria-label="Legend">
      <button type="button" className={styles.head} aria-expanded={isOpen} onClick={() => onToggle(!isOpen)}>
        Legend
        <IconChevronDown size={14} className={styles.chevron} aria-hidden="true" />
      </button>
      {isOpen && <Body told={told} />}
    </section>
  );
}

interface Told {
  readonly board: Board;
  readonly view: View;
  readonly visible: Visible;
  readonly moment: string;
}

function useTold(): Told {
  const board = useBoard();
  const view = useView();
  const visible = useVisible();
  const moment = useShownDays().words;
  return useMemo(() => ({ board, view, visible, moment }), [board, view, visible, moment]);
}

// The picture comes first: the legend is counted once it is painted.
const Body = memo(function Body({ told }: { told: Told }) {
  const { board, view, visible, moment } = told;
  return (
    <div className={styles.body}>
      {kindRows(board, { visible, view }).map((row) => (
        <KindLegendRow key={row.id} row={row} />
      ))}
      <hr />
      {typeRows(board, { visible, view }).map((row) => (
        <TypeRowView key={row.id} row={row} />
      ))}
      <Patterns rows={patternRows(visible, moment)} />
      <StyleLegend />
    </div>
  );
});

function KindLegendRow({ row }: { row: LegendRow }) {
  return (
    <Row
      row={row}
      mark={<KindMark kind={row.id} isRinged={isRinged(row.id)} />}
      onSelect={() => selectionActions.select({ entities: row.members })}
      onHide={() => toggleHidden({ what: "kind", value: row.id })}
    />
  );
}

function TypeRowView({ row }: { row: TypeLegendRow }) {
  return (
    <Row
      row={row}
      mark={<LineMark hue={row.hue} isStrong={row.isStrong} isDirected={row.isDirected} mark={row.sign} />}
      onSelect={() => selectionActions.select({ relations: row.members })}
      onHide={() => toggleHidden({ what: "type", value: row.id })}
    />
  );
}

function toggleHidden(key: FilterKey): void {
  const how = howOf(useView.getState().filters, key);
  viewActions.filter(key, how === "hide" ? undefined : "hide");
}

interface RowProps {
  readonly row: LegendRow;
  readonly mark: ReactNode;
  readonly onSelect: () => void;
  readonly onHide: () => void;
}

function Row({ row, mark, onSelect, onHide }: RowProps) {
  const onClick = (event: MouseEvent): void => {
    if (event.altKey || row.isHidden) onHide();
    else onSelect();
  };
  const verb = row.isHidden ? "Show" : "Hide";
  return (
    <div className={styles.row} data-hidden={row.isHidden}>
      <button type="button" className={styles.main} title="Click selects, alt-click hides" onClick={onClick}>
        <span className={styles.mark}>{mark}</span>
        <span className={styles.words}>{row.words}</span>
        <span className={styles.count}>{count(row.isHidden ? row.onBoard : row.members.length)}</span>
      </button>
      <button type="button" className={styles.eye} aria-label={`${verb} ${row.words}`} title={verb} onClick={onHide}>
        {row.isHidden ? <IconEyeOff size={13} /> : <IconEye size={13} />}
      </button>
    </div>
  );
}

function Patterns({ rows }: { rows: readonly PatternRow[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <hr />
      {rows.map((row) => (
        <div key={row.id} className={`${styles.row} ${styles.pattern}`}>
          <button
            type="button"
            className={styles.main}
            title="Click selects"
            onClick={() => selectionActions.select({ relations: row.members })}
          >
            <span className={styles.mark}>
              <LineMark
                hue="neutral"
                dashes={dashesOf(row.pattern)}
                isHatched={row.pattern === "hatched"}
                opacity={row.opacity}
                mark={row.mark}
              />
            </span>
            <span className={styles.words}>{row.words}</span>
            <span className={styles.count}>{count(row.members.length)}</span>
          </button>
        </div>
      ))}
    </>
  );
}
