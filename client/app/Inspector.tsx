// The panel at the right: what is selected, with the reasons; a sheet may lie over it; with nothing selected, the guide.
// Decides which page is shown and knows none of their contents.
import { ActionIcon } from "@mantine/core";
import { IconArrowLeft, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { type Selection, selectionActions, type toolSheets, useSelection } from "../board/selection.ts";
import { settingsActions, useSettings } from "../board/settings.ts";
import { useView } from "../board/view.ts";
import { FilterPanel } from "../features/board/FilterPanel.tsx";
import { HistoryPanel } from "../features/board/HistoryPanel.tsx";
import { ComparePanel } from "../features/compare/ComparePanel.tsx";
import { DocumentSheet } from "../features/evidence/DocumentSheet.tsx";
import { RelationPanel } from "../features/evidence/RelationPanel.tsx";
import { EntityPanel } from "../features/explore/EntityPanel.tsx";
import { ExpandSheet } from "../features/explore/ExpandSheet.tsx";
import { SharedPanel } from "../features/explore/SharedPanel.tsx";
import { LoadingBanner } from "../features/jobs/LoadingBanner.tsx";
import { useReady } from "../features/jobs/useJobs.ts";
import { MembershipStrip } from "../features/memberships/MembershipStrip.tsx";
import { PathsPanel } from "../features/paths/PathsPanel.tsx";
import { Guide } from "../features/questions/Guide.tsx";
import { StylePanel } from "../features/style/StylePanel.tsx";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { ActionButtons } from "./ActionButtons.tsx";
import { expandAsChosen } from "./expansions.ts";
import styles from "./Inspector.module.css";
import { Resizer } from "./Resizer.tsx";

export function Inspector() {
  const selection = useSelection();
  const question = useView((view) => view.question);
  const width = useSettings((settings) => settings.inspectorWidth);
  const isEmpty = selection.entities.length + selection.relations.length === 0 && selection.sheet === undefined;
  return (
    <aside className={styles.inspector} style={{ width }} aria-label="Inspector">
      <Resizer />
      {!isEmpty && <BackBar selection={selection} hasAnswer={question !== undefined} />}
      <div className={styles.scroll} key={keyOf(selection)} tabIndex={-1}>
        <ErrorBoundary>
          <Content selection={selection} />
        </ErrorBoundary>
      </div>
    </aside>
  );
}

function Content({ selection }: { selection: Selection }) {
  const { entities, relations, sheet } = selection;
  if (sheet?.kind === "document") return <DocumentSheet id={sheet.document} claim={sheet.claim} />;
  if (sheet?.kind === "expand") {
    const close = (): void => selectionActions.open(undefined);
    return (
      <ExpandSheet
        key={sheet.entities.join("~")}
        ids={sheet.entities}
        onExpand={(choice) => expandAsChosen(sheet.entities, choice)}
        onClose={close}
      />
    );
  }
  if (sheet !== undefined) return <Tool kind={sheet.kind} ends={entities} />;
  const [entity] = entities;
  const [relation] = relations;
  if (entities.length + relations.length > 1) {
    return <SharedPanel entities={entities} relations={relations.length} actions={<ActionButtons at="several" />} />;
  }
  if (relation !== undefined) return <RelationPanel id={relation} actions={<ActionButtons at="relation" />} />;
  if (entity !== undefined) {
    const times = <MembershipStrip id={entity} />;
    return <EntityPanel id={entity} actions={<ActionButtons at="entity" />} times={times} />;
  }
  return <GuideOrProgress />;
}

/** The tools that lie over the inspector whatever is selected; paths begin with what is. */
function Tool({ kind, ends }: { kind: (typeof toolSheets)[number]; ends: readonly string[] }) {
  const close = (): void => selectionActions.open(undefined);
  switch (kind) {
    case "history":
      return <HistoryPanel />;
    case "filters":
      return <FilterPanel />;
    case "style":
      return <StylePanel onClose={close} />;
    case "compare":
      return <ComparePanel onClose={close} />;
    case "paths":
      return <PathsPanel ends={ends} onClose={close} />;
  }
}

function GuideOrProgress() {
  const { isReady, reason } = useReady();
  return isReady === false ? <LoadingBanner reason={reason} /> : <Guide />;
}

function BackBar({ selection, hasAnswer }: { selection: Selection; hasAnswer: boolean }) {
  const isSheet = selection.sheet !== undefined;
  const words = isSheet ? "Back" : hasAnswer ? "Back to the answer" : "Back to the questions";
  const back = (): void => {
    if (isSheet && selection.entities.length + selection.relations.length > 0) selectionActions.open(undefined);
    else selectionActions.clear();
  };
  return (
    <div className={styles.back}>
      <button type="button" onClick={back}>
        <IconArrowLeft size={14} aria-hidden="true" /> {words}
      </button>
      <Close />
    </div>
  );
}

function Close(): ReactNode {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      aria-label="Hide the inspector"
      onClick={() => settingsActions.showInspector(false)}
    >
      <IconX size={14} />
    </ActionIcon>
  );
}

// Another thing starts at the top of its page; the same thing keeps its place, and so does a tool whatever it selects.
function keyOf({ entities, relations, sheet }: Selection): string {
  if (sheet?.kind === "document") return sheet.document;
  if (sheet !== undefined) return sheet.kind;
  return `${entities.join("~")} ${relations.join("~")}`.slice(0, 400);
}
