// The life cycle of a membership, case by case: what opens, changes and ends it, what is flagged, what disagrees.
import { describe, expect, test } from "vitest";
import type { Line } from "../../model/api/shapes.ts";
import { foldMembership } from "../../model/memberships/fold.ts";
import type { Lane } from "../../model/memberships/phase.ts";
import { dayNumber, farFuture } from "../../model/time/days.ts";
import { aLine } from "../client/builders.ts";

const pair = { member: "armenia", body: "csto" };

describe("nothing", () => {
  test("makes an empty lane", () => {
    expect(foldMembership([], pair)).toEqual({ phases: [], remarks: [], disagreements: [] });
  });

  test("comes of a relation that says nothing about a membership", () => {
    expect(lane(aLine({ type: "REDUCED", when: { on: "2024-05-08" } })).phases).toEqual([]);
  });

  test("opens or closes but what is in effect and stated as a fact", () => {
    const intended = lane(event("JOINED", { on: "2002", status: "intended" }));
    expect(intended).toMatchObject({ phases: [], remarks: [{ words: "Only intended: joined some time in 2002" }] });
    expect(names(lane(event("JOINED", { on: "2002", stage: "decided" })))).toEqual(["accession decided"]);
  });
});

describe("events", () => {
  test("open, suspend, open again and close, each phase ending with the next", () => {
    const whole = lane(
      event("INVITED", { on: "1999-04-01", subject: "csto", object: "armenia" }),
      event("JOINED", { on: "2002-05-02" }),
      event("SUSPENDED", { on: "2010-06-01" }),
      event("JOINED", { on: "2011-06-01" }),
      event("WITHDREW", { on: "2020-01-01" }),
    );
    expect(names(whole)).toEqual(["invited", "full", "suspended", "full"]);
    expect(whole.phases.map(({ track }) => track)).toEqual([0, 0, 0, 0]);
    expect(whole.phases.map(({ isMember }) => isMember)).toEqual([false, true, true, true]);
    const end = dayNumber({ year: 2020, month: 1, day: 1 });
    expect(whole.phases.at(-1)).toMatchObject({ toMin: end, toMax: end, flags: [] });
    expect(whole).toMatchObject({ remarks: [], disagreements: [] });
  });

  test("leave open what nothing has ended: certain on its day, possible ever after", () => {
    const [phase] = lane(event("JOINED", { on: "2002-05-02" })).phases;
    const day = dayNumber({ year: 2002, month: 5, day: 2 });
    expect(phase).toMatchObject({ fromMin: day, fromMax: day, toMin: day + 1, toMax: farFuture });
  });

  test("announced make a phase of their own within the membership", () => {
    const whole = lane(event("JOINED", { on: "2002" }), event("WITHDREW", { on: "2017-03-29", stage: "notified" }));
    expect(names(whole)).toEqual(["full", "withdrawal notified"]);
    expect(whole.phases[1]).toMatchObject({ isMember: true, flags: [] });
  });

  test("declining ends an invitation", () => {
    const whole = lane(
      event("INVITED", { on: "1999", subject: "csto", object: "armenia" }),
      event("REJECTED", { on: "2000-03-01" }),
    );
    expect(names(whole)).toEqual(["invited"]);
    expect(whole.phases[0]?.evidence.map(({ role }) => role)).toEqual(["begins", "ends"]);
  });

  test("told twice for the same day are two reasons for one phase, without a flag", () => {
    const whole = lane(event("JOINED", { on: "2002-05-02" }), event("JOINED", { on: "2002", stage: "effective" }));
    expect(whole.phases).toHaveLength(1);
    expect(whole.phases[0]).toMatchObject({ flags: [] });
  });
});

describe("an impossible jump is flagged, not refused", () => {
  test.each([
    [
      "invited while in",
      [event("JOINED", { on: "2002" }), invited("2005")],
      "Invited some time in 2005, while already a member",
    ],
    [
      "joined twice",
      [event("JOINED", { on: "2002" }), event("JOINED", { on: "2005" })],
      "Joined some time in 2005, while already a member",
    ],
    [
      "suspended without having been in",
      [event("SUSPENDED", { on: "2005" })],
      "Suspended some time in 2005, though no membership before is known",
    ],
    [
      "suspended after having left",
      [event("JOINED", { on: "2002" }), event("WITHDREW", { on: "2004" }), event("SUSPENDED", { on: "2005" })],
      "Suspended some time in 2005, after having left",
    ],
  ] as const)("%s", (_what, told, flag) => {
    expect(lane(...told).phases.flatMap(({ flags }) => flags)).toEqual([flag]);
  });

  test("leaving what one was never in makes no phase, but is told", () => {
    const whole = lane(event("WITHDREW", { on: "2005" }));
    expect(whole.phases).toEqual([]);
    expect(whole.remarks).toMatchObject([{ words: "Left some time in 2005, though no membership before is known" }]);
  });
});

describe("events and listings", () => {
  const register = { when: { from: "[2006..2007]", to: "[2025..]" }, qualifier: "full", sources: ["register"] };

  test("that agree are one phase with both as its reasons, on the days of the listing", () => {
    const whole = lane(event("JOINED", { on: "2007-02-03" }), aLine(register));
    expect(whole.phases).toMatchObject([
      { name: "full", kind: "both", fromMin: dayNumber({ year: 2006, month: 1, day: 1 }) },
    ]);
    expect(whole.disagreements).toEqual([]);
  });

  test("that disagree about the beginning are one phase, and both dates are told", () => {
    const whole = lane(event("JOINED", { on: "2002-05-02" }), aLine(register));
    expect(whole.phases).toHaveLength(1);
    expect(whole.disagreements).toEqual([
      "Joined on 2 May 2002 (gazette), but listed as full, began between 2006 and 2007, last seen in 2025 (register)",
    ]);
  });

  test("suspended by one and full by the other are both on the line, with who says so", () => {
    const suspended = { qualifier: "suspended", when: { from: "[..2024-05-07]", to: ".." }, sources: ["gazette"] };
    const whole = lane(aLine(register), aLine(suspended), event("SUSPENDED", { on: "[..2024-05-07]" }));
    expect(whole.phases.map(({ name, kind, track }) => [name, kind, track])).toEqual([
      ["full", "listed", 0],
      ["suspended", "both", 1],
    ]);
    expect(whole.disagreements).toEqual([
      "Both are said: full, began between 2006 and 2007, last seen in 2025 (register); suspended, since 7 May 2024 or before (gazette)",
    ]);
  });

  test("leaving while still listed is told, and ends nothing", () => {
    const whole = lane(event("WITHDREW", { on: "2012-06-28" }), aLine(register));
    expect(whole.phases).toMatchObject([{ kind: "both", toMax: farFuture }]);
    expect(whole.disagreements).toHaveLength(1);
  });

  test("an invitation ends when a listing shows the membership", () => {
    const whole = lane(invited("2004-03-01"), aLine(register));
    expect(whole.phases.map(({ name, track }) => [name, track])).toEqual([
      ["invited", 0],
      ["full", 0],
    ]);
    expect(whole.phases[0]?.toMax).toBeLessThan(farFuture);
  });

  test("runs of a register with other standings follow one another in one row", () => {
    const whole = lane(
      aLine({ qualifier: "full", when: { from: "[..1990]", to: "[2009..2010]" } }),
      aLine({ qualifier: "suspended", when: { from: "[2009..2010]", to: "[2011..2012]" } }),
      aLine({ qualifier: "full", when: { from: "[2011..2012]", to: "[2025..]" } }),
    );
    expect(whole.phases.map(({ track }) => track)).toEqual([0, 0, 0]);
    expect(whole.disagreements).toEqual([]);
  });

  test("an observer who is a candidate as well is no contradiction", () => {
    const both = lane(aLine({ qualifier: "observer" }), aLine({ qualifier: "candidate" }));
    expect(both.phases).toHaveLength(2);
    expect(both.disagreements).toEqual([]);
  });
});

function event(type: Line["type"], { on, ...more }: Partial<Line> & { on: string }): Line {
  return aLine({ type, when: { on }, ...more });
}

function invited(on: string): Line {
  return event("INVITED", { on, subject: "csto", object: "armenia" });
}

function lane(...lines: readonly Line[]): Lane {
  return foldMembership(
    lines.map((line) => ({ line, says: line.sources })),
    pair,
  );
}

function names({ phases }: Lane): string[] {
  return phases.map(({ name }) => name);
}
