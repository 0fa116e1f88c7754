// Works out measures and communities beside the page, so that a large board never blocks a click.
// Knows only how to take a task and give back what was found.
import { answerTasks } from "../askAside.ts";
import { communities } from "../colours/communities.ts";
import { central } from "./centrality.ts";
import type { NetworkTask } from "./networkAside.ts";

answerTasks((task: NetworkTask) =>
  task.what === "measure" ? central(task.id, task.network) : communities(task.network),
);
