import {
  Bell,
  Building2,
  Calendar,
  GraduationCap,
  Mail,
  ShieldAlert,
  UserRound,
  type LucideIcon,
} from "lucide-react";
import { noticeSign, type NoticeSign } from "@/lib/workspace/notifications/rules";

const icons: Record<NoticeSign, LucideIcon> = {
  customer: Building2,
  person: UserRound,
  invitation: Mail,
  meeting: Calendar,
  alert: ShieldAlert,
  training: GraduationCap,
  plain: Bell,
};

/** The sign of a kind of news. */
export function NoticeIcon({ type }: { type: string | null }) {
  const Icon = icons[noticeSign(type)];
  return <Icon aria-hidden className="mt-0.5 text-ink-3" />;
}
