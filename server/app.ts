// Puts the Express application together: guards, routes of all features, the page, problems. Starts nothing.
import express, { type Express } from "express";
import type { Logger } from "pino";
import type { Desk } from "./desk/desk.ts";
import type { Jobs } from "./desk/jobs.ts";
import { compareRoutes } from "./features/compare/routes.ts";
import { evidenceRoutes } from "./features/evidence/routes.ts";
import { exploreRoutes } from "./features/explore/routes.ts";
import { importRoutes } from "./features/imports/routes.ts";
import { membershipRoutes } from "./features/memberships/routes.ts";
import { pathRoutes } from "./features/paths/routes.ts";
import { questionRoutes } from "./features/questions/routes.ts";
import { type Readiness, statusRoutes } from "./features/status/routes.ts";
import { viewRoutes } from "./features/views/routes.ts";
import type { Graph } from "./graph/driver.ts";
import { serveApiPage } from "./http/apiPage.ts";
import { headers, onlyOwnHost, sameOriginWrites, withRequestId } from "./http/guards.ts";
import { mount } from "./http/mount.ts";
import { servePage } from "./http/page.ts";
import { notFound, problemHandler } from "./http/problems.ts";
import type { AnyRoute } from "./http/route.ts";

export interface Parts {
  readonly graph: Graph;
  readonly jobs: Jobs;
  readonly desk: Desk;
  readonly readiness: Readiness;
  readonly log: Logger;
  /** Whether answers are checked against their declarations. */
  readonly checksAnswers: boolean;
}

/** The application, ready to listen. */
export function createApp({ graph, jobs, desk, readiness, log, checksAnswers }: Parts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", "simple");
  app.use(withRequestId, headers(), onlyOwnHost, sameOriginWrites);
  const routes = allRoutes({ graph, jobs, desk, readiness });
  serveApiPage(
    app,
    routes.flatMap((one) => ("endpoint" in one ? [one.endpoint] : [])),
  );
  mount(app, { routes, checksAnswers });
  servePage(app);
  app.use(notFound);
  app.use(problemHandler(log));
  return app;
}

function allRoutes({ graph, jobs, desk, readiness }: Omit<Parts, "log" | "checksAnswers">): AnyRoute[] {
  return [
    ...statusRoutes(graph, readiness),
    ...exploreRoutes(graph),
    ...evidenceRoutes(graph),
    ...membershipRoutes(graph),
    ...compareRoutes(graph),
    ...questionRoutes(graph),
    ...pathRoutes(graph),
    ...importRoutes(graph, jobs),
    ...viewRoutes(desk),
  ];
}
