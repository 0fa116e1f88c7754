// What is chosen in the share menu for all files: whether what is not on screen comes along. Knows no file.
import { create } from "zustand";

interface ShareState {
  /** Whether files of data have what is hidden too. */
  readonly isWhole: boolean;
}

export const useShare = create<ShareState>(() => ({ isWhole: false }));

/** Chooses whether what is hidden comes along. */
export function chooseWhole(isWhole: boolean): void {
  useShare.setState({ isWhole });
}
