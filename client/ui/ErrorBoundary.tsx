// Catches what breaks while a part of the page is drawn, so that the rest of the page and the work on it stay.
// The address bar holds what was laid out, so that a reload brings it back.
import { Component, type ReactNode } from "react";
import { ProblemNote } from "./Notes.tsx";

interface BoundaryProps {
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<BoundaryProps, { problem: Error | undefined }> {
  override state: { problem: Error | undefined } = { problem: undefined };

  static getDerivedStateFromError(problem: unknown): { problem: Error } {
    return { problem: problem instanceof Error ? problem : new Error(String(problem)) };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    if (problem === undefined) return this.props.children;
    const told = new Error(`This part of the page broke off: ${problem.message}`);
    return <ProblemNote problem={told} onRetry={() => this.setState({ problem: undefined })} />;
  }
}
