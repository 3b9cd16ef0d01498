import { Loading, LoadingHeader } from "@/components/shared/loading";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

/** News to come: lines of two rows under a day. */
export function NoticesLoading() {
  return (
    <>
      <LoadingHeader label="Loading notifications" lead={false} />
      <Loading label="Loading the list">
        <Card bleed>
          {["44%", "58%", "38%", "52%", "47%"].map((width) => (
            <div
              key={width}
              className="grid min-h-14 grid-cols-[1rem_1fr] items-center gap-3 border-t border-line px-4 first:border-t-0"
            >
              <Skeleton className="size-4!" />
              <span className="grid gap-2">
                <Skeleton width={width} />
                <Skeleton width="30%" className="h-2!" />
              </span>
            </div>
          ))}
        </Card>
      </Loading>
    </>
  );
}
