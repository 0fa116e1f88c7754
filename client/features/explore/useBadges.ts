// How many relations of each entity on screen are not on screen, as of the date: "+38", "1 000+".
// Knows no canvas.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { countCap, readCards } from "../../../model/api/explore.ts";
import { useAsOf, useVisible } from "../../board/derived.ts";
import type { Visible } from "../../board/visible.ts";
import { count } from "../../board/words.ts";
import { call } from "../../call.ts";

const none: ReadonlyMap<string, string> = new Map();
const known = new WeakMap<object, { visible: Visible; badges: ReadonlyMap<string, string> }>();

/** Badges by entity; nothing where there is nothing to fetch. */
export function useBadges(): ReadonlyMap<string, string> {
  const visible = useVisible();
  const asOf = useAsOf();
  const ids = [...visible.entities.keys()].toSorted();
  const answer = useQuery({
    queryKey: ["badges", asOf.text, ids.join("~")],
    queryFn: ({ signal }) =>
      call(readCards, { query: asOf.text === undefined ? {} : { asOf: asOf.text }, body: { ids }, signal }),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  if (answer.data === undefined) return none;
  const before = known.get(answer.data);
  if (before?.visible === visible) return before.badges;
  const badges = badgesOf(visible, answer.data.entities);
  known.set(answer.data, { visible, badges });
  return badges;
}

interface Counted {
  readonly entity: { readonly id: string };
  readonly held: number;
  readonly isCapped: boolean;
}

/** Badges of entities whose relations as of the date are more than those on screen. */
export function badgesOf(visible: Visible, counts: readonly Counted[]): ReadonlyMap<string, string> {
  const badges = counts.flatMap(({ entity, held, isCapped }): [string, string][] => {
    if (isCapped) return [[entity.id, `${count(countCap)}+`]];
    const missing = held - (visible.entities.get(entity.id)?.held ?? held);
    return missing > 0 ? [[entity.id, `+${count(missing)}`]] : [];
  });
  return new Map(badges);
}
