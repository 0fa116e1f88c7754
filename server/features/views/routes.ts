// Routes of stored views: keep a view that is too long to send, and give it back.
import * as api from "../../../model/api/views.ts";
import type { Desk } from "../../desk/desk.ts";
import { Fault } from "../../errors.ts";
import { type AnyRoute, route } from "../../http/route.ts";

/** Store and read. */
export function viewRoutes({ views }: Desk): AnyRoute[] {
  return [
    route(api.storeView, ({ body }) => Promise.resolve({ id: views.store(body.text) })),
    route(api.readView, ({ params }) => {
      const view = views.find(params.id);
      if (view !== undefined) return Promise.resolve(view);
      const message = "This stored view is not here: it was made on another Entente, or nobody opened it for long";
      throw new Fault("not-found", { message });
    }),
  ];
}
