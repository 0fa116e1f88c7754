// The list of keys, made from the list of actions, with the gestures of mouse and touch.
import { Modal } from "@mantine/core";
import { type Action, actionGroups } from "./actions/action.ts";
import { actions, keyWords } from "./actions/actions.ts";
import styles from "./Help.module.css";
import { toggleHelp, useHelp } from "./places.ts";

type Rows = readonly (readonly [string, string])[];

const gestures: readonly { readonly title: string; readonly rows: Rows }[] = [
  {
    title: "With the mouse",
    rows: [
      ["Click", "Select; with Shift or Ctrl, one more"],
      ["Double click", "Expand; again, collapse"],
      ["Click on +12", "Bring what is not on screen"],
      ["Right click", "Menu"],
      ["Point", "Light up what hangs together"],
      ["Drag", "Move and pin an entity"],
      ["Drag paper, wheel", "Move about, zoom"],
      ["Shift drag", "Select all within a frame"],
      ["Alt drag", "Select all within a loop"],
      ["Click in the legend", "Select; with Alt, hide or show"],
    ],
  },
  {
    title: "By touch",
    rows: [
      ["Tap", "Select"],
      ["Double tap", "Expand; again, collapse"],
      ["Long press", "Menu"],
      ["Drag", "Move and pin an entity"],
      ["Two fingers", "Zoom and move about"],
    ],
  },
  {
    title: "On the canvas",
    rows: [
      ["Arrows", "Walk to the next entity along a relation"],
      ["Tab", "Go on to the panels"],
    ],
  },
  {
    title: "In the table",
    rows: [
      ["↑ ↓", "From row to row; with Shift, select on the way"],
      ["Enter", "Select; with Ctrl, one more"],
      ["Ctrl A", "Select all rows that are listed"],
    ],
  },
  {
    title: "In the text",
    rows: [
      ["↑ ↓", "From line to line"],
      ["→ ←", "Open and go in; close and go out"],
      ["Enter", "Follow a relation to its other end"],
      ["Space", "Select; with Ctrl, one more"],
      ["Letters", "Go to a name that begins so"],
    ],
  },
];

export function Help() {
  const isOpen = useHelp((help) => help.isOpen);
  return (
    <Modal
      opened={isOpen}
      onClose={toggleHelp}
      title="Keys and gestures"
      size="min(1080px, 94vw)"
      centered
      lockScroll={false}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <p className={styles.lead}>
        Everything is found by name, too: <kbd>Ctrl K</kbd> lists all commands.
      </p>
      <div className={styles.columns}>
        {actionGroups.map((group) => (
          <Section key={group} title={group} rows={keyRows(group)} isKeys />
        ))}
        {gestures.map(({ title, rows }) => (
          <Section key={title} title={title} rows={rows} />
        ))}
      </div>
    </Modal>
  );
}

function Section({ title, rows, isKeys = false }: { title: string; rows: Rows; isKeys?: boolean }) {
  if (rows.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      <dl>
        {rows.map(([how, what]) => (
          <div key={how}>
            <dt>{isKeys ? <kbd>{how}</kbd> : how}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function keyRows(group: Action["group"]): Rows {
  return actions
    .filter((action) => action.group === group && action.keys.length > 0 && !/^focus-[2-9]$/.test(action.id))
    .map((action) => (action.id === "focus-1" ? steps : [keyWords(action), action.label]));
}

/** Five actions that differ in a number are told in one line. */
const steps = ["1 … 5", "Dim all but so many steps around what is selected"] as const;
