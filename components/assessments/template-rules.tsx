"use client";

import { Plus } from "lucide-react";
import { Field } from "@/components/shared/form-field";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { inWords, subjectsOf } from "@/lib/assessments/condition-form/rules";
import {
  emptyRule,
  faultsAt,
  freeKey,
  moved,
  swotNames,
  without,
} from "@/lib/assessments/template/rules";
import type { AdviceRule, Content } from "@/lib/assessments/template/types";
import { ConditionFields } from "./template-condition";
import { TemplateItem } from "./template-item";
import type { Draft } from "./use-draft";

/** What is recommended when answers or scores come together in a certain way; the lower the rank, the earlier it is said. */
export function RulesForm({ content, faults, setContent }: Draft) {
  const rules = content.rules ?? [];
  const put = (change: (list: AdviceRule[]) => AdviceRule[]) =>
    setContent((now: Content) => ({ ...now, rules: change(now.rules ?? []) }));
  return (
    <>
      <Card bleed aria-label="Rules">
        <ol className="divide-y divide-line">
          {rules.map((rule, at) => (
            <TemplateItem
              // The key is typed into; the place is what stays.
              // oxlint-disable-next-line react/no-array-index-key
              key={at}
              name={`rule ${rule.key}`}
              title={rule.recommendation || rule.key}
              meta={inWords(rule.when)}
              faults={faultsAt(faults, "rules", rule.key)}
              onMove={(by) => put((list) => moved(list, at, by))}
              onRemove={() => put((list) => list.filter((_, index) => index !== at))}
            >
              <RuleForm
                rule={rule}
                content={content}
                onChange={(change) =>
                  put((list) => list.map((one, index) => (index === at ? change(one) : one)))
                }
              />
            </TemplateItem>
          ))}
        </ol>
      </Card>
      <Button
        className="mt-3"
        onClick={() => put((list) => [...list, emptyRule(freeKey(list, "rule"))])}
      >
        <Plus />
        Add a rule
      </Button>
    </>
  );
}

function RuleForm({
  rule,
  content,
  onChange,
}: {
  rule: AdviceRule;
  content: Content;
  onChange: (change: (rule: AdviceRule) => AdviceRule) => void;
}) {
  const say = <Key extends keyof AdviceRule>(key: Key, value: AdviceRule[Key] | undefined) =>
    onChange((now) => (value === undefined ? without(now, key) : { ...now, [key]: value }));
  return (
    <>
      <ConditionFields
        legend="Said if"
        value={rule.when}
        subjects={subjectsOf(content, content.questions, true)}
        onChange={(condition) => say("when", condition ?? { all: [] })}
      />
      <Field name="recommendation" label="Recommendation">
        <Textarea
          rows={2}
          maxLength={1000}
          value={rule.recommendation ?? ""}
          onChange={(event) => say("recommendation", event.target.value)}
        />
      </Field>
      <Field name="next_step" label="Next step" optional>
        <Textarea
          rows={2}
          maxLength={1000}
          value={rule.next_step ?? ""}
          onChange={(event) => say("next_step", event.target.value || undefined)}
        />
      </Field>
      <div className="grid gap-3 md:grid-cols-3">
        <Field name="key" label="Key">
          <Input
            value={rule.key}
            className="font-mono"
            spellCheck={false}
            onChange={(event) => say("key", event.target.value)}
          />
        </Field>
        <Field name="swot" label="Corner of the SWOT" optional>
          <Select
            value={rule.swot ?? ""}
            onChange={(event) =>
              say("swot", (event.target.value || undefined) as AdviceRule["swot"])
            }
          >
            <option value="">None</option>
            {Object.entries(swotNames).map(([key, words]) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="rank" label="Rank" hint="100 where nothing is said" optional>
          <Input
            type="number"
            min={0}
            max={9999}
            step={1}
            placeholder="100"
            defaultValue={rule.rank ?? ""}
            onChange={(event) =>
              say("rank", event.target.value === "" ? undefined : Number(event.target.value))
            }
          />
        </Field>
      </div>
    </>
  );
}
