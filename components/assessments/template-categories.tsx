"use client";

import { Plus } from "lucide-react";
import { Field } from "@/components/shared/form-field";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { emptyCategory, faultsAt, freeKey, moved, without } from "@/lib/assessments/template/rules";
import type { Category, Content } from "@/lib/assessments/template/types";
import { AdviceFields } from "./template-advice";
import { TemplateItem } from "./template-item";
import type { Draft } from "./use-draft";

const levels = { low: "Low, below 2", middle: "Middle, 2 to 3.5", high: "High, from 3.5" } as const;

/** The categories in their order, with what is said about each at low, middle and high. */
export function CategoriesForm({ content, faults, setContent }: Draft) {
  const { categories } = content;
  const put = (change: (list: Category[]) => Category[]) =>
    setContent((now: Content) => ({ ...now, categories: change(now.categories) }));
  const edit = (at: number, change: (category: Category) => Category) =>
    put((list) => list.map((one, index) => (index === at ? change(one) : one)));
  return (
    <>
      <Card bleed aria-label="Categories">
        <ol className="divide-y divide-line">
          {categories.map((category, at) => (
            <TemplateItem
              // The key is typed into; the place is what stays.
              // oxlint-disable-next-line react/no-array-index-key
              key={at}
              name={`category ${category.title || category.key}`}
              title={category.title || category.key}
              meta={`weight ${category.weight ?? 1}`}
              faults={faultsAt(faults, "categories", category.key)}
              onMove={(by) => put((list) => moved(list, at, by))}
              onRemove={() => put((list) => list.filter((_, index) => index !== at))}
            >
              <CategoryForm category={category} onChange={(change) => edit(at, change)} />
            </TemplateItem>
          ))}
        </ol>
      </Card>
      <Button
        className="mt-3"
        onClick={() => put((list) => [...list, emptyCategory(freeKey(list, "category"))])}
      >
        <Plus />
        Add a category
      </Button>
    </>
  );
}

function CategoryForm({
  category,
  onChange,
}: {
  category: Category;
  onChange: (change: (category: Category) => Category) => void;
}) {
  const set = (change: Partial<Category>) => onChange((now) => ({ ...now, ...change }));
  return (
    <>
      <div className="grid gap-3 md:grid-cols-[minmax(0,1fr)_12rem_6rem]">
        <Field name="title" label="Title">
          <Input
            value={category.title ?? ""}
            maxLength={120}
            onChange={(event) => set({ title: event.target.value })}
          />
        </Field>
        <Field name="key" label="Key" hint="Questions name it">
          <Input
            value={category.key}
            className="font-mono"
            spellCheck={false}
            onChange={(event) => set({ key: event.target.value })}
          />
        </Field>
        <WeightField
          value={category.weight}
          onChange={(weight) =>
            onChange((now) => (weight === undefined ? without(now, "weight") : { ...now, weight }))
          }
        />
      </div>
      <Field name="about" label="About" hint="What people read above its questions" optional>
        <Textarea
          rows={2}
          value={category.about ?? ""}
          onChange={(event) =>
            onChange((now) =>
              event.target.value ? { ...now, about: event.target.value } : without(now, "about"),
            )
          }
        />
      </Field>
      {(Object.keys(levels) as (keyof typeof levels)[]).map((level) => (
        <fieldset key={level} className="border-t border-line pt-3">
          <legend className="float-left mb-2 font-medium">{levels[level]}</legend>
          <div className="clear-both">
            <AdviceFields
              value={
                category.texts?.[level] ?? { description: "", recommendations: [], next_steps: [] }
              }
              onChange={(change) =>
                onChange((now) => ({
                  ...now,
                  texts: { ...now.texts, [level]: { ...now.texts?.[level], ...change } },
                }))
              }
            />
          </div>
        </fieldset>
      ))}
    </>
  );
}

/** A weight; nothing typed counts as 1. */
export function WeightField({
  value,
  onChange,
}: {
  value: number | undefined;
  onChange: (weight: number | undefined) => void;
}) {
  return (
    <Field name="weight" label="Weight" optional>
      <Input
        type="number"
        min={0.01}
        max={10}
        step={0.01}
        inputMode="decimal"
        placeholder="1"
        defaultValue={value ?? ""}
        onChange={(event) =>
          onChange(event.target.value === "" ? undefined : Number(event.target.value))
        }
      />
    </Field>
  );
}
