// The right-click menu, made from the list of actions.
import { Menu } from "@mantine/core";
import { useSelection } from "../board/selection.ts";
import type { Action } from "./actions/action.ts";
import { actions, keyWords } from "./actions/actions.ts";

export interface MenuPlace {
  readonly x: number;
  readonly y: number;
  readonly isOnPaper: boolean;
}

export function ContextMenu({ place, onClose }: { place: MenuPlace | undefined; onClose: () => void }) {
  const entities = useSelection((now) => now.entities.length);
  const relations = useSelection((now) => now.relations.length);
  if (place === undefined) return null;
  const atThing = entities + relations > 1 ? "several" : relations === 1 ? "relation" : "entity";
  const at: Action["at"][number] = place.isOnPaper ? "paper" : atThing;
  return (
    <Menu opened onChange={(isOpen) => !isOpen && onClose()} position="bottom-start" offset={2} width={230} shadow="md">
      <Menu.Target>
        <div style={{ position: "fixed", left: place.x, top: place.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown>
        {actions
          .filter((action) => action.at.includes(at))
          .map((action) => (
            <Menu.Item
              key={action.id}
              leftSection={action.icon === undefined ? undefined : <action.icon size={15} stroke={1.6} />}
              rightSection={<kbd>{keyWords(action)}</kbd>}
              onClick={action.run}
            >
              {action.label}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
