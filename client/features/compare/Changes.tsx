// The changes between two dates as a list in words, by body or by entity, with the members of bodies counted. A click
// selects the relation and keeps the list; the whole list can be saved as a table.
import { Button, Checkbox, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { BodyRow, ChangeRow } from "../../../model/api/compare.ts";
import type { Card } from "../../../model/api/shapes.ts";
import { shortName } from "../../../model/compare/words.ts";
import { asOfFrom } from "../../board/asOf.ts";
import { bringEntities } from "../../board/bring.ts";
import { selectionActions, useSelection } from "../../board/selection.ts";
import { count, counted } from "../../board/words.ts";
import { LoadingNote, Note, ProblemNote } from "../../ui/Notes.tsx";
import { saveFile } from "../../ui/saveFile.ts";
import { tellProblem } from "../../ui/tell.ts";
import { choiceActions, useChoice } from "./choice.ts";
import styles from "./ComparePanel.module.css";
import { comparisonCsv } from "./comparisonCsv.ts";
import { groupsOf } from "./groups.ts";
import { showChange } from "./showChange.ts";
import { type Compared, type Pair, useComparison, wholeComparison } from "./useComparison.ts";

export function Changes({ dates }: { dates: Pair }) {
  const choice = useChoice();
  const { data, error, isBusy, retry } = useComparison(dates, choice);
  if (error !== null) return <ProblemNote problem={error} onRetry={() => void retry()} />;
  if (data === undefined) return <LoadingNote words="Comparing …" />;
  const between = `${asOfFrom(dates.a).words} and ${asOfFrom(dates.b).words}`;
  return (
    <>
      <Totals data={data} isBusy={isBusy} between={between} />
      <ListChoice />
      {data.total === 0 ? (
        <Note title={`Nothing changed between ${between}`}>
          <p>Take dates that lie further apart, or compare something else.</p>
        </Note>
      ) : (
        <>
          <BodyCounts data={data} />
          <Rows data={data} />
          <SaveButton dates={dates} />
        </>
      )}
    </>
  );
}

interface TotalsProps {
  readonly data: Compared;
  readonly isBusy: boolean;
  readonly between: string;
}

function Totals({ data: { totals, isCapped }, isBusy, between }: TotalsProps) {
  const { appeared, gone, changed, possible } = totals;
  return (
    <p className={styles.totals} role="status" aria-busy={isBusy}>
      <span className={styles.soft}>{isBusy ? "Comparing …" : `Between ${between}`}</span>
      <span>
        <b className={styles.mark}>+</b> {count(appeared)} appeared
      </span>
      <span>
        <b className={styles.mark}>−</b> {count(gone)} gone
      </span>
      <span>
        <b className={styles.mark}>→</b> {count(changed)} changed
      </span>
      {possible > 0 && <span className={styles.soft}>{count(possible)} of them only possibly</span>}
      {isCapped && <span className={styles.soft}>There is more than was looked at.</span>}
    </p>
  );
}

function ListChoice() {
  const { by, isCertainOnly } = useChoice();
  return (
    <div className={styles.choice}>
      <SegmentedControl
        size="xs"
        aria-label="Grouped"
        data={[
          { value: "body", label: "By body" },
          { value: "entity", label: "By entity" },
        ]}
        value={by}
        onChange={(value) => choiceActions.choose({ by: value === "entity" ? "entity" : "body" })}
      />
      <Checkbox
        size="xs"
        label="Certain only"
        checked={isCertainOnly}
        onChange={(event) => choiceActions.choose({ isCertainOnly: event.currentTarget.checked })}
      />
    </div>
  );
}

const firstBodies = 8;

function BodyCounts({ data }: { data: Compared }) {
  const [isAll, setAll] = useState(false);
  const isBoard = useChoice((choice) => choice.scope === "board");
  const cards = new Map(data.entities.map((card) => [card.id, card]));
  const shown = isAll ? data.bodies : data.bodies.slice(0, firstBodies);
  if (data.bodies.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>
        {isBoard ? "Members on the board" : "Members"}
        <span className={styles.soft}>{counted(data.bodies.length, ["body", "bodies"])}</span>
      </h3>
      <ul className={styles.rows}>
        {shown.map((row) => (
          <BodyItem key={row.body} row={row} card={cards.get(row.body)} />
        ))}
      </ul>
      {data.bodies.length > shown.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {count(data.bodies.length - shown.length)} more …
        </button>
      )}
    </section>
  );
}

function BodyItem({ row, card }: { row: BodyRow; card: Card | undefined }) {
  if (card === undefined) return null;
  const show = async (): Promise<void> => {
    await bringEntities([card]);
    selectionActions.open({ kind: "compare" });
  };
  return (
    <li>
      <button type="button" className={styles.row} onClick={() => void show().catch(tellProblem)} title={card.name}>
        <span>
          {shortName(card)}: {row.words}
        </span>
      </button>
    </li>
  );
}

function Rows({ data }: { data: Compared }) {
  const by = useChoice((choice) => choice.by);
  const cards = new Map(data.entities.map((card) => [card.id, card]));
  const more = data.total - data.rows.length;
  return (
    <section>
      <h3 className={styles.heading}>
        Changes<span className={styles.soft}>{count(data.total)}</span>
      </h3>
      {groupsOf(data.rows, by).map(({ id, rows }) => (
        <div key={id}>
          <h4 className={styles.group}>{cards.get(id)?.name ?? id}</h4>
          <ul className={styles.rows}>
            {rows.map((row) => (
              <ChangeItem key={row.relations.join(" ")} row={row} cards={cards} />
            ))}
          </ul>
        </div>
      ))}
      {more > 0 && (
        <button
          type="button"
          className={styles.more}
          onClick={() => choiceActions.choose({ limit: Math.min(2400, data.rows.length * 4) })}
        >
          {count(more)} more{data.rows.length >= 2400 ? " in the table that you can save" : " …"}
        </button>
      )}
    </section>
  );
}

const marks: Readonly<Record<ChangeRow["what"], string>> = { appeared: "+", gone: "−", changed: "→" };

function ChangeItem({ row, cards }: { row: ChangeRow; cards: ReadonlyMap<string, Card> }) {
  const isChosen = useSelection((selection) => row.relations.some((id) => selection.relations.includes(id)));
  const ends = [cards.get(row.subject), cards.get(row.object)].filter((card) => card !== undefined);
  const told = [row.when, row.certainty === "possible" ? "possibly" : ""].filter((part) => part !== "").join(" · ");
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-pressed={isChosen}
        onClick={() => void showChange(row, ends).catch(tellProblem)}
      >
        <b className={styles.mark} data-possible={row.certainty === "possible"} title={row.what}>
          {marks[row.what]}
        </b>
        <span>
          {row.words}
          {told !== "" && <span className={styles.soft}> · {told}</span>}
        </span>
      </button>
    </li>
  );
}

function SaveButton({ dates }: { dates: Pair }) {
  const choice = useChoice();
  const [isBusy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      const whole = await wholeComparison(dates, choice);
      saveFile({
        name: `changes-${dates.a}-${dates.b}.csv`,
        type: "text/csv;charset=utf-8",
        text: comparisonCsv(whole, dates),
      });
    } catch (problem) {
      tellProblem(problem);
    }
    setBusy(false);
  };
  return (
    <Button
      size="xs"
      variant="default"
      loading={isBusy}
      onClick={() => void save()}
      style={{ alignSelf: "flex-start" }}
    >
      Save all as a table (CSV)
    </Button>
  );
}
