import { Loading } from "@/components/shared/loading";
import { Skeleton } from "@/components/ui/skeleton";
import { AuthFrame } from "./auth-frame";

/** A form of strangers to come; the frame around it stands still. */
export function AuthSkeleton({ title, fields = 2 }: { title: string; fields?: number }) {
  return (
    <AuthFrame title={title} aside={<div className="border-line bg-sunken max-lg:hidden lg:border-l" />}>
      <Loading label="Loading form" className="mt-6 grid gap-5">
        {Array.from({ length: fields }, (_, at) => (
          <div key={at} className="grid gap-2">
            <Skeleton width={88} />
            <Skeleton className="h-8! rounded-md!" />
          </div>
        ))}
      </Loading>
    </AuthFrame>
  );
}
