import { NoticesLoading } from "@/components/workspace/notices-loading";

export default function Loading() {
  return <NoticesLoading />;
}
