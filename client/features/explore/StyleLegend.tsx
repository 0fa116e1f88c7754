// The part of the legend that says what size and colour stand for now: measure, groups with their letters, own rules.
// A click selects what a row stands for. Knows nothing of how they are worked out.
import { useComputedColorScheme } from "@mantine/core";
import type { StyleLegendRow } from "../../board/styleLegend.ts";
import { selectionActions } from "../../board/selection.ts";
import { useStyleLegend } from "../../board/useStyled.ts";
import { count } from "../../board/words.ts";
import { GroupMark } from "../../ui/GroupMark.tsx";
import { groupInk, groupLetter } from "../../canvas/inks.ts";
import styles from "./Legend.module.css";

export function StyleLegend() {
  const rows = useStyleLegend();
  return (
    <>
      <hr />
      {rows.map((row) => (
        <StyleRow key={row.id} row={row} />
      ))}
    </>
  );
}

function StyleRow({ row }: { row: StyleLegendRow }) {
  const scheme = useComputedColorScheme("light");
  const { words, colour, members } = row;
  if (members.length === 0 && colour === undefined) return <p className={styles.told}>{words}</p>;
  return (
    <div className={`${styles.row} ${styles.pattern}`}>
      <button
        type="button"
        className={styles.main}
        title="Click selects"
        onClick={() => selectionActions.select({ entities: members })}
      >
        <span className={styles.mark}>
          {colour !== undefined && <GroupMark ink={groupInk(colour, scheme)} letter={groupLetter(colour)} />}
        </span>
        <span className={styles.words}>{words}</span>
        <span className={styles.count}>{count(members.length)}</span>
      </button>
    </div>
  );
}
