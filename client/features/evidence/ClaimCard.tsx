// One claim as a reason: the quote, who speaks, who publishes and how reliable that is, the stance, and the way into the
// document. Everything is shown as text.
import { IconFileText } from "@tabler/icons-react";
import type { Reason } from "../../../model/api/evidence.ts";
import { rangeOf } from "../../../model/time/edtf.ts";
import { rangeInWords, timeInWords } from "../../../model/time/sentences.ts";
import { typeRow } from "../../../model/vocabulary/types.ts";
import { selectionActions } from "../../board/selection.ts";
import { stanceInWords } from "../../board/words.ts";
import { stageInWords } from "../../../model/claims/sentence.ts";
import styles from "./RelationPanel.module.css";

type Quote = Reason["quotes"][number];

export function ClaimCard({ claim }: { claim: Reason }) {
  const [first] = claim.quotes;
  const speaker = claim.speaker?.name ?? first?.document.source.name ?? "An unknown speaker";
  const stage = stageInWords(claim.stage);
  return (
    <section className={styles.claim} data-stance={claim.stance}>
      <p className={styles.speaker}>
        <strong>{speaker}</strong> <span className={styles.stance}>{stanceInWords(claim.stance)}</span>
        {stage !== undefined && <span className={styles.tag}>{stage}</span>}
        {claim.isEvaluative === true && <span className={styles.tag}>judgement</span>}
      </p>
      {claim.quotes.map((quote) => (
        <QuoteView key={`${quote.document.id} ${quote.start ?? ""}`} quote={quote} claim={claim.id} />
      ))}
      {claim.content !== undefined && <Fact term="Content" text={claim.content} />}
      <Fact term="When" text={whenOf(claim)} />
      <Fact term="In its words" text={claim.qualifierText} />
      <Fact term="Inferred" text={claim.inference} />
      <Fact term="Note" text={claim.note} />
      <Fact
        term="Credibility"
        text={claim.credibility === undefined ? undefined : `${claim.credibility} of 6, 1 being confirmed`}
      />
      <p className={styles.recorded}>
        Written down by {claim.recordedBy}, {claim.recordedAt.slice(0, 10)}
      </p>
    </section>
  );
}

function QuoteView({ quote, claim }: { quote: Quote; claim: string }) {
  const { document } = quote;
  const published = document.publishedOn === undefined ? undefined : rangeOf(document.publishedOn);
  const facts = [document.source.name, published === undefined ? document.publishedOn : rangeInWords(published)];
  const open = (): void => selectionActions.open({ kind: "document", document: document.id, claim });
  return (
    <figure className={styles.figure}>
      {quote.quote !== undefined && <blockquote className={styles.quote}>“{quote.quote}”</blockquote>}
      <figcaption className={styles.caption}>
        <span>{document.title}</span>
        <span className={styles.soft}>
          {facts.filter((fact) => fact !== undefined).join(", ")} · <Grade letter={document.source.reliability} />
        </span>
        <button type="button" className={styles.open} onClick={open}>
          <IconFileText size={14} aria-hidden="true" /> Open in document
        </button>
      </figcaption>
    </figure>
  );
}

const grades: Readonly<Record<string, string>> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "reliability cannot be judged",
};

function Grade({ letter }: { letter: string }) {
  return (
    <span title={`Reliability of the publisher: ${grades[letter] ?? letter}`}>
      grade {letter} <span className={styles.gradeWords}>({grades[letter] ?? ""})</span>
    </span>
  );
}

function Fact({ term, text }: { term: string; text: string | undefined }) {
  if (text === undefined || text === "") return null;
  return (
    <p className={styles.fact}>
      <span className={styles.soft}>{term}</span> <span>{text}</span>
    </p>
  );
}

function whenOf(claim: Reason): string {
  const words = timeInWords(claim, typeRow(claim.type).timing);
  return claim.when.text === undefined ? words : `${words} (“${claim.when.text}”)`;
}
