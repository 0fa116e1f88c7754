// Tells the person waiting what is being done, how far it is and how long it took.
// One line that renews itself on a terminal, plain lines elsewhere. Knows nothing about the steps.

/** Says how far a step is, for instance "120 of 214 files". */
export type Tell = (far: string) => void;

export interface Progress {
  /** Runs a piece of work under a title and tells when it is done and how long it took. */
  step<T>(title: string, work: (tell: Tell) => Promise<T>): Promise<T>;
  /** One line that stays. */
  note(line: string): void;
}

interface Screen {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Progress for nobody. */
export const silent: Progress = { step: (_title, work) => work(() => undefined), note: () => undefined };

/** Progress on a terminal or in a file; standard error by default, so that standard output stays clean. */
export function progressOn(screen: Screen = process.stderr): Progress {
  const isLive = screen.isTTY === true;
  return {
    note: (line) => screen.write(`${line}\n`),
    step: async (title, work) => {
      const line = liveLine(title, { screen, isLive });
      try {
        const result = await work(line.tell);
        line.end("done");
        return result;
      } catch (problem) {
        line.end("stopped");
        throw problem;
      }
    },
  };
}

function liveLine(title: string, { screen, isLive }: { screen: Screen; isLive: boolean }) {
  const start = performance.now();
  let far = "";
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const renew = () =>
    screen.write(
      `${isLive ? clearLine : ""}${title} … ${far === "" ? "" : `${far}, `}${seconds()}${isLive ? "" : "\n"}`,
    );
  if (!isLive) screen.write(`${title} …\n`);
  const timer = setInterval(renew, isLive ? 200 : 5000);
  return {
    tell: (next: string) => {
      far = next;
    },
    end: (how: string) => {
      clearInterval(timer);
      screen.write(`${isLive ? clearLine : ""}${title}: ${how} in ${seconds()}\n`);
    },
  };
}

const clearLine = "\r\u001B[K";
