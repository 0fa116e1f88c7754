// The sheet that says what size and colour stand for, with flags and a person's own rules; everything shows at once.
// Knows nothing of how it is worked out.
import { Button, Select, Switch } from "@mantine/core";
import { colourings, colourRow } from "../../board/colours/rows.ts";
import { measureRow, measures } from "../../board/measures/rows.ts";
import { plainStyle } from "../../board/style.ts";
import { useView, viewActions } from "../../board/view.ts";
import { Rules } from "./Rules.tsx";
import styles from "./StylePanel.module.css";

export function StylePanel({ onClose }: { onClose: () => void }) {
  const style = useView((view) => view.style);
  return (
    <section className={styles.sheet} aria-label="How things look">
      <h2 className={styles.title}>How things look</h2>
      <Select
        size="xs"
        label="Size shows"
        description={measureRow(style.size).explain}
        inputWrapperOrder={["label", "input", "description"]}
        data={measures.map(({ id, label }) => ({ value: id, label }))}
        value={measureRow(style.size).id}
        allowDeselect={false}
        comboboxProps={{ withinPortal: true }}
        onChange={(size) => viewActions.setStyle({ size: size ?? plainStyle.size })}
      />
      <Select
        size="xs"
        label="Colour shows"
        description={colourRow(style.colour).explain}
        inputWrapperOrder={["label", "input", "description"]}
        data={colourings.map(({ id, label }) => ({ value: id, label }))}
        value={colourRow(style.colour).id}
        allowDeselect={false}
        comboboxProps={{ withinPortal: true }}
        onChange={(colour) => viewActions.setStyle({ colour: colour ?? plainStyle.colour })}
      />
      <Switch
        size="xs"
        label="Flags of states"
        checked={style.hasFlags}
        onChange={(event) => viewActions.setStyle({ hasFlags: event.currentTarget.checked })}
      />
      <Rules rules={style.rules} />
      <p className={styles.soft}>
        Sizes and groups are worked out from what is on screen, so they follow the date and the filters. The legend says
        what is in force.
      </p>
      <div className={styles.buttons}>
        <Button size="xs" variant="default" onClick={() => viewActions.setStyle(plainStyle)}>
          Reset
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          Close
        </Button>
      </div>
    </section>
  );
}
