// The one class of known errors: what a person may be told, by code. Everything else is a bug and tells the caller nothing.

const statuses = {
  "bad-setting": 500,
  "no-database": 503,
  "database-away": 503,
  "not-ready": 503,
  "already-running": 409,
  "bad-request": 400,
  "not-found": 404,
  "unknown-reference": 422,
  conflict: 409,
  forbidden: 403,
  "too-large": 413,
  "wrong-type": 415,
  busy: 429,
  "query-refused": 422,
  timeout: 504,
  cancelled: 409,
} as const;

export type FaultCode = keyof typeof statuses;

export interface FaultIssue {
  readonly path: string;
  readonly message: string;
}

/** A known error. `message` is for the person; `issues` name every single thing that is wrong and where. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly status: number;
  readonly issues: readonly FaultIssue[];

  constructor(
    code: FaultCode,
    { message, issues = [], cause }: { message: string; issues?: readonly FaultIssue[]; cause?: unknown },
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "Fault";
    this.code = code;
    this.status = statuses[code];
    this.issues = issues;
  }
}
