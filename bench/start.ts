// How long a first and a second start take, once everything is downloaded.
import { newHome, startEntente, untilReady } from "./entente.ts";
import { type Figure, inSeconds } from "./report.ts";

/** First start in an empty home with the samples, then a second one. */
export async function measureStart(): Promise<Figure[]> {
  const home = newHome();
  try {
    const first = await startEntente(home);
    const samples = await untilReady(first.url);
    await first.stop();
    const second = await startEntente(home);
    const again = await untilReady(second.url);
    await second.stop();
    return [
      { what: "first start after downloads, to a usable page", value: inSeconds(first.toPage), goal: "≤ 30 s" },
      { what: "all samples loaded, counted from the page", value: inSeconds(samples), goal: "≤ 30 s" },
      { what: "second start, to a usable page", value: inSeconds(second.toPage), goal: "≤ 8 s" },
      { what: "second start, to ready with all samples", value: inSeconds(second.toPage + again) },
    ];
  } finally {
    home.remove();
  }
}
