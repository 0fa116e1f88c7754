// Ctrl-C and SIGTERM, told once. npm passes a Ctrl-C on to us although the terminal has sent it already,
// so what comes right after the first counts as the same; only a later one means "now".
const names = ["SIGINT", "SIGTERM"] as const;

/** Milliseconds in which a second signal is the echo of the first. */
const echo = 1000;

export interface EndSignal {
  /** Resolves at the first signal. */
  readonly promise: Promise<void>;
  /** Gives the signals back to Node, which ends the process at once. */
  release(): void;
}

/** Catches the signals until released; after a second one the process exits without putting anything away. */
export function endSignal(tell: (name: string) => void = () => undefined): EndSignal {
  const { promise, resolve } = Promise.withResolvers<void>();
  let first: number | undefined;
  const onSignal = (name: NodeJS.Signals) => {
    if (first !== undefined && performance.now() - first > echo) process.exit(130);
    if (first !== undefined) return;
    first = performance.now();
    tell(name);
    resolve();
  };
  for (const name of names) process.on(name, onSignal);
  const release = () => {
    for (const name of names) process.off(name, onSignal);
  };
  return { promise, release };
}
