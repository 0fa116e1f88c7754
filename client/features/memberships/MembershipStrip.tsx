// The life of an entity's memberships over the years: a lane for each body that it is in, or each member that it has.
// Knows nothing of how phases are worked out.
import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { readMemberships } from "../../../model/api/memberships.ts";
import { today } from "../../board/asOf.ts";
import { useAsOf } from "../../board/derived.ts";
import { count } from "../../board/words.ts";
import { call } from "../../call.ts";
import { LoadingNote, Note, ProblemNote } from "../../ui/Notes.tsx";
import { axisOf, inOrder, type LaneRow, type Memberships, type Order } from "./bands.ts";
import { LaneList } from "./LaneList.tsx";
import { Lanes } from "./Lanes.tsx";
import { MemberCounts } from "./MemberCounts.tsx";
import styles from "./MembershipStrip.module.css";

const orders: { value: Order; label: string }[] = [
  { value: "entry", label: "By entry" },
  { value: "name", label: "By name" },
  { value: "now", label: "By phase now" },
];

export function MembershipStrip({ id }: { id: string }) {
  const answer = useQuery({
    queryKey: ["memberships", id],
    queryFn: ({ signal }) => call(readMemberships, { params: { id }, signal }),
  });
  if (answer.error !== null) return <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <LoadingNote words="Reading memberships …" />;
  const members = answer.data.lanes.filter(({ otherIs }) => otherIs === "member");
  const bodies = answer.data.lanes.filter(({ otherIs }) => otherIs === "body");
  const { total, lanes } = answer.data;
  if (lanes.length === 0) return <Note title="It is in no body, and has no members" />;
  return (
    <>
      {members.length > 0 && <Strip title="Members over time" lanes={members} counts={answer.data.counts} />}
      {bodies.length > 0 && <Strip title="Memberships over time" lanes={bodies} counts={[]} />}
      {answer.data.truncated && (
        <p className={styles.soft}>
          {count(lanes.length)} of {count(total)} are shown.
        </p>
      )}
    </>
  );
}

interface StripProps {
  readonly title: string;
  readonly lanes: readonly LaneRow[];
  readonly counts: Memberships["counts"];
}

const firstPage = 24;

function Strip({ title, lanes, counts }: StripProps) {
  const { span } = useAsOf();
  const [order, setOrder] = useState<Order>("entry");
  const [limit, setLimit] = useState(firstPage);
  const axis = axisOf(lanes, today());
  const sorted = inOrder(lanes, { order, span });
  const more = sorted.length - limit;
  return (
    <section className={styles.strip} aria-label={title}>
      <h3 className={styles.heading}>
        {title}
        <span className={styles.soft}>{count(lanes.length)}</span>
      </h3>
      {counts.length > 0 && <MemberCounts counts={counts} axis={axis} span={span} />}
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="Order"
        data={orders}
        value={order}
        onChange={(value) => setOrder(orders.find((one) => one.value === value)?.value ?? "entry")}
      />
      <Lanes lanes={sorted.slice(0, limit)} axis={axis} span={span} />
      {more > 0 && (
        <button type="button" className={styles.more} onClick={() => setLimit(sorted.length)}>
          {count(more)} more …
        </button>
      )}
      <LaneList lanes={sorted} />
    </section>
  );
}
