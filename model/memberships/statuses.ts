// What the phases of a membership are called, which of them make a member, and how each is told apart without colour.
// Knows no dates.
import type { Hue } from "../vocabulary/palette.ts";

/** How a phase is drawn: a hue of the palette, and one or two letters, so that colour never stands alone. */
export interface PhaseLook {
  readonly letter: string;
  readonly hue: Hue;
}

/** A listing that does not say in which standing. */
export const plainMember = "member";

const memberNames: ReadonlySet<string> = new Set(["full", plainMember, "national body", "suspended"]);

/** Qualifiers of listings that count as membership; a listing without a qualifier counts too. */
export const memberQualifiers: readonly string[] = [...memberNames].filter((name) => name !== plainMember);

/** Name of the phase that a listing with this qualifier states. */
export function phaseOfListing(qualifier: string | undefined): string {
  return qualifier ?? plainMember;
}

/** Whether who is listed so counts as a member. A suspended member is still one. */
export function isMemberPhase(name: string): boolean {
  return memberNames.has(name);
}

/** Whether two phases say the same: a membership of no stated standing agrees with a full one. */
export function agree(a: string, b: string): boolean {
  const plain = (name: string): string => (name === plainMember ? "full" : name);
  return plain(a) === plain(b);
}

/** Letter and hue of a phase; one that is only on its way takes those of its noun. */
export function phaseLook(name: string): PhaseLook {
  const noun = name.split(" ")[0] ?? "";
  return looks[name] ?? looks[noun] ?? { letter: name.slice(0, 1).toUpperCase(), hue: "neutral" };
}

const looks: Readonly<Record<string, PhaseLook>> = {
  full: { letter: "F", hue: "alliance" },
  member: { letter: "M", hue: "alliance" },
  "national body": { letter: "N", hue: "alliance" },
  associate: { letter: "A", hue: "cooperation" },
  partner: { letter: "P", hue: "cooperation" },
  special: { letter: "Sp", hue: "cooperation" },
  observer: { letter: "O", hue: "contact" },
  guest: { letter: "G", hue: "contact" },
  invited: { letter: "I", hue: "office" },
  applicant: { letter: "Ap", hue: "office" },
  candidate: { letter: "C", hue: "office" },
  signatory: { letter: "Si", hue: "office" },
  suspended: { letter: "S", hue: "hostility" },
  former: { letter: "x", hue: "neutral" },
  invitation: { letter: "I…", hue: "office" },
  signature: { letter: "Si…", hue: "office" },
  accession: { letter: "J…", hue: "office" },
  suspension: { letter: "S…", hue: "hostility" },
  withdrawal: { letter: "W…", hue: "hostility" },
  expulsion: { letter: "E…", hue: "hostility" },
};
