// Actions that carry the picture elsewhere.
import type { Action } from "./action.ts";

export const shareRows: readonly Action[] = [];
