// How long one request after the other takes, once the first ones have warmed the server up.

interface Trials {
  readonly count: number;
  readonly warmUp: number;
}

/** Milliseconds of each request; `ask` is told the number of the trial, those before it having warmed up. */
export async function latenciesOf(ask: (n: number) => Promise<void>, { count, warmUp }: Trials): Promise<number[]> {
  for (let n = 0; n < warmUp; n += 1) await ask(n);
  const measured: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const began = performance.now();
    await ask(warmUp + n);
    measured.push(performance.now() - began);
  }
  return measured;
}
