// The actions that fit what is selected, as a row of small buttons.
import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { readCards } from "../../model/api/explore.ts";
import { useBoard } from "../board/board.ts";
import { useSelection } from "../board/selection.ts";
import { call } from "../call.ts";
import { tellProblem } from "../ui/tell.ts";
import type { Action } from "./actions/action.ts";
import { actions, keyWords } from "./actions/actions.ts";
import { addFound } from "./expansions.ts";
import styles from "./Inspector.module.css";

export function ActionButtons({ at }: { at: Action["at"][number] }) {
  const [id] = useSelection((now) => now.entities);
  const isOnBoard = useBoard((board) => id === undefined || board.entities.has(id));
  if (id !== undefined && !isOnBoard) return <AddButton id={id} />;
  return (
    <div className={styles.actions} role="toolbar" aria-label="Actions">
      {actions
        .filter((action) => action.at.includes(at) && action.icon !== undefined)
        .map((action) => (
          <Tooltip key={action.id} label={`${action.label} (${keyWords(action)})`} openDelay={300}>
            <ActionIcon variant="default" size="md" aria-label={action.label} onClick={action.run}>
              {action.icon !== undefined && <action.icon size={16} stroke={1.6} />}
            </ActionIcon>
          </Tooltip>
        ))}
    </div>
  );
}

function AddButton({ id }: { id: string }) {
  const answer = useQuery({
    queryKey: ["card", id],
    queryFn: ({ signal }) => call(readCards, { body: { ids: [id] }, signal }),
  });
  const card = answer.data?.entities[0]?.entity;
  return (
    <div className={styles.actions}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} />}
        disabled={card === undefined}
        onClick={() => void (card !== undefined && addFound(card).catch(tellProblem))}
      >
        Add to the board
      </Button>
    </div>
  );
}
