import { Loading } from "@/components/shared/loading";
import { Skeleton } from "@/components/ui/skeleton";
import { AuthFrame } from "./auth-frame";

/**
 * A form of strangers to come, as high as the form itself: the frame centres what it holds, and a form that grows would
 * make the title jump.
 */
export function AuthSkeleton({
  title,
  fields = 2,
  buttons = 1,
  note = false,
}: {
  title: string;
  fields?: number;
  buttons?: number;
  note?: boolean;
}) {
  return (
    <AuthFrame
      title={title}
      lead={<span className="block h-5" />}
      aside={<div className="border-line bg-sunken max-lg:hidden lg:border-l" />}
    >
      <Loading label="Loading form" className="grid gap-4">
        {Array.from({ length: fields }, (_, at) => (
          <div key={at} className="grid gap-1">
            <span className="flex h-5 items-center">
              <Skeleton width={88} />
            </span>
            <Skeleton className="h-8! rounded-md! max-md:h-10!" />
          </div>
        ))}
        <div className="grid gap-2">
          {Array.from({ length: buttons }, (_, at) => (
            <Skeleton key={at} className="h-8! rounded-md! max-md:h-10!" />
          ))}
        </div>
        {note ? <span className="mt-1 block h-4" /> : null}
      </Loading>
    </AuthFrame>
  );
}
