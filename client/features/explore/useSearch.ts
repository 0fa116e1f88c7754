// Asks for entities by name while somebody types; waits a moment, and keeps the last results on screen meanwhile.
// Knows no screen.
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { searchEntities } from "../../../model/api/explore.ts";
import { call } from "../../call.ts";

export type Found = z.output<typeof searchEntities.response>["results"][number];

const none: readonly Found[] = [];

/** Entities that are named like this. */
export function useSearch(text: string): { results: readonly Found[]; isLoading: boolean; problem: Error | null } {
  const wanted = text.trim().slice(0, 200);
  const [q] = useDebouncedValue(wanted, 120);
  const answer = useQuery({
    queryKey: ["search", q],
    queryFn: ({ signal }) => call(searchEntities, { query: { q }, signal }),
    enabled: q !== "",
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  if (wanted === "") return { results: none, isLoading: false, problem: null };
  return {
    results: answer.data?.results ?? none,
    isLoading: answer.isFetching || q !== wanted,
    problem: answer.error,
  };
}
