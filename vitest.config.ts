// The four groups of tests: pure ones side by side, and those that share a database or a machine one file at a time.
// Which file belongs where is told by its name or its folder alone.
import { defineConfig } from "vitest/config";
import { TallyReporter } from "./tests/support/tallyReporter.ts";

const graphFiles = "tests/**/*.graph.test.ts";
const platformFiles = "tests/platform/**/*.test.ts";
const journeyFiles = "tests/journeys/**/*.test.ts";
const database = "tests/support/database.ts";

/** One worker and one file after the other: for tests that share something that cannot be had twice. */
const inTurn = { fileParallelism: false, maxWorkers: 1 };

export default defineConfig({
  test: {
    reporters: ["default", new TallyReporter()],
    projects: [
      {
        test: {
          name: "pure",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [graphFiles, platformFiles, journeyFiles],
          sequence: { groupOrder: 0 },
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "graph",
          include: [graphFiles],
          exclude: [platformFiles, journeyFiles],
          globalSetup: [database],
          setupFiles: ["tests/support/emptyGraph.ts"],
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...inTurn,
        },
      },
      {
        test: {
          name: "platform",
          include: [platformFiles],
          sequence: { groupOrder: 2 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
          ...inTurn,
        },
      },
      {
        test: {
          name: "journeys",
          include: [journeyFiles],
          globalSetup: [database],
          sequence: { groupOrder: 3 },
          testTimeout: 60_000,
          hookTimeout: 180_000,
          ...inTurn,
        },
      },
    ],
  },
});
