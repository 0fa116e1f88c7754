// The right-click menu, made from the list of actions: in groups, so that a long list stays readable.
import { Menu } from "@mantine/core";
import { Fragment } from "react";
import { type Selection, useSelection } from "../board/selection.ts";
import { type Action, actionGroups } from "./actions/action.ts";
import { actions, keyWords } from "./actions/actions.ts";
import styles from "./ContextMenu.module.css";
import { menuActions, useMenu } from "./menuPlace.ts";

export function ContextMenu() {
  const place = useMenu((menu) => menu.place);
  const selection = useSelection();
  if (place === undefined) return null;
  const groups = groupsAt(place.isOnPaper ? "paper" : thingOf(selection));
  return (
    <Menu
      opened
      onChange={(isOpen) => !isOpen && menuActions.close()}
      position="bottom-start"
      offset={2}
      width={270}
      shadow="md"
      transitionProps={{ duration: 0 }}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          className={styles.place}
          style={{ left: place.x, top: place.y }}
        />
      </Menu.Target>
      <Menu.Dropdown className={styles.menu} aria-labelledby={undefined} aria-label="Actions">
        {groups.map(([group, rows], at) => (
          <Fragment key={group}>
            {at > 0 && <Menu.Divider />}
            {groups.length > 1 && <Menu.Label>{group}</Menu.Label>}
            {rows.map((action, row) => (
              <Item key={action.id} action={action} isFirst={at === 0 && row === 0} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Item({ action, isFirst }: { action: Action; isFirst: boolean }) {
  const keys = keyWords(action);
  return (
    <Menu.Item
      {...(isFirst ? { "data-autofocus": true } : {})}
      leftSection={
        action.icon === undefined ? <span className={styles.noIcon} /> : <action.icon size={15} stroke={1.6} />
      }
      rightSection={keys === "" ? undefined : <kbd className={styles.key}>{keys}</kbd>}
      onClick={() => {
        // What had the focus gets it back first: the action may then move it on.
        menuActions.close();
        action.run();
      }}
    >
      {action.label}
    </Menu.Item>
  );
}

function groupsAt(at: Action["at"][number]): (readonly [string, readonly Action[]])[] {
  const here = actions.filter((action) => action.at.includes(at));
  return actionGroups
    .map((group) => [group, here.filter((action) => action.group === group)] as const)
    .filter(([, rows]) => rows.length > 0);
}

function thingOf({ entities, relations }: Selection): Action["at"][number] {
  if (entities.length + relations.length > 1) return "several";
  return relations.length === 1 ? "relation" : "entity";
}
