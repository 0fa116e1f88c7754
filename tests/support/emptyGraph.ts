// Empties the shared database before each test file: nodes, relationships, constraints and indexes.
// A file brings what it needs itself, so that no file can lean on another.
import { beforeAll, inject } from "vitest";
import { emptyDatabase } from "./graph.ts";

beforeAll(() => emptyDatabase(inject("database")));
