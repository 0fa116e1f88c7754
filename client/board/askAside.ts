// Hands a task to a worker and gives back what it answers. A worker serves one sort of task; its answers say which one
// they belong to. Knows nothing of what is asked.

interface Answered {
  readonly ticket: number;
  readonly entries: readonly [string, unknown][];
  /** Why there is none. */
  readonly problem?: string;
}

let tickets = 0;

/** Asks a worker; throws with its words when it could not. */
export async function askAside<T>(worker: Worker, task: object): Promise<Map<string, T>> {
  const ticket = (tickets += 1);
  return await new Promise((resolve, reject) => {
    const onMessage = ({
      data,
    }: MessageEvent<Omit<Answered, "entries"> & { readonly entries: [string, T][] }>): void => {
      if (data.ticket !== ticket) return;
      worker.removeEventListener("message", onMessage);
      if (data.problem === undefined) resolve(new Map(data.entries));
      else reject(new Error(data.problem));
    };
    worker.addEventListener("message", onMessage);
    worker.postMessage({ ticket, task });
  });
}

/** Within a worker: answers every task that comes. */
export function answerTasks<T>(answer: (task: T) => ReadonlyMap<string, unknown>): void {
  globalThis.addEventListener("message", ({ data }: MessageEvent<{ ticket: number; task: T }>) => {
    globalThis.postMessage(answered(data, answer));
  });
}

function answered<T>(
  { ticket, task }: { ticket: number; task: T },
  answer: (task: T) => ReadonlyMap<string, unknown>,
): Answered {
  try {
    return { ticket, entries: [...answer(task)] };
  } catch (problem) {
    return { ticket, entries: [], problem: problem instanceof Error ? problem.message : "It could not be worked out" };
  }
}
