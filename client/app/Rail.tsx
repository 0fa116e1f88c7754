// The rail at the left: the places there are. A dot says that work is going on.
import { UnstyledButton } from "@mantine/core";
import { IconDatabaseImport, IconTopologyStar3, type Icon } from "@tabler/icons-react";
import { type Page, useView, viewActions } from "../board/view.ts";
import { isRunning, useJobs } from "../features/jobs/useJobs.ts";
import styles from "./Rail.module.css";

const places: readonly { page: Page; label: string; icon: Icon }[] = [
  { page: "explore", label: "Explore", icon: IconTopologyStar3 },
  { page: "import", label: "Import", icon: IconDatabaseImport },
];

export function Rail() {
  const page = useView((view) => view.page);
  const isBusy = useJobs().some(isRunning);
  return (
    <nav className={styles.rail} aria-label="Places">
      {places.map((place) => (
        <UnstyledButton
          key={place.page}
          className={styles.place}
          aria-current={place.page === page ? "page" : undefined}
          onClick={() => viewActions.setPage(place.page)}
        >
          <place.icon size={20} stroke={1.5} aria-hidden="true" />
          {place.label}
          {place.page === "import" && isBusy && <span className={styles.busy} title="Work is going on" />}
        </UnstyledButton>
      ))}
    </nav>
  );
}
