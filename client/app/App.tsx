// The whole window: bar, rail, stage, inspector, timeline, status line. Starts the session as soon as the server can answer.
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { gather } from "../board/gather.ts";
import { useSettings } from "../board/settings.ts";
import { useView } from "../board/view.ts";
import { CallProblem } from "../call.ts";
import { ImportPage } from "../features/jobs/ImportPage.tsx";
import { useJobs, useReady } from "../features/jobs/useJobs.ts";
import { TimelineBar } from "../features/time/TimelineBar.tsx";
import { tellProblem } from "../ui/tell.ts";
import styles from "./App.module.css";
import { Help } from "./Help.tsx";
import { Inspector } from "./Inspector.tsx";
import { Palette } from "./Palette.tsx";
import { Rail } from "./Rail.tsx";
import { follow, hasAddress, restore } from "./session.ts";
import { Stage } from "./Stage.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { surfaces, theme } from "./theme.ts";
import { TopBar } from "./TopBar.tsx";
import { useKeys } from "./useKeys.ts";
import { useScheme } from "./useScheme.ts";

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      // A refusal stays a refusal; only a server that is away or not ready may answer the next time.
      retry: (times, problem) => times < 2 && problem instanceof CallProblem && [0, 503].includes(problem.status),
    },
  },
});

export function App() {
  const scheme = useScheme();
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={scheme}
      cssVariablesResolver={surfaces}
      getStyleNonce={() => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ""}
    >
      <QueryClientProvider client={client}>
        <Window />
        <Help />
        <Palette />
        <Notifications position="top-center" limit={3} containerWidth={360} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

function Window() {
  const page = useView((view) => view.page);
  const isInspectorOpen = useSettings((settings) => settings.isInspectorOpen);
  const [thinned, setThinned] = useState(0);
  useKeys();
  const isOpening = useSession();
  return (
    <div className={styles.window}>
      <TopBar />
      <Rail />
      {page === "import" ? (
        <main className={styles.page}>
          <ImportPage />
        </main>
      ) : (
        <>
          <Stage isOpening={isOpening} onThinned={setThinned} />
          {isInspectorOpen && <Inspector />}
          <TimelineBar />
          <StatusLine thinned={thinned} />
        </>
      )}
    </div>
  );
}

// What the address names is shown at once; the opening question waits for the story, and what has come in since is
// fetched when all first data are in place.
function useSession(): boolean {
  const queries = useQueryClient();
  const { isReady } = useReady();
  const isStoryIn = useJobs().some((job) => job.id === storyJob && job.state === "done");
  const [isNamed] = useState(hasAddress);
  const [isOpening, setOpening] = useState(true);
  const mayStart = isNamed || isReady === true || isStoryIn;
  useEffect(() => {
    if (!mayStart) return undefined;
    void restore(queries)
      .catch(tellProblem)
      .finally(() => setOpening(false));
    return follow(tellProblem);
  }, [queries, mayStart]);
  const wasEarly = useRef(false);
  useEffect(() => {
    if (isReady === true && wasEarly.current) void gather([]).catch(tellProblem);
    wasEarly.current = isReady === false && !isOpening;
  }, [isReady, isOpening]);
  return isOpening;
}

/** The first of the first data. */
const storyJob = "sample-story";
