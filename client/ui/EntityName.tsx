// A name with its abbreviation after it, unless they are the same.
import styles from "./EntityName.module.css";

export function EntityName({ name, abbreviation }: { name: string; abbreviation?: string | undefined }) {
  return (
    <>
      {name}
      {abbreviation !== undefined && abbreviation !== name && (
        <>
          {" "}
          <span className={styles.short}>{abbreviation}</span>
        </>
      )}
    </>
  );
}
