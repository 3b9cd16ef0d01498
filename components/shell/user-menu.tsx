"use client";

import { LogOut, Monitor, Moon, Settings, Sun } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Menu, MenuDivider, MenuItem } from "@/components/ui/menu";
import { Segmented } from "@/components/ui/segmented";
import type { ShellViewer } from "./shell-viewer";
import { useSignOut } from "./use-sign-out";
import { useTheme } from "./use-theme";

const themes = [
  { value: "light", label: <ThemeWord icon={<Sun aria-hidden />}>Light</ThemeWord> },
  { value: "dark", label: <ThemeWord icon={<Moon aria-hidden />}>Dark</ThemeWord> },
  { value: "system", label: <ThemeWord icon={<Monitor aria-hidden />}>System</ThemeWord> },
] as const;

function ThemeWord({ icon, children }: { icon: React.ReactNode; children: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5 [&_svg]:size-3.5">
      {icon}
      {children}
    </span>
  );
}

/** Who is signed in, and what concerns them alone. `wide` shows the name, for the drawer. */
export function UserMenu({ viewer, wide = false }: { viewer: ShellViewer; wide?: boolean }) {
  const { choice, choose } = useTheme();
  const { signOut, leaving } = useSignOut();
  const avatar = <Avatar name={viewer.name} src={viewer.avatar} mine />;
  return (
    <Menu
      label={`${viewer.name}, your menu`}
      align={wide ? "start" : "end"}
      variant="quiet"
      className="w-64"
      buttonClassName={wide ? "min-w-0 justify-start! px-2!" : undefined}
      icon={avatar}
      button={
        wide ? (
          <>
            {avatar}
            <span className="truncate text-ink">{viewer.name}</span>
          </>
        ) : undefined
      }
    >
      <li className="px-2 py-1.5">
        <p className="truncate font-medium">{viewer.name}</p>
        <p className="truncate text-meta text-ink-3">{viewer.email}</p>
        <p className="truncate text-meta text-ink-3">{viewer.standing}</p>
      </li>
      <MenuDivider />
      <li className="px-2 py-1.5">
        <Segmented
          label="Theme"
          className="w-full *:flex-1 *:justify-center *:px-1!"
          items={[...themes]}
          value={choice}
          onChange={choose}
        />
      </li>
      <MenuDivider />
      <MenuItem href="/settings" icon={<Settings aria-hidden />}>
        Settings
      </MenuItem>
      <MenuItem icon={<LogOut aria-hidden />} disabled={leaving} onSelect={() => void signOut()}>
        {leaving ? "Signing out" : "Sign out"}
      </MenuItem>
    </Menu>
  );
}
