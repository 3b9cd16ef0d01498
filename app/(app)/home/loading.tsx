import { HomeLoading } from "@/components/workspace/home-loading";

export default function Loading() {
  return <HomeLoading />;
}
