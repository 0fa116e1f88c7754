// What a check of the doctor says.

export interface Check {
  readonly name: string;
  readonly level: "ok" | "warn" | "fail";
  /** What was found, for people. */
  readonly words: string;
  /** What to do about it. */
  readonly cure?: string;
}
