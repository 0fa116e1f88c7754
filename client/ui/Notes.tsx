// What a place says when it has nothing to show: loading, empty, or refused; always with what to do next.
// Knows no feature.
import { Button, Loader } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./Notes.module.css";

export function Note({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.note}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}

export function LoadingNote({ words }: { words: string }) {
  return (
    <div className={styles.loading} role="status">
      <Loader size={14} color="gray" />
      <span>{words}</span>
    </div>
  );
}

export function ProblemNote({ problem, onRetry }: { problem: Error; onRetry?: () => void }) {
  const issues = "issues" in problem && Array.isArray(problem.issues) ? problem.issues.map(issueText) : [];
  return (
    <div className={styles.problem} role="alert">
      <p className={styles.title}>{problem.message}</p>
      {issues.length > 0 && (
        <details>
          <summary>Details</summary>
          <ul>
            {issues.map((issue) => (
              <li key={issue}>{issue}</li>
            ))}
          </ul>
        </details>
      )}
      {onRetry !== undefined && (
        <Button size="xs" variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}

function issueText(issue: unknown): string {
  if (typeof issue !== "object" || issue === null) return String(issue);
  const path = "path" in issue && typeof issue.path === "string" ? `${issue.path}: ` : "";
  return `${path}${"message" in issue ? String(issue.message) : ""}`;
}
