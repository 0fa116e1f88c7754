// The small mark of a group: its colour, and its letter for those who cannot tell colours apart.
// Knows no palette.
interface MarkProps {
  readonly ink: string;
  /** Left out where the colour alone is meant, such as in a choice of colours. */
  readonly letter?: string;
}

export function GroupMark({ ink, letter }: MarkProps) {
  return (
    <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true" style={{ flex: "none" }}>
      <circle cx="6.5" cy="8" r="5.2" fill={ink} fillOpacity={0.22} stroke={ink} strokeWidth={1.8} />
      {letter !== undefined && (
        <text x="15" y="12" fontSize="11" fontWeight="650" fill="currentColor">
          {letter}
        </text>
      )}
    </svg>
  );
}
