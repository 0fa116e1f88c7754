// What is said aloud when something changed: the step of the history, what is on screen now, what is selected. Pure.
// Knows no screen.
import { relationInWords } from "../../model/claims/sentence.ts";
import type { History } from "../board/history.ts";
import type { Selection } from "../board/selection.ts";
import type { Visible } from "../board/visible.ts";
import { count, counted, entityWords, relationWords, thingsInWords } from "../board/words.ts";

/** A moment as somebody hears it who does not see the screen. */
export interface Heard {
  readonly visible: Visible;
  /** The as-of date in words. */
  readonly asOf: string;
  readonly selection: Pick<Selection, "entities" | "relations">;
  readonly history: History;
}

export interface Announcement {
  readonly words: string;
  /** A selection alone is told at once; what changes the picture may come in a row and waits for quiet. */
  readonly isQuick: boolean;
}

/** What to say between the last moment that was told and this one; undefined when nothing is worth it. */
export function announcementOf(before: Heard | undefined, after: Heard): Announcement | undefined {
  const change = before === undefined ? undefined : changeInWords(before, after);
  const isSame = before !== undefined && isSameSelection(before.selection, after.selection);
  const selection = isSame ? undefined : selectionInWords(after);
  const words = [change, selection].filter((part) => part !== undefined).join(". ");
  return words === "" ? undefined : { words, isQuick: change === undefined };
}

function changeInWords(before: Heard, after: Heard): string | undefined {
  const { steps, now } = after.history;
  const step = steps[now];
  if (step === undefined || step === before.history.steps[before.history.now]) return undefined;
  const isJump = steps === before.history.steps;
  const words = isJump ? `Step ${count(now + 1)} of ${count(steps.length)}, ${lower(step.words)}` : step.words;
  if (isPictureSame(before, after)) return words;
  return words.includes(":") ? `${words}; on screen ${countsInWords(after)}` : `${words}: ${countsInWords(after)}`;
}

function isPictureSame(before: Heard, after: Heard): boolean {
  return before.asOf === after.asOf && countsInWords(before) === countsInWords(after);
}

function countsInWords({ visible }: Heard): string {
  return thingsInWords({ entities: visible.entities.size, relations: visible.relations.size });
}

function isSameSelection(a: Heard["selection"], b: Heard["selection"]): boolean {
  return isSameList(a.entities, b.entities) && isSameList(a.relations, b.relations);
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((id, place) => id === b[place]));
}

function selectionInWords({ visible, selection: { entities, relations } }: Heard): string | undefined {
  if (entities.length + relations.length > 1) {
    return `Selected: ${thingsInWords({ entities: entities.length, relations: relations.length })}`;
  }
  const entity = visible.entities.get(entities[0] ?? "");
  if (entity !== undefined) {
    return `Selected: ${entity.card.name}, ${counted(entity.degree, relationWords)} on screen`;
  }
  const line = visible.relations.get(relations[0] ?? "")?.line;
  if (line === undefined) {
    const isNone = entities.length + relations.length === 0;
    return isNone ? `${counted(visible.entities.size, entityWords)} on screen, nothing selected` : undefined;
  }
  const nameOf = (id: string) => visible.entities.get(id)?.card ?? { name: id };
  return `Selected: ${relationInWords(line, { subject: nameOf(line.subject), object: nameOf(line.object) })}`;
}

function lower(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
