// A field that takes an entity by its name and gives its id: suggestions while typing, nothing free.
import { Autocomplete } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { readCards, searchEntities } from "../../model/api/explore.ts";
import { call } from "../call.ts";

interface InputProps {
  readonly label: string;
  /** An id. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

export function EntityInput({ label, value, onChange }: InputProps) {
  const [text, setText] = useState<string>();
  const [q] = useDebouncedValue((text ?? "").trim(), 150);
  const current = useQuery({
    queryKey: ["name", value],
    queryFn: ({ signal }) => call(readCards, { body: { ids: [value] }, signal }),
    enabled: text === undefined && value !== "",
  });
  const found = useQuery({
    queryKey: ["search", q],
    queryFn: ({ signal }) => call(searchEntities, { query: { q }, signal }),
    enabled: q !== "",
    placeholderData: keepPreviousData,
  });
  const results = found.data?.results.map((one) => one.entity) ?? [];
  const name = current.data?.entities[0]?.entity.name ?? value;
  return (
    <Autocomplete
      size="xs"
      label={label}
      value={text ?? name}
      data={[...new Set(results.map((card) => card.name))]}
      filter={({ options }) => options}
      onChange={setText}
      onOptionSubmit={(chosen) => {
        const card = results.find((one) => one.name === chosen);
        if (card !== undefined) onChange(card.id);
      }}
    />
  );
}
