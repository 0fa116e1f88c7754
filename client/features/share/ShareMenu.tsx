// The share menu: a link to exactly this view, pictures to print, and files for other programs.
// Draws the rows that it is given.
import { ActionIcon, Checkbox, Menu, Tooltip } from "@mantine/core";
import { type Icon, IconShare2 } from "@tabler/icons-react";
import { chooseWhole, useShare } from "./shareState.ts";

export interface ShareRow {
  readonly id: string;
  readonly label: string;
  readonly icon?: Icon;
  readonly run: () => void;
}

interface ShareMenuProps {
  /** A link, then pictures, then files of data, each group with its head. */
  readonly groups: readonly { readonly head: string; readonly rows: readonly ShareRow[] }[];
}

export function ShareMenu({ groups }: ShareMenuProps) {
  const isWhole = useShare((share) => share.isWhole);
  return (
    <Menu position="bottom-end" width={264} shadow="md">
      <Menu.Target>
        <Tooltip label="Share and export" openDelay={400}>
          <ActionIcon variant="subtle" color="gray" size="md" aria-label="Share and export">
            <IconShare2 size={17} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map(({ head, rows }) => (
          <div key={head}>
            <Menu.Label>{head}</Menu.Label>
            {rows.map((row) => (
              <Menu.Item
                key={row.id}
                leftSection={row.icon === undefined ? undefined : <row.icon size={15} stroke={1.6} />}
                onClick={row.run}
              >
                {row.label}
              </Menu.Item>
            ))}
          </div>
        ))}
        <Menu.Divider />
        <Checkbox
          size="xs"
          m="6px 12px 8px"
          label="Files of data: also what is hidden"
          checked={isWhole}
          onChange={(event) => chooseWhole(event.currentTarget.checked)}
        />
      </Menu.Dropdown>
    </Menu>
  );
}
