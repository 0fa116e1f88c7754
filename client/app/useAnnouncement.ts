// What a screen reader is told: one text at a time, after a moment of quiet, so that a date that plays does not chatter.
import { useEffect, useRef, useState } from "react";
import { useShownDays, useVisible } from "../board/derived.ts";
import { useHistory } from "../board/history.ts";
import { useSelection } from "../board/selection.ts";
import { announcementOf, type Heard } from "./announcement.ts";

/** Milliseconds of quiet before something is said: for a selection, and for what changes the picture. */
const waits = { quick: 120, slow: 800 } as const;

/** The newest announcement, for a polite live region. */
export function useAnnouncement(): string {
  const [said, setSaid] = useState("");
  const visible = useVisible();
  const asOf = useShownDays().words;
  const history = useHistory();
  const entities = useSelection((now) => now.entities);
  const relations = useSelection((now) => now.relations);
  const last = useRef<Heard>(undefined);
  useEffect(() => {
    const now = { visible, asOf, history, selection: { entities, relations } };
    const announcement = announcementOf(last.current, now);
    if (announcement === undefined) return undefined;
    const timer = setTimeout(
      () => {
        last.current = now;
        setSaid(announcement.words);
      },
      announcement.isQuick ? waits.quick : waits.slow,
    );
    return () => clearTimeout(timer);
  }, [visible, asOf, history, entities, relations]);
  return said;
}
