// How a relation stands as of a date: it holds, may hold, was last seen, lies back, or is outside. Pure.
// Knows nothing of how that is drawn.
import type { CertaintyWanted, Line } from "../../model/api/shapes.ts";
import { holdsWithin, isLastSeen } from "../../model/time/bounds.ts";
import type { DayRange } from "../../model/time/edtf.ts";
import { typeRow } from "../../model/vocabulary/types.ts";

/**
 * `past` is an event that lies further back than two years; `lastSeen` a series whose newest sighting is older than the
 * date while no end is known; `outside` what has not begun or is over.
 */
export type Standing = "holds" | "possible" | "lastSeen" | "past" | "outside";

/** Days after which an event is drawn faded. */
const freshDays = 731;

/** Standing of a relation within the days of an as-of date. */
export function standingOf(line: Line, span: DayRange): Standing {
  return typeRow(line.type).timing === "instant" ? instantStanding(line, span) : intervalStanding(line, span);
}

/** Whether a standing is on screen when this much certainty is wanted. */
export function isShownAs(standing: Standing, certainty: CertaintyWanted): boolean {
  if (certainty === "ever") return true;
  if (standing === "outside") return false;
  return certainty === "possibly" || standing === "holds" || standing === "past";
}

function instantStanding(line: Line, span: DayRange): Standing {
  if (line.fromMin > span.max) return "outside";
  if (line.fromMax > span.max) return "possible";
  return span.min - line.fromMax > freshDays ? "past" : "holds";
}

function intervalStanding(line: Line, span: DayRange): Standing {
  const certainty = holdsWithin(line, span);
  if (certainty === "certainly") return "holds";
  if (certainty === "no") return "outside";
  return line.fromMax <= span.max && isLastSeen(line, span.min) ? "lastSeen" : "possible";
}
