import type { Metadata } from "next";
import { AppearanceForm } from "@/components/identity/appearance-form";

export const metadata: Metadata = { title: "Appearance" };

export default function AppearancePage() {
  return <AppearanceForm />;
}
