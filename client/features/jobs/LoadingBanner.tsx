// Says that the first data are still coming in, and how far they are; the page can be used meanwhile.
import { Note } from "../../ui/Notes.tsx";
import styles from "./ImportPage.module.css";
import { JobProgress } from "./JobView.tsx";
import { isRunning, useJobs } from "./useJobs.ts";

export function LoadingBanner({ reason }: { reason: string | undefined }) {
  const running = useJobs().filter(isRunning);
  return (
    <section className={styles.banner} aria-label="Loading">
      <Note title={reason ?? "The world’s alliances are being loaded"}>
        <p>
          {reason === undefined
            ? "This happens once and takes about half a minute. You can search and browse what is already there."
            : "The page goes on by itself as soon as the server answers."}
        </p>
      </Note>
      {running.map((job) => (
        <div key={job.id}>
          <p className={styles.jobName}>{job.title}</p>
          <JobProgress job={job} />
        </div>
      ))}
    </section>
  );
}
