// The link to the view as it is: the address itself while it can be sent, else the short one of a stored view.
import { longestAddress, storeView } from "../../../model/api/views.ts";
import { readAddressText } from "../../board/addressNow.ts";
import { call } from "../../call.ts";

/** The whole address of the view; stores the view when its own address would be too long. */
export async function linkNow(): Promise<{ link: string; isStored: boolean }> {
  const { origin, pathname } = globalThis.location;
  const text = readAddressText();
  const direct = `${origin}${pathname}#${text}`;
  if (direct.length <= longestAddress) return { link: direct, isStored: false };
  const { id } = await call(storeView, { body: { text } });
  return { link: `${origin}${pathname}#v=${id}`, isStored: true };
}
