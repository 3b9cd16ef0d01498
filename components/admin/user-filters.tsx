"use client";

import { FilterChips, Toolbar } from "@/components/shared/filter-chips";
import { SearchField } from "@/components/shared/search-field";
import { platformRoles, roleWords } from "@/lib/admin/users/schema";

const filters = [
  {
    key: "role",
    name: "Role",
    options: platformRoles.map((role) => ({ value: role, label: roleWords[role] })),
  },
];

/** Search and role, kept in the address. */
export function UserFilters() {
  return (
    <Toolbar>
      <SearchField label="Search users" placeholder="Name or e-mail" />
      <FilterChips filters={filters} />
    </Toolbar>
  );
}
