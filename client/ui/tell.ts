// Short messages at the edge of the window: what was done, or why not. Knows no feature.
import { notifications } from "@mantine/notifications";

/** Says what happened; the newest message under the same name replaces the one before. */
export function tell(message: string, { name = "done" }: { name?: string } = {}): void {
  show({ id: name, message, color: "gray", autoClose: 3500 });
}

/** Says why something did not work. An interrupted request says nothing. */
export function tellProblem(problem: unknown): void {
  if (problem instanceof DOMException && problem.name === "AbortError") return;
  const message = problem instanceof Error ? problem.message : String(problem);
  show({ id: "problem", message, color: "orange", autoClose: 9000 });
}

function show(notice: { id: string; message: string; color: string; autoClose: number }): void {
  notifications.hide(notice.id);
  notifications.show({ ...notice, withBorder: true });
}
