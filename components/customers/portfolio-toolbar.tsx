"use client";

import { ArrowUpDown } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { FilterChips, Toolbar } from "@/components/shared/filter-chips";
import { SearchField } from "@/components/shared/search-field";
import { Menu, MenuItem } from "@/components/ui/menu";
import { listFilterChoicesAction } from "@/lib/customers/customer/actions";
import type { ListParams } from "@/lib/customers/portfolio/schema";
import type { ColumnKey } from "@/lib/customers/portfolio/types";
import { portfolioFilters, type Choice } from "./portfolio-filters";
import { ViewColumns } from "./view-columns";

export type SortChoice = { href: string; label: string; current: boolean };

/**
 * Search, filters and order of the list; all of it lives in the address. Industries and owners to choose from are asked
 * for when somebody goes near the filters, so that the list itself costs one call.
 */
export function PortfolioToolbar({
  industry,
  owner,
  params,
  columns,
  inView,
  admin,
  sorts,
}: {
  /** The chosen ones, which must have words before the others are known. */
  industry?: string;
  owner?: Choice;
  params: ListParams;
  columns: ColumnKey[];
  /** A saved view is open: columns are part of it. */
  inView: boolean;
  admin: boolean;
  sorts: SortChoice[];
}) {
  const [choices, setChoices] = useState<{ industries: string[]; owners: Choice[] } | null>(null);
  const asked = useRef(false);

  async function ask() {
    if (asked.current) return;
    asked.current = true;
    const answer = await listFilterChoicesAction({}).catch(() => undefined);
    if (!answer?.data) {
      // Without an answer the filters still work; the next approach asks again.
      asked.current = false;
      return;
    }
    const owners = answer.data.owners.map(({ id, name }) => ({ value: id, label: name }));
    setChoices({ industries: answer.data.industries, owners });
  }

  const filters = useMemo(() => {
    const industries = new Set([...(choices?.industries ?? []), ...(industry ? [industry] : [])]);
    const owners = choices?.owners ?? (owner && owner.value !== "none" ? [owner] : []);
    return portfolioFilters(params, [...industries], admin ? owners : null);
  }, [choices, industry, owner, admin, params]);

  return (
    <div onPointerEnter={() => void ask()} onFocus={() => void ask()}>
      <Toolbar
        end={
          <>
            <Menu
              label="Order"
              variant="quiet"
              size="sm"
              button={
                <>
                  <ArrowUpDown className="size-3.5" />
                  {sorts.find((sort) => sort.current)?.label}
                </>
              }
            >
              {sorts.map((sort) => (
                <MenuItem key={sort.href} href={sort.href} current={sort.current}>
                  {sort.label}
                </MenuItem>
              ))}
            </Menu>
            <ViewColumns {...{ columns, params, inView, admin }} />
          </>
        }
      >
        <SearchField label="Search customers" placeholder="Name, person or domain" />
        <FilterChips filters={filters} />
        <ViewColumns {...{ columns, params, inView, admin }} compact />
      </Toolbar>
    </div>
  );
}
