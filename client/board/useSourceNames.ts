// Names of the publishers, fetched once. Until they are there, ids stand in for them.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { listSources } from "../../model/api/evidence.ts";
import { call } from "../call.ts";

/** Gives the name of a source by its id. */
export function useSourceNames(): (id: string) => string {
  const answer = useQuery({
    queryKey: ["sources"],
    queryFn: ({ signal }) => call(listSources, { signal }),
    staleTime: 60_000,
  });
  return useMemo(() => {
    const names = new Map(answer.data?.sources.map((source) => [source.id, source.name]));
    return (id: string) => names.get(id) ?? id;
  }, [answer.data]);
}
