// The inspector's page of one entity: names, what it is, and its relations as of the date, by type.
// Knows nothing of claims; a relation's reasons are a page of their own.
import { SegmentedControl } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { z } from "zod";
import { readEntity } from "../../../model/api/explore.ts";
import type { Card } from "../../../model/api/shapes.ts";
import type { Entity } from "../../../model/claims/records.ts";
import { rangeOf } from "../../../model/time/edtf.ts";
import { rangeInWords } from "../../../model/time/sentences.ts";
import { kindRow } from "../../../model/vocabulary/kinds.ts";
import { useAsOf } from "../../board/derived.ts";
import { count, counted, relationWords } from "../../board/words.ts";
import { isRinged } from "../../canvas/appearance.ts";
import { call } from "../../call.ts";
import { EntityName } from "../../ui/EntityName.tsx";
import { KindMark } from "../../ui/KindMark.tsx";
import { LoadingNote, Note, ProblemNote } from "../../ui/Notes.tsx";
import styles from "./EntityPanel.module.css";
import { relationGroups } from "./groups.ts";
import { RelationGroupSection } from "./RelationGroupSection.tsx";

interface PanelProps {
  readonly id: string;
  /** Buttons for what can be done with the entity. */
  readonly actions: ReactNode;
  /** Its memberships through all times. */
  readonly times: ReactNode;
}

export function EntityPanel({ id, actions, times }: PanelProps) {
  const [isOverTime, setOverTime] = useState(false);
  const asOf = useAsOf();
  const answer = useQuery({
    queryKey: ["entity", id, asOf.text],
    queryFn: ({ signal }) => call(readEntity, { params: { id }, query: asOfQuery(asOf.text), signal }),
    placeholderData: (before, query) => (query?.queryKey[1] === id ? keepPreviousData(before) : undefined),
  });
  if (answer.error !== null) return <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <LoadingNote words="Reading …" />;
  const { entity, documents } = answer.data;
  return (
    <article className={styles.page} aria-label={entity.name}>
      <EntityHead entity={entity} />
      {actions}
      <EntityFacts entity={entity} documents={documents} />
      <SegmentedControl
        size="xs"
        aria-label="On the date, or over time"
        data={[
          { value: "date", label: `As of ${asOf.words}` },
          { value: "time", label: "Memberships over time" },
        ]}
        value={isOverTime ? "time" : "date"}
        onChange={(value) => setOverTime(value === "time")}
      />
      {isOverTime ? times : <OnTheDate answer={answer.data} words={asOf.words} />}
    </article>
  );
}

type Answer = z.output<typeof readEntity.response>;

function OnTheDate({ answer, words }: { answer: Answer; words: string }) {
  const { entity, held, total, isCapped } = answer;
  const groups = relationGroups(held);
  const now = groups.reduce((sum, group) => sum + group.certainly + group.possibly, 0);
  return (
    <>
      <h3 className={styles.heading}>
        As of {words}
        <span className={styles.count}>
          {isCapped ? `at least ${count(now)}` : count(now)} of {counted(total, relationWords)}
        </span>
      </h3>
      {isCapped && <p className={styles.soft}>So many relations that only some of them were counted.</p>}
      {groups.length === 0 && (
        <Note title={`Nothing is known of it as of ${words}`}>
          <p>
            {total === 0
              ? "No statement speaks of it yet."
              : `${counted(total, relationWords)} hold at other times: step through the years above.`}
          </p>
        </Note>
      )}
      {groups.map((group, place) => (
        <RelationGroupSection
          key={`${entity.id} ${group.type} ${group.direction}`}
          card={cardOf(entity)}
          group={group}
          isOpenAtFirst={place === 0 || (place < 4 && group.certainly + group.possibly <= 6)}
        />
      ))}
    </>
  );
}

function EntityHead({ entity }: { entity: Entity }) {
  const row = kindRow(entity.kind);
  return (
    <header className={styles.head}>
      <p className={styles.kind}>
        <KindMark kind={entity.kind} isRinged={isRinged(entity.kind)} />
        {entity.sort ?? row.label}
      </p>
      <h2 className={styles.name}>
        <EntityName name={entity.name} abbreviation={entity.abbreviation} />
      </h2>
      {entity.description !== undefined && <p className={styles.description}>{entity.description}</p>}
    </header>
  );
}

function EntityFacts({ entity, documents }: { entity: Entity; documents: number }) {
  const founded = entity.founded === undefined ? undefined : rangeOf(entity.founded);
  const facts: [string, string | undefined][] = [
    ["Also named", entity.aliases.length === 0 ? undefined : entity.aliases.join(" · ")],
    ["Capital", entity.capital],
    ["Founded", founded === undefined ? entity.founded : rangeInWords(founded)],
    ["Documents", documents === 0 ? "none speaks of it" : count(documents)],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([term, text]) =>
        text === undefined ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function cardOf({ id, kind, name, abbreviation, sort, description, iso2 }: Entity): Card {
  return { id, kind, name, abbreviation, sort, description, iso2 };
}

function asOfQuery(asOf: string | undefined): { asOf?: string } {
  return asOf === undefined ? {} : { asOf };
}
