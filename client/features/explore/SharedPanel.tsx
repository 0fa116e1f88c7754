// The inspector's page of several things: which they are, and what all the entities among them are related to.
// Knows nothing of claims.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { z } from "zod";
import { readShared } from "../../../model/api/explore.ts";
import type { Card, Line } from "../../../model/api/shapes.ts";
import { typeRow } from "../../../model/vocabulary/types.ts";
import { bringEntities } from "../../board/bring.ts";
import { useBoard } from "../../board/board.ts";
import { useAsOf } from "../../board/derived.ts";
import { selectionActions } from "../../board/selection.ts";
import { usePairDensity } from "../../board/timeline/usePairDensity.ts";
import { count, counted, entityWords, relationWords } from "../../board/words.ts";
import { isRinged } from "../../canvas/appearance.ts";
import { call } from "../../call.ts";
import { EntityName } from "../../ui/EntityName.tsx";
import { KindMark } from "../../ui/KindMark.tsx";
import { LoadingNote, Note, ProblemNote } from "../../ui/Notes.tsx";
import { PairSparkline } from "../../ui/PairSparkline.tsx";
import { tell, tellProblem } from "../../ui/tell.ts";
import styles from "./EntityPanel.module.css";

/** As many as one question about shared things may name. */
const shareLimit = 20;

interface SharedProps {
  readonly entities: readonly string[];
  readonly relations: number;
  readonly actions: ReactNode;
}

export function SharedPanel({ entities, relations, actions }: SharedProps) {
  const known = useBoard((board) => board.entities);
  const cards = entities.map((id) => known.get(id)).filter((card) => card !== undefined);
  const parts = [
    entities.length > 0 ? counted(entities.length, entityWords) : "",
    relations > 0 ? counted(relations, relationWords) : "",
  ];
  return (
    <article className={styles.page} aria-label="Several things selected">
      <h2 className={styles.name}>{parts.filter((part) => part !== "").join(", ")}</h2>
      {actions}
      <ul className={styles.rows}>
        {cards.slice(0, 60).map((card) => (
          <li key={card.id} className={styles.row}>
            <button
              type="button"
              className={styles.rowMain}
              onClick={() => selectionActions.select({ entities: [card.id] })}
            >
              <KindMark kind={card.kind} isRinged={isRinged(card.kind)} />
              <span className={styles.rowName}>{card.name}</span>
            </button>
          </li>
        ))}
        {cards.length > 60 && <li className={styles.soft}>and {count(cards.length - 60)} more</li>}
      </ul>
      {cards.length === 2 && <Between a={cards[0]} b={cards[1]} />}
      {cards.length > shareLimit && (
        <Note title="What they share is told for up to 20 entities">
          <p>Select fewer to see it.</p>
        </Note>
      )}
      {cards.length >= 2 && cards.length <= shareLimit && <Shared cards={cards} />}
    </article>
  );
}

function Between({ a, b }: { a: Card | undefined; b: Card | undefined }) {
  const asOf = useAsOf();
  const density = usePairDensity(a?.id, b?.id);
  if (density === undefined) return null;
  return (
    <section>
      <h3 className={styles.heading}>Events between the two</h3>
      <PairSparkline density={density} at={asOf.span} />
    </section>
  );
}

function Shared({ cards }: { cards: readonly Card[] }) {
  const asOf = useAsOf();
  const ids = cards.map((card) => card.id);
  const answer = useQuery({
    queryKey: ["shared", ids.toSorted().join("~"), asOf.text],
    queryFn: ({ signal }) => {
      const query = asOf.text === undefined ? {} : { asOf: asOf.text };
      return call(readShared, { query, body: { ids }, signal });
    },
  });
  if (answer.error !== null) return <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <LoadingNote words="Looking for what they share …" />;
  const { entities, relations, total } = answer.data;
  if (entities.length === 0) {
    return (
      <Note title={`They share nothing as of ${asOf.words}`}>
        <p>Try another date, or fewer of them.</p>
      </Note>
    );
  }
  const addAll = async (): Promise<void> => {
    const { fresh } = await bringEntities(entities);
    tell(fresh.length === 0 ? "All of them are on the board already" : `${counted(fresh.length, entityWords)} added`);
  };
  return (
    <section>
      <h3 className={styles.heading}>
        All related to, as of {asOf.words}
        <span className={styles.count}>{count(total)}</span>
      </h3>
      <ul className={styles.rows}>
        {entities.map((entity) => (
          <SharedRow key={entity.id} entity={entity} lines={relations} />
        ))}
      </ul>
      <Button size="xs" variant="default" onClick={() => void addAll().catch(tellProblem)}>
        Add {counted(entities.length, entityWords)} to the board
      </Button>
    </section>
  );
}

function SharedRow({ entity, lines }: { entity: Card; lines: z.output<typeof readShared.response>["relations"] }) {
  const touching = lines.filter((line) => line.subject === entity.id || line.object === entity.id);
  return (
    <li className={styles.row}>
      <button type="button" className={styles.rowMain} onClick={() => void bringEntities([entity]).catch(tellProblem)}>
        <KindMark kind={entity.kind} isRinged={isRinged(entity.kind)} />
        <span className={styles.rowText}>
          <span className={styles.rowName}>
            <EntityName name={entity.name} abbreviation={entity.abbreviation} />
          </span>
          <span className={styles.soft}>{typesInWords(entity, touching)}</span>
        </span>
      </button>
    </li>
  );
}

function typesInWords(entity: Card, lines: readonly Line[]): string {
  const words = lines.map((line) => {
    const row = typeRow(line.type);
    const told = line.subject === entity.id ? row.label : row.inverse;
    return line.qualifier === undefined || line.qualifier === "full" ? told : `${told} (${line.qualifier})`;
  });
  return [...new Set(words)].join(" · ");
}
