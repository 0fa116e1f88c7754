// The bar above: the name, the search box, the as-of date, canvas or table, light or dark, help.
import { ActionIcon, SegmentedControl, Tooltip } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCommand,
  IconHelp,
  IconLayoutSidebarRight,
  IconMoon,
  IconSun,
} from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import { historyActions, useHistory } from "../board/history.ts";
import { selectionActions } from "../board/selection.ts";
import { settingsActions, useSettings } from "../board/settings.ts";
import { modes as modeIds, useView, viewActions } from "../board/view.ts";
import { SearchBox } from "../features/explore/SearchBox.tsx";
import { ShareMenu } from "../features/share/ShareMenu.tsx";
import { tellProblem } from "../ui/tell.ts";
import { shareGroups } from "./actions/shareRows.ts";
import { DateField } from "./DateField.tsx";
import { addFound } from "./expansions.ts";
import { togglePalette } from "./paletteState.ts";
import { putField, toggleHelp } from "./places.ts";
import styles from "./TopBar.module.css";
import { useScheme } from "./useScheme.ts";

const modes = [
  { value: "canvas", label: "Canvas" },
  { value: "table", label: "Table" },
  { value: "tree", label: "Text" },
];

export function TopBar() {
  const search = useRef<HTMLInputElement>(null);
  const mode = useView((view) => view.mode);
  const page = useView((view) => view.page);
  useEffect(() => putField("search", search.current), []);
  return (
    <header className={styles.bar}>
      <span className={styles.brand}>Entente</span>
      <SearchBox
        input={search}
        onAdd={(card) => {
          viewActions.setPage("explore");
          void addFound(card).catch(tellProblem);
        }}
        onOpen={(card) => {
          viewActions.setPage("explore");
          settingsActions.showInspector(true);
          selectionActions.select({ entities: [card.id] });
        }}
      />
      <DateField />
      <div className={styles.tools}>
        {page === "explore" && (
          <SegmentedControl
            size="xs"
            aria-label="Canvas, table or text"
            data={modes}
            value={mode}
            onChange={(value) => viewActions.setMode(modeIds.find((one) => one === value) ?? "canvas")}
          />
        )}
        {page === "explore" && <UndoRedo />}
        {page === "explore" && <ShareMenu groups={shareGroups} />}
        <Tools />
      </div>
    </header>
  );
}

function UndoRedo() {
  const { steps, now } = useHistory();
  const before = steps[now]?.words ?? "";
  const after = steps[now + 1]?.words ?? "";
  return (
    <>
      <Tool label={`Undo (Ctrl Z): ${before}`} name="Undo" isOff={now <= 0} onClick={historyActions.undo}>
        <IconArrowBackUp size={17} stroke={1.6} />
      </Tool>
      <Tool
        label={`Redo (Ctrl ⇧ Z): ${after}`}
        name="Redo"
        isOff={now >= steps.length - 1}
        onClick={historyActions.redo}
      >
        <IconArrowForwardUp size={17} stroke={1.6} />
      </Tool>
    </>
  );
}

function Tools() {
  const scheme = useScheme();
  const isOpen = useSettings((settings) => settings.isInspectorOpen);
  const other = scheme === "dark" ? "light" : "dark";
  return (
    <>
      <Tool label="All commands (Ctrl K)" onClick={togglePalette}>
        <IconCommand size={17} stroke={1.6} />
      </Tool>
      <Tool
        label={isOpen ? "Hide the inspector (I)" : "Show the inspector (I)"}
        onClick={() => settingsActions.showInspector(!isOpen)}
      >
        <IconLayoutSidebarRight size={17} stroke={1.6} />
      </Tool>
      <Tool label={`Make it ${other}`} onClick={() => settingsActions.setTheme(other)}>
        {scheme === "dark" ? <IconSun size={17} stroke={1.6} /> : <IconMoon size={17} stroke={1.6} />}
      </Tool>
      <Tool label="List of keys (?)" onClick={toggleHelp}>
        <IconHelp size={17} stroke={1.6} />
      </Tool>
    </>
  );
}

interface ToolProps {
  readonly label: string;
  /** Shorter than the label, where the label changes all the time. */
  readonly name?: string;
  readonly isOff?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ label, name = label, isOff = false, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label} openDelay={400} disabled={isOff}>
      <ActionIcon variant="subtle" color="gray" size="md" aria-label={name} disabled={isOff} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
