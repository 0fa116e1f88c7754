// The view as it is now, read from the stores: what the address bar says and what is shared. Sets nothing.
import { type Address, addressText } from "./address.ts";
import { useBoard } from "./board.ts";
import { useSelection } from "./selection.ts";
import { useView } from "./view.ts";

/** What the address bar has to say, without "#". */
export function readAddressText(): string {
  return addressText(readAddress());
}

function readAddress(): Address {
  const { entities, positions, pins } = useBoard.getState();
  const { entities: chosen, relations, sheet } = useSelection.getState();
  const { aim: _aim, ...view } = useView.getState();
  return { entities: [...entities.keys()], positions, pins, selected: [...chosen, ...relations], sheet, view };
}
