// The inspector's page of one relation: a plain sentence, when, how it stands, and every claim behind it.
// Knows nothing of the canvas.
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { readRelation } from "../../../model/api/evidence.ts";
import type { Card, Line } from "../../../model/api/shapes.ts";
import { typeRow } from "../../../model/vocabulary/types.ts";
import { bringEntities } from "../../board/bring.ts";
import { useAsOf } from "../../board/derived.ts";
import { type Standing, standingOf } from "../../board/standing.ts";
import { usePairDensity } from "../../board/timeline/usePairDensity.ts";
import { contentInWords, counted, statusInWords } from "../../board/words.ts";
import { lineTimeInWords, relationInWords } from "../../../model/claims/sentence.ts";
import { isRinged, patternOf } from "../../canvas/appearance.ts";
import { call } from "../../call.ts";
import { KindMark } from "../../ui/KindMark.tsx";
import { dashesOf, LineMark } from "../../ui/LineMark.tsx";
import { LoadingNote, Note, ProblemNote } from "../../ui/Notes.tsx";
import { PairSparkline } from "../../ui/PairSparkline.tsx";
import { tellProblem } from "../../ui/tell.ts";
import { ClaimCard } from "./ClaimCard.tsx";
import styles from "./RelationPanel.module.css";

export function RelationPanel({ id, actions }: { id: string; actions: ReactNode }) {
  const answer = useQuery({
    queryKey: ["relation", id],
    queryFn: ({ signal }) => call(readRelation, { params: { id }, signal }),
  });
  if (answer.error !== null) return <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <LoadingNote words="Looking up who says so …" />;
  const { relation, subject, object, claims } = answer.data;
  const answers = claims.filter((claim) => claim.relationId !== relation.id);
  const own = claims.filter((claim) => claim.relationId === relation.id);
  return (
    <article className={styles.page} aria-label={relationInWords(relation, { subject, object })}>
      <RelationHead line={relation} subject={subject} object={object} />
      {actions}
      <h3 className={styles.heading}>
        Who says so<span className={styles.soft}>{counted(own.length, ["claim", "claims"])}</span>
      </h3>
      {own.length === 0 && <Note title="No claim stands behind it any more">Reload the page.</Note>}
      {own.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
      {answers.length > 0 && (
        <>
          <h3 className={styles.heading}>
            Answers to it<span className={styles.soft}>{counted(answers.length, ["claim", "claims"])}</span>
          </h3>
          {answers.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} />
          ))}
        </>
      )}
    </article>
  );
}

function RelationHead({ line, subject, object }: { line: Line; subject: Card; object: Card }) {
  const asOf = useAsOf();
  const standing = standingOf(line, asOf.span);
  const row = typeRow(line.type);
  const when = lineTimeInWords(line);
  const density = usePairDensity(line.subject, line.object);
  return (
    <header className={styles.head}>
      <p className={styles.kind}>
        <LineMark
          hue={row.hue}
          isStrong={row.line === "strong"}
          isDirected={row.directed}
          dashes={dashesOf(patternOf(line.status, standing))}
        />
        {row.timing === "instant" ? "event" : "relation"}
      </p>
      <h2 className={styles.sentence}>{relationInWords(line, { subject, object })}</h2>
      <p className={styles.when}>{capital(when)}</p>
      <ul className={styles.states}>
        <li>{statusInWords(line.status)}</li>
        <li>
          {row.timing === "instant" ? happeningInWords(standing, asOf.words) : standingInWords(standing, asOf.words)}
        </li>
        {line.isEvaluative && <li>Somebody’s judgement of things, not a matter of record</li>}
        {line.datesDisagree && <li>Its sources give dates that cannot all be right</li>}
      </ul>
      {line.content !== undefined && (
        <blockquote className={styles.content}>
          {line.content}
          {line.contentStatus !== undefined && <footer>{contentInWords(line.contentStatus)}</footer>}
        </blockquote>
      )}
      <div className={styles.ends}>
        {[subject, object].map((card) => (
          <button
            key={card.id}
            type="button"
            className={styles.end}
            onClick={() => void bringEntities([card]).catch(tellProblem)}
          >
            <KindMark kind={card.kind} isRinged={isRinged(card.kind)} />
            {card.name}
          </button>
        ))}
      </div>
      {density !== undefined && <PairSparkline density={density} at={asOf.span} />}
    </header>
  );
}

function standingInWords(standing: Standing, asOf: string): string {
  const words: Readonly<Record<Standing, string>> = {
    holds: `Holds as of ${asOf}`,
    possible: `May or may not hold as of ${asOf}`,
    lastSeen: `Seen before ${asOf}; no end is known`,
    past: `Lies back`,
    outside: `Does not hold as of ${asOf}`,
  };
  return words[standing];
}

function happeningInWords(standing: Standing, asOf: string): string {
  if (standing === "outside") return `Has not happened by ${asOf}`;
  if (standing === "possible") return `May not have happened by ${asOf}`;
  return standing === "past" ? `More than two years before ${asOf}` : `Happened by ${asOf}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
