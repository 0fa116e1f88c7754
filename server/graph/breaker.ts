// While the database is away, callers are told at once instead of waiting each; now and then one is let through to see.
import { Fault } from "../errors.ts";

/** Milliseconds between two looks while the database is away. */
const pause = 1500;

/** A guard around calls to the database; `isAway` tells which errors mean that nobody answers. */
export function breaker(isAway: (problem: unknown) => boolean): <T>(call: () => Promise<T>) => Promise<T> {
  let quietUntil = 0;
  let last: unknown;
  return async (call) => {
    if (Date.now() < quietUntil)
      throw new Fault("database-away", { message: "The database does not answer", cause: last });
    try {
      const result = await call();
      quietUntil = 0;
      return result;
    } catch (problem) {
      if (isAway(problem)) quietUntil = Date.now() + pause;
      last = problem;
      throw problem;
    }
  };
}
