// One type of relation of an entity in one direction: its counts, and when opened the relations themselves, each with
// the other end, the qualifier and the dates. A click brings both ends onto the board and selects the relation.
import { ActionIcon } from "@mantine/core";
import { IconChevronRight, IconFocus2, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { readNeighbours } from "../../../model/api/explore.ts";
import type { Card, Line } from "../../../model/api/shapes.ts";
import { typeRow } from "../../../model/vocabulary/types.ts";
import { bringEntities, bringRelation } from "../../board/bring.ts";
import { useBoard } from "../../board/board.ts";
import { useAsOf } from "../../board/derived.ts";
import { standingOf } from "../../board/standing.ts";
import { count, statusInWords } from "../../board/words.ts";
import { lineTimeInWords } from "../../../model/claims/sentence.ts";
import { isRinged, patternOf } from "../../canvas/appearance.ts";
import { call } from "../../call.ts";
import { EntityName } from "../../ui/EntityName.tsx";
import { KindMark } from "../../ui/KindMark.tsx";
import { dashesOf, LineMark } from "../../ui/LineMark.tsx";
import { LoadingNote, ProblemNote } from "../../ui/Notes.tsx";
import { tellProblem } from "../../ui/tell.ts";
import styles from "./EntityPanel.module.css";
import type { RelationGroup } from "./groups.ts";

interface GroupProps {
  /** The entity whose relations they are. */
  readonly card: Card;
  readonly group: RelationGroup;
  readonly isOpenAtFirst: boolean;
}

export function RelationGroupSection({ card, group, isOpenAtFirst }: GroupProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const total = group.certainly + group.possibly;
  const row = typeRow(group.type);
  return (
    <section className={styles.group}>
      <button type="button" className={styles.groupHead} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <IconChevronRight size={14} className={styles.chevron} aria-hidden="true" />
        <LineMark hue={row.hue} isStrong={row.line === "strong"} />
        <span className={styles.groupWords}>{group.words}</span>
        <span className={styles.count}>
          {count(total)}
          {group.possibly > 0 && group.certainly > 0 && ` · ${count(group.possibly)} possibly`}
          {group.certainly === 0 && " possibly"}
        </span>
      </button>
      {group.parts.length > 0 && (
        <p className={styles.parts}>{group.parts.map((part) => `${part.words} ${count(part.count)}`).join(" · ")}</p>
      )}
      {isOpen && <GroupRows card={card} group={group} />}
    </section>
  );
}

const firstPage = 15;

function GroupRows({ card, group }: { card: Card; group: RelationGroup }) {
  const asOf = useAsOf();
  const [limit, setLimit] = useState(firstPage);
  const answer = useQuery({
    queryKey: ["group", card.id, group.type, group.direction, asOf.text, limit],
    queryFn: ({ signal }) => {
      const direction: "both" | "in" | "out" = group.direction === "mutual" ? "both" : group.direction;
      const dated = asOf.text === undefined ? {} : { asOf: asOf.text };
      const query = { types: group.type, direction, order: "name" as const, limit: String(limit), ...dated };
      return call(readNeighbours, { params: { id: card.id }, query, signal });
    },
    placeholderData: (before) => before,
  });
  if (answer.error !== null) return <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <LoadingNote words="Reading …" />;
  const cards = new Map(answer.data.entities.map((other) => [other.id, other]));
  const places = [...cards.keys()];
  const otherOf = (line: Line): string => (line.subject === card.id ? line.object : line.subject);
  const lines = answer.data.relations.toSorted((a, b) => places.indexOf(otherOf(a)) - places.indexOf(otherOf(b)));
  return (
    <ul className={styles.rows}>
      {lines.map((line) => {
        const other = cards.get(otherOf(line));
        return other === undefined ? null : <RelationRow key={line.id} line={line} card={card} other={other} />;
      })}
      {answer.data.truncated && (
        <li>
          <button type="button" className={styles.more} onClick={() => setLimit(Math.min(500, limit * 4))}>
            {count(answer.data.total - answer.data.entities.length)} more …
          </button>
        </li>
      )}
    </ul>
  );
}

function RelationRow({ line, card, other }: { line: Line; card: Card; other: Card }) {
  const { span } = useAsOf();
  const isThere = useBoard((board) => board.entities.has(other.id));
  const standing = standingOf(line, span);
  const told = [line.qualifier, line.status === "asserted" ? undefined : statusInWords(line.status).toLowerCase()];
  const words = told.filter((part) => part !== undefined && part !== "full").join(", ");
  const label = isThere ? `Select ${other.name}` : `Add ${other.name} to the board`;
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.rowMain}
        onClick={() => void bringRelation(line, [card, other]).catch(tellProblem)}
      >
        <KindMark kind={other.kind} isRinged={isRinged(other.kind)} />
        <span className={styles.rowText}>
          <span className={styles.rowName}>
            <EntityName name={other.name} abbreviation={other.abbreviation} />
          </span>
          <span className={styles.soft}>
            {[words, lineTimeInWords(line)].filter((part) => part !== "").join(" · ")}
          </span>
        </span>
        <LineMark
          hue={typeRow(line.type).hue}
          dashes={dashesOf(patternOf(line.status, standing))}
          opacity={standing === "holds" || standing === "possible" ? 1 : 0.5}
        />
      </button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={label}
        title={label}
        onClick={() => void bringEntities([other]).catch(tellProblem)}
      >
        {isThere ? <IconFocus2 size={14} /> : <IconPlus size={14} />}
      </ActionIcon>
    </li>
  );
}
