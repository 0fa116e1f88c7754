// The state of the text twin: which lines are open, on which one stands, and how it follows the selection of the board.
// Draws nothing.
import { useEffect, useMemo, useRef, useState } from "react";
import { useShownDays, useVisible } from "../../board/derived.ts";
import { useSelection } from "../../board/selection.ts";
import { entityKey, kindKey, relationKeys, type TreeRow, treeRows } from "./treeRows.ts";

export interface Tree {
  readonly rows: readonly TreeRow[];
  /** Place of the line on which one stands. */
  readonly current: number;
  readonly go: (key: string) => void;
  readonly open: (keys: readonly string[], isOpen: boolean) => void;
  /** Opens the way to an entity and stands there. */
  readonly goToEntity: (id: string) => void;
}

/** The tree of what is visible. */
export function useTree(badges: ReadonlyMap<string, string>): Tree {
  const visible = useVisible();
  const asOf = useShownDays();
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [at, setAt] = useState("");
  const rows = useMemo(() => treeRows(visible, { asOf, badges, opened }), [visible, asOf, badges, opened]);
  const open = (keys: readonly string[], isOpen: boolean): void =>
    setOpened((before) => new Map([...before, ...keys.map((key) => [key, isOpen] as const)]));
  const goToEntity = (id: string): void => {
    const kind = visible.entities.get(id)?.card.kind;
    if (kind === undefined) return;
    open([kindKey(kind)], true);
    setAt(entityKey(id));
  };
  const goToRelation = (id: string): void => {
    const relation = visible.relations.get(id);
    if (relation === undefined) return;
    const end = relation.line.subject;
    const [group, line] = relationKeys(relation, { end, asOf });
    open([kindKey(visible.entities.get(end)?.card.kind ?? ""), entityKey(end), group], true);
    setAt(line);
  };
  const current = Math.max(
    0,
    rows.findIndex((row) => row.key === at),
  );
  useFollowed(rows[current], { goToEntity, goToRelation });
  return { rows, current, go: setAt, open, goToEntity };
}

interface Ways {
  readonly goToEntity: (id: string) => void;
  readonly goToRelation: (id: string) => void;
}

// When something else is selected, here or on the canvas, the tree stands there; a choice of several leaves it alone.
function useFollowed(row: TreeRow | undefined, ways: Ways): void {
  const { entities, relations } = useSelection();
  const only = entities.length + relations.length === 1 ? (entities[0] ?? relations[0]) : undefined;
  const latest = useRef({ row, ways });
  useEffect(() => {
    latest.current = { row, ways };
  });
  useEffect(() => {
    const now = latest.current;
    if (only === undefined || now.row?.thing === only) return;
    now.ways.goToEntity(only);
    now.ways.goToRelation(only);
  }, [only]);
}
