// The list of keys, made from the list of actions, with the gestures of the canvas.
import { Modal } from "@mantine/core";
import { actions, keyWords } from "./actions/actions.ts";
import styles from "./Help.module.css";
import { toggleHelp, useHelp } from "./places.ts";

const gestures: readonly (readonly [string, string])[] = [
  ["Click", "Select; with Shift or Ctrl, one more"],
  ["Double click", "Expand; again, collapse"],
  ["Drag", "Move and pin an entity"],
  ["Shift and drag on paper", "Select all within a frame"],
  ["Right click", "Menu"],
  ["Arrow keys", "Walk along relations"],
  ["Alt click in the legend", "Hide or show"],
];

export function Help() {
  const isOpen = useHelp((help) => help.isOpen);
  return (
    <Modal
      opened={isOpen}
      onClose={toggleHelp}
      title="Keys and gestures"
      size="lg"
      centered
      lockScroll={false}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <div className={styles.columns}>
        <dl>
          {actions.map((action) => (
            <div key={action.id}>
              <dt>
                <kbd>{keyWords(action)}</kbd>
              </dt>
              <dd>{action.label}</dd>
            </div>
          ))}
        </dl>
        <dl>
          {gestures.map(([gesture, what]) => (
            <div key={gesture}>
              <dt>{gesture}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Modal>
  );
}
