import { Loading, LoadingHeader } from "@/components/shared/loading";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

const lines = ["58%", "72%", "46%", "64%", "52%"];

/** Home before it is known whose: two columns of cards, lines on the left, figures on the right. */
export function HomeLoading() {
  return (
    <>
      <LoadingHeader label="Loading home" />
      <Loading
        label="Loading what needs you"
        className="grid grid-cols-1 items-start gap-5 max-lg:gap-4 lg:grid-cols-[minmax(0,1fr)_372px]"
      >
        <Card bleed>
          <div className="flex h-11 items-center px-4">
            <Skeleton width={88} />
          </div>
          {lines.map((width) => (
            <div
              key={width}
              className="grid min-h-14 grid-cols-[1rem_1fr_7rem] items-center gap-4 border-t border-line px-4"
            >
              <Skeleton className="size-4!" />
              <span className="grid gap-2">
                <Skeleton width={160} />
                <Skeleton width={width} />
              </span>
              <Skeleton className="h-7! rounded-sm!" />
            </div>
          ))}
        </Card>
        <Card>
          <div className="flex h-11 items-center border-b border-line px-4">
            <Skeleton width={96} />
          </div>
          <div className="grid grid-cols-2">
            {[0, 1, 2, 3].map((tile) => (
              <div key={tile} className="grid gap-2.5 px-4 py-4">
                <Skeleton width={72} />
                <Skeleton width={96} className="h-4!" />
                <Skeleton width={84} />
              </div>
            ))}
          </div>
        </Card>
      </Loading>
    </>
  );
}
