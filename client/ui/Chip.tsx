// Something in force, and a click that takes it off.
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./Chip.module.css";

interface ChipProps {
  /** What the click does, in words. */
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function Chip({ label, onClick, children }: ChipProps) {
  return (
    <button type="button" className={styles.chip} title={label} onClick={onClick}>
      <span className={styles.words}>{children}</span>
      <IconX size={11} aria-hidden="true" />
      <span className="hidden-visually">{label}</span>
    </button>
  );
}
