// The paths found, pair by pair: the one looked at stands open with a sentence for each step. Each is kept or dropped.
// Where there is none, the rule that shut out the nearest miss is named, and dropped with a click.
import { Button } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import type { PathPair } from "../../../model/api/paths.ts";
import { ruleInWords, stepsInWords } from "../../../model/paths/rules.ts";
import { useBoard } from "../../board/board.ts";
import { counted, entityWords } from "../../board/words.ts";
import { tell, tellProblem } from "../../ui/tell.ts";
import { keep, type ListedPath, listed, lookAt, pathInShort, type PathsAnswer } from "./answer.ts";
import { type Choice, choiceActions } from "./choice.ts";
import styles from "./PathsPanel.module.css";

interface ListProps {
  readonly answer: PathsAnswer;
  readonly choice: Choice;
}

const pathWords = ["path", "paths"] as const;

export function PathList({ answer, choice }: ListProps) {
  const all = answer.pairs.flatMap((pair) => listed(pair, choice.dropped));
  const place = all.findIndex(({ key }) => key === choice.at);
  const names = new Map(answer.entities.map((card) => [card.id, card.name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const keepAll = (paths: readonly ListedPath[]): void => void kept(paths, answer).catch(tellProblem);
  return (
    <div>
      {all.length > 0 && (
        <div className={styles.buttons}>
          <Walk all={all} place={place} />
          <Button size="compact-xs" variant="default" onClick={() => keepAll(all)}>
            Keep all
          </Button>
          {choice.dropped.size > 0 && (
            <Button size="compact-xs" variant="subtle" onClick={choiceActions.undrop}>
              {choice.dropped.size} dropped: show again
            </Button>
          )}
        </div>
      )}
      {answer.pairs.map((pair) => (
        <section key={`${pair.from} ${pair.to}`} aria-label={`${nameOf(pair.from)} to ${nameOf(pair.to)}`}>
          <h3 className={styles.heading}>
            {nameOf(pair.from)} to {nameOf(pair.to)}
            <span>{counted(pair.paths.length, pathWords)}</span>
          </h3>
          {pair.reason !== undefined && <p className={styles.soft}>{pair.reason}</p>}
          {pair.nearestMiss !== undefined && <Miss miss={pair.nearestMiss} />}
          <ol className={styles.list}>
            {listed(pair, choice.dropped).map((one) => (
              <PathRow key={one.key} one={one} isChosen={one.key === choice.at} nameOf={nameOf} onKeep={keepAll} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

async function kept(paths: readonly ListedPath[], answer: PathsAnswer): Promise<void> {
  const fresh = await keep(paths, answer.entities);
  tell(fresh === 0 ? "All of it is on the board" : `${counted(fresh, entityWords)} added`);
}

function Walk({ all, place }: { all: readonly ListedPath[]; place: number }) {
  const goTo = (next: number): void => {
    const one = all[(next + all.length) % all.length];
    if (one !== undefined) lookAt(one);
  };
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconChevronLeft size={13} aria-hidden="true" />}
        onClick={() => goTo(place === -1 ? all.length - 1 : place - 1)}
      >
        Previous
      </Button>
      <span role="status">{place === -1 ? counted(all.length, pathWords) : `${place + 1} of ${all.length}`}</span>
      <Button
        size="compact-xs"
        variant="default"
        rightSection={<IconChevronRight size={13} aria-hidden="true" />}
        onClick={() => goTo(place + 1)}
      >
        Next
      </Button>
    </>
  );
}

interface RowProps {
  readonly one: ListedPath;
  readonly isChosen: boolean;
  readonly nameOf: (id: string) => string;
  readonly onKeep: (paths: readonly ListedPath[]) => void;
}

function PathRow({ one, isChosen, nameOf, onKeep }: RowProps) {
  const { key, path } = one;
  const isOnBoard = useBoard((board) => path.entities.every((id) => board.entities.has(id)));
  return (
    <li className={styles.path} data-chosen={isChosen}>
      <button type="button" className={styles.chain} aria-expanded={isChosen} onClick={() => lookAt(one)}>
        <span>{path.entities.map(nameOf).join(" → ")}</span>
        <span className={styles.soft}>
          {pathInShort(path)}
          {isOnBoard ? " · on the board" : ""}
        </span>
      </button>
      {isChosen && (
        <>
          <ol className={styles.steps}>
            {path.steps.map((step) => (
              <li key={step.to}>{step.words}</li>
            ))}
          </ol>
          <div className={styles.pathButtons}>
            <Button size="compact-xs" disabled={isOnBoard} onClick={() => onKeep([one])}>
              {isOnBoard ? "On the board" : "Keep on the board"}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => choiceActions.drop(key)}>
              Drop
            </Button>
          </div>
        </>
      )}
    </li>
  );
}

function Miss({ miss }: { miss: NonNullable<PathPair["nearestMiss"]> }) {
  return (
    <div className={styles.miss}>
      <p>
        <strong>No path by these rules.</strong> {miss.words}
      </p>
      {miss.rules.length > 0 && (
        <div className={styles.buttons}>
          {miss.rules.map(({ rule, length }) => (
            <Button key={rule} size="compact-xs" variant="default" onClick={() => choiceActions.askWithout(rule)}>
              Drop {ruleInWords(rule)} ({stepsInWords(length)})
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
