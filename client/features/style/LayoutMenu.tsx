// The button on the canvas that says which layout is in force, and its menu: all layouts with what each is for, lining up
// and spreading what is selected, locking.
import { Menu } from "@mantine/core";
import { IconCheck, IconChevronDown, IconLayout2, IconLock, IconLockOpen } from "@tabler/icons-react";
import { memo } from "react";
import { useBoard } from "../../board/board.ts";
import { type Alignment, alignments } from "../../board/layout/align.ts";
import {
  alignSelected,
  distributeSelected,
  layOutAs,
  layOutBySharing,
  lockAll,
} from "../../board/layout/layoutActions.ts";
import { layoutRow, layouts } from "../../board/layout/rows.ts";
import { useSelection } from "../../board/selection.ts";
import { useView } from "../../board/view.ts";
import { tellProblem } from "../../ui/tell.ts";
import styles from "./LayoutMenu.module.css";

/** Drawn anew only when what it tells changes, not with every step of the date. */
export const LayoutMenu = memo(LayoutButton);

function LayoutButton() {
  const layout = useView((view) => view.layout);
  const selected = useSelection((selection) => selection.entities.length);
  const pinned = useBoard((board) => board.pins.size);
  return (
    <Menu position="bottom-end" width={292} shadow="md" withinPortal>
      <Menu.Target>
        <button type="button" className={styles.button} title="Layout (L lays out afresh)">
          <IconLayout2 size={15} aria-hidden="true" />
          <span className="hidden-visually">Layout: </span>
          {layoutRow(layout).label}
          <IconChevronDown size={13} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        {layouts.map(({ id, label, explain }) => (
          <Menu.Item
            key={id}
            aria-current={id === layout}
            rightSection={id === layout ? <IconCheck size={14} aria-label="in force" /> : undefined}
            onClick={() => void layOutAs(id).catch(tellProblem)}
          >
            {label}
            <span className={styles.explain}>{explain}</span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void layOutBySharing().catch(tellProblem)}>
          Free, by shared bodies
          <span className={styles.explain}>The more bodies two states share, the closer they stand</span>
        </Menu.Item>
        {selected >= 2 && <Aligning selected={selected} />}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLock size={14} />} onClick={() => lockAll(true)}>
          Lock everything in its place
        </Menu.Item>
        <Menu.Item leftSection={<IconLockOpen size={14} />} disabled={pinned === 0} onClick={() => lockAll(false)}>
          Let everything loose
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Aligning({ selected }: { selected: number }) {
  return (
    <>
      <Menu.Divider />
      <Menu.Label>Align the {selected} selected</Menu.Label>
      <div className={styles.row}>
        {alignments.map((how) => (
          <Menu.Item key={how} className={styles.small} onClick={() => alignSelected(how)}>
            {alignmentWords[how]}
          </Menu.Item>
        ))}
      </div>
      {selected >= 3 && (
        <>
          <Menu.Label>Spread them evenly</Menu.Label>
          <div className={styles.row}>
            <Menu.Item className={styles.small} onClick={() => distributeSelected("horizontally")}>
              Across
            </Menu.Item>
            <Menu.Item className={styles.small} onClick={() => distributeSelected("vertically")}>
              Down
            </Menu.Item>
          </div>
        </>
      )}
    </>
  );
}

const alignmentWords: Readonly<Record<Alignment, string>> = {
  left: "Left",
  centre: "Centre",
  right: "Right",
  top: "Top",
  middle: "Middle",
  bottom: "Bottom",
};
