// Runs arrange() beside the page, so that a large layout never blocks a click.
// Knows only how to take a task and give back places.
import { answerTasks } from "../askAside.ts";
import { arrange } from "./rows.ts";

answerTasks(arrange);
