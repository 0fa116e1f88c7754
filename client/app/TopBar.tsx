// The bar above: the name, the search box, the as-of date, canvas or table, light or dark, help.
import { ActionIcon, SegmentedControl, Tooltip } from "@mantine/core";
import { IconHelp, IconLayoutSidebarRight, IconMoon, IconSun } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import { selectionActions } from "../board/selection.ts";
import { settingsActions, useSettings } from "../board/settings.ts";
import { useView, viewActions } from "../board/view.ts";
import { SearchBox } from "../features/explore/SearchBox.tsx";
import { tellProblem } from "../ui/tell.ts";
import { DateField } from "./DateField.tsx";
import { addFound } from "./expansions.ts";
import { putField, toggleHelp } from "./places.ts";
import styles from "./TopBar.module.css";
import { useScheme } from "./useScheme.ts";

const modes = [
  { value: "canvas", label: "Canvas" },
  { value: "table", label: "Table" },
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
            aria-label="Canvas or table"
            data={modes}
            value={mode}
            onChange={(value) => viewActions.setMode(value === "table" ? "table" : "canvas")}
          />
        )}
        <Tools />
      </div>
    </header>
  );
}

function Tools() {
  const scheme = useScheme();
  const isOpen = useSettings((settings) => settings.isInspectorOpen);
  const other = scheme === "dark" ? "light" : "dark";
  return (
    <>
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

function Tool({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon variant="subtle" color="gray" size="md" aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
