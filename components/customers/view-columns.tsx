"use client";

import { ArrowDown, ArrowUp, Columns3 } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FieldError } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { arrange, columnNames, move, usualColumns } from "@/lib/customers/columns/rules";
import { listHref } from "@/lib/customers/portfolio/rules";
import type { ListParams } from "@/lib/customers/portfolio/schema";
import type { ColumnKey } from "@/lib/customers/portfolio/types";
import { saveColumnsAction } from "@/lib/customers/views/actions";
import { useAction } from "@/lib/platform/use-action";

/**
 * Which columns the list has, and in which order. Inside a saved view the choice is a change of that view; in the list as
 * it comes it is remembered for the person.
 */
export function ViewColumns({
  columns,
  params,
  inView,
  admin,
  compact = false,
}: {
  columns: ColumnKey[];
  params: ListParams;
  inView: boolean;
  admin: boolean;
  /** An icon alone, for phones. */
  compact?: boolean;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {compact ? (
        <IconButton label="Columns" onClick={() => setOpen(true)} className="md:hidden">
          <Columns3 />
        </IconButton>
      ) : (
        <Button variant="quiet" size="sm" onClick={() => setOpen(true)}>
          <Columns3 className="size-3.5" />
          Columns
        </Button>
      )}
      {open ? (
        <ColumnsDialog {...{ columns, params, inView, admin }} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

function ColumnsDialog({
  columns,
  params,
  inView,
  admin,
  onClose,
}: {
  columns: ColumnKey[];
  params: ListParams;
  inView: boolean;
  admin: boolean;
  onClose: () => void;
}) {
  const [order, setOrder] = useState(() => arrange(columns));
  const [chosen, setChosen] = useState(() => new Set(columns));
  const [wrong, setWrong] = useState<string | null>(null);
  const save = useAction(saveColumnsAction);
  const router = useRouter();

  /** The row may be taken out and put back while it moves; the button keeps the focus for the next press. */
  function shift(key: ColumnKey, by: -1 | 1, button: HTMLButtonElement) {
    setOrder(move(order, key, by));
    requestAnimationFrame(() => button.focus());
  }

  async function apply() {
    const next = order.filter((key) => chosen.has(key));
    if (next.length === 0) {
      setWrong("Keep at least one column beside the name");
      return;
    }
    if (inView) {
      router.push(listHref(params, { columns: next }) as Route, { scroll: false });
      onClose();
      return;
    }
    const usual = next.join() === usualColumns(admin).join();
    const answer = await save.run({ columns: usual ? null : next });
    if (!answer.ok) {
      setWrong(answer.error.message);
      return;
    }
    if (params.columns) router.replace(listHref(params, { columns: undefined }) as Route);
    onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="Columns"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <SubmitButton busy={save.busy} onPress={() => void apply()}>
            Show columns
          </SubmitButton>
        </>
      }
    >
      <div className="mb-2 flex items-start gap-2">
        <p className="flex-1 text-ink-2">
          {inView
            ? "The order is that of the list. The view keeps it once you save it."
            : "The order is that of the list. It is remembered for you."}
        </p>
        <Button
          variant="quiet"
          size="sm"
          className="flex-none"
          onClick={() => {
            setOrder(arrange(usualColumns(admin)));
            setChosen(new Set(usualColumns(admin)));
            setWrong(null);
          }}
        >
          Usual columns
        </Button>
      </div>
      {wrong ? <FieldError>{wrong}</FieldError> : null}
      <ul className="-mx-2 grid max-h-[50dvh] overflow-y-auto">
        {order.map((key, at) => (
          <li key={key} className="flex items-center gap-1 rounded-sm px-2 hover:bg-hover">
            <Checkbox
              checked={chosen.has(key)}
              className="flex-1"
              onChange={(event) => {
                const next = new Set(chosen);
                if (event.target.checked) next.add(key);
                else next.delete(key);
                setChosen(next);
                setWrong(null);
              }}
            >
              {columnNames[key]}
            </Checkbox>
            <IconButton
              label={`Move ${columnNames[key]} up`}
              size="sm"
              aria-disabled={at === 0 || undefined}
              className="aria-disabled:text-ink-off"
              onClick={(event) => shift(key, -1, event.currentTarget)}
            >
              <ArrowUp />
            </IconButton>
            <IconButton
              label={`Move ${columnNames[key]} down`}
              size="sm"
              aria-disabled={at === order.length - 1 || undefined}
              className="aria-disabled:text-ink-off"
              onClick={(event) => shift(key, 1, event.currentTarget)}
            >
              <ArrowDown />
            </IconButton>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
