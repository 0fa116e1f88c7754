// A list of entities that a rule names: each can be taken out, and others are added by their name.
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { readCards } from "../../../model/api/explore.ts";
import { useBoard } from "../../board/board.ts";
import { call } from "../../call.ts";
import { EntityInput } from "../../ui/EntityInput.tsx";
import styles from "./PathsPanel.module.css";

interface ListProps {
  readonly label: string;
  /** Label of the field that adds one once there are some. */
  readonly addLabel?: string;
  readonly ids: readonly string[];
  /** No field to add one when this many are there. */
  readonly limit?: number;
  readonly onChange: (ids: readonly string[]) => void;
}

export function EntityList({ label, addLabel = "And", ids, limit = 500, onChange }: ListProps) {
  return (
    <div className={styles.ends}>
      {ids.length > 0 && <span className={styles.label}>{label}</span>}
      {ids.length > 0 && (
        <ul className={styles.chips} aria-label={label}>
          {ids.map((id) => (
            <EntityChip key={id} id={id} onRemove={() => onChange(ids.filter((other) => other !== id))} />
          ))}
        </ul>
      )}
      {ids.length < limit && (
        <EntityInput
          key={ids.length}
          label={ids.length === 0 ? label : addLabel}
          value=""
          onChange={(id) => onChange([...new Set([...ids, id])])}
        />
      )}
    </div>
  );
}

function EntityChip({ id, onRemove }: { id: string; onRemove: () => void }) {
  const known = useBoard((board) => board.entities.get(id)?.name);
  const fetched = useQuery({
    queryKey: ["name", id],
    queryFn: ({ signal }) => call(readCards, { body: { ids: [id] }, signal }),
    enabled: known === undefined,
  });
  const name = known ?? fetched.data?.entities[0]?.entity.name ?? id;
  return (
    <li className={styles.chip}>
      {name}
      <button type="button" aria-label={`Take out ${name}`} onClick={onRemove}>
        <IconX size={12} aria-hidden="true" />
      </button>
    </li>
  );
}
