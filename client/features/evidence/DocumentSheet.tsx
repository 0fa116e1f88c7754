// One document with its marked passages: the one asked for stands out and is scrolled into sight, the others are lighter
// and lead to their own relations. The text is shown as text, never as markup.
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { z } from "zod";
import { readDocument } from "../../../model/api/evidence.ts";
import { rangeOf } from "../../../model/time/edtf.ts";
import { rangeInWords } from "../../../model/time/sentences.ts";
import { bringEntities } from "../../board/bring.ts";
import { selectionActions } from "../../board/selection.ts";
import { counted } from "../../board/words.ts";
import { relationInWords } from "../../../model/claims/sentence.ts";
import { call } from "../../call.ts";
import { LoadingNote, Note, ProblemNote } from "../../ui/Notes.tsx";
import { tellProblem } from "../../ui/tell.ts";
import styles from "./DocumentSheet.module.css";
import { type Piece, piecesOf } from "./passages.ts";

type Content = z.output<typeof readDocument.response>;
type Mark = Content["marks"][number];

interface SheetProps {
  readonly id: string;
  /** The claim whose passage stands out. */
  readonly claim: string | undefined;
}

export function DocumentSheet({ id, claim }: SheetProps) {
  const answer = useQuery({
    queryKey: ["document", id],
    queryFn: ({ signal }) => call(readDocument, { params: { id }, signal }),
  });
  if (answer.error !== null) return <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <LoadingNote words="Opening the document …" />;
  return <DocumentView content={answer.data} claim={claim} />;
}

function DocumentView({ content, claim }: { content: Content; claim: string | undefined }) {
  const { document, text, marks, truncated } = content;
  const chosen = marks.find((mark) => mark.claim === claim);
  const published = document.publishedOn === undefined ? undefined : rangeOf(document.publishedOn);
  return (
    <article className={styles.page} aria-label={document.title}>
      <header>
        <h2 className={styles.title}>{document.title}</h2>
        <p className={styles.soft}>
          {document.source.name}
          {published !== undefined && `, ${rangeInWords(published)}`} · grade {document.source.reliability}
        </p>
        {document.note !== undefined && <p className={styles.soft}>{document.note}</p>}
        {document.url !== undefined && (
          <p>
            <a href={document.url} target="_blank" rel="noreferrer noopener">
              Original
            </a>
          </p>
        )}
      </header>
      {chosen !== undefined && <ChosenMark mark={chosen} />}
      {text === undefined ? (
        <Note title="Its text is not kept here">
          <p>Only the passages that claims quote are.</p>
        </Note>
      ) : (
        <MarkedText text={text} marks={marks} claim={claim} />
      )}
      <p className={styles.soft}>
        {counted(marks.length, ["statement is", "statements are"])} read from it{truncated ? ", and more" : ""}.
      </p>
      {text === undefined && <MarkList marks={marks} />}
    </article>
  );
}

function ChosenMark({ mark }: { mark: Mark }) {
  const { relation } = mark;
  return (
    <p className={styles.chosen} role="status">
      Highlighted: {relationInWords(mark, { subject: mark.subject, object: mark.object })}
      {relation !== undefined && (
        <button type="button" className={styles.link} onClick={() => openRelation(mark)}>
          Show the relation
        </button>
      )}
    </p>
  );
}

function MarkedText({ text, marks, claim }: { text: string; marks: readonly Mark[]; claim: string | undefined }) {
  const first = useRef<HTMLElement>(null);
  const pieces = piecesOf(text, marks);
  const firstChosen = pieces.find((piece) => claim !== undefined && piece.claims.includes(claim))?.start;
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not hand on.
    first.current?.scrollIntoView({ block: "center", behavior: "auto" });
  }, [firstChosen, text]);
  return (
    <div className={styles.text}>
      {pieces.map((piece) => {
        if (piece.claims.length === 0) return piece.text;
        const isChosen = claim !== undefined && piece.claims.includes(claim);
        return isChosen ? (
          <mark key={piece.start} ref={piece.start === firstChosen ? first : undefined} className={styles.strong}>
            {piece.text}
          </mark>
        ) : (
          <OtherPiece key={piece.start} piece={piece} marks={marks} />
        );
      })}
    </div>
  );
}

function OtherPiece({ piece, marks }: { piece: Piece; marks: readonly Mark[] }) {
  const told = marks.filter((mark) => piece.claims.includes(mark.claim));
  const [first] = told;
  if (first === undefined) return piece.text;
  const words = told.map((mark) => relationInWords(mark, { subject: mark.subject, object: mark.object })).join("; ");
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    openRelation(first);
  };
  return (
    // A real button is a box and would not break across lines as the text around it does.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <mark
      role="button"
      tabIndex={0}
      className={styles.light}
      title={words}
      onClick={() => openRelation(first)}
      onKeyDown={onKey}
    >
      {piece.text}
    </mark>
  );
}

function MarkList({ marks }: { marks: readonly Mark[] }) {
  return (
    <ul className={styles.list}>
      {marks.map((mark) => (
        <li key={mark.claim}>
          <button type="button" className={styles.link} onClick={() => openRelation(mark)}>
            {relationInWords(mark, { subject: mark.subject, object: mark.object })}
          </button>
        </li>
      ))}
    </ul>
  );
}

// The sheet closes and the relation of the passage is shown; its ends come onto the board if they are not there.
function openRelation({ relation, subject, object }: Mark): void {
  const show = async (): Promise<void> => {
    await bringEntities([subject, object]);
    if (relation !== undefined) selectionActions.select({ relations: [relation] });
  };
  void show().catch(tellProblem);
}
