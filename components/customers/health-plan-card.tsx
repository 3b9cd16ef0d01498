import { Card, CardBody, CardHead } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { TextLink } from "@/components/ui/text-link";
import { barClass } from "@/components/shared/charts/tones";
import type { formatsFor } from "@/components/shared/format";
import { bandFor, type Band } from "@/components/shared/health-bands";
import type { CustomerDetail } from "@/lib/customers/customer/types";
import type { FactorKey } from "@/lib/customers/health-model/types";
import { greenPlan } from "@/lib/customers/health-plan/rules";
import type { GreenPlan } from "@/lib/customers/health-plan/types";

type Format = ReturnType<typeof formatsFor>;

/** Where somebody does something about a factor. */
const actions: Partial<Record<FactorKey, { label: string; place: string }>> = {
  engagement: { label: "See conversations", place: "/health#engagement" },
  adoption: { label: "See training", place: "/training" },
  meetings: { label: "Plan meeting", place: "/meetings" },
  concerns: { label: "Open concerns", place: "#concerns" },
  sentiment: { label: "See people", place: "/people" },
  runway: { label: "See contracts", place: "/contracts" },
};

/** The smallest changes that together make a customer healthy, least effort per point first. */
export function HealthPlanCard({
  detail: { customer, health },
  format,
  className,
}: {
  detail: CustomerDetail;
  format: Format;
  className?: string;
}) {
  if (!health.model) return null;
  const at = (health.computed_at ?? format.now.toISOString()).slice(0, 10);
  const plan = greenPlan(health.model, health.inputs, at);
  const { bands } = health.model;
  return (
    <Card aria-labelledby="plan" className={className}>
      <CardHead
        id="plan"
        title="What would make it green"
        meta={plan.steps.length > 1 ? "least work first" : undefined}
      />
      {plan.green ? (
        <CardBody className="text-ink-2">
          It is: healthy starts at {plan.limit}, and the score is {plan.score}.
        </CardBody>
      ) : (
        <>
          <CardBody className="pb-3">
            <Course plan={plan} bands={bands} />
            {plan.possible ? null : (
              <p className="mt-2 text-pretty text-ink-2">
                {plan.steps.length === 0
                  ? "Nothing that can be done about its factors would change it."
                  : `Even all of this leads to ${plan.best}, not to ${plan.limit}. The rest is a judgement or needs data.`}
              </p>
            )}
          </CardBody>
          <ol className="divide-y divide-line border-t border-line">
            {plan.steps.map((step, place) => {
              const action = actions[step.factor];
              return (
                <li
                  key={step.factor}
                  className="grid grid-cols-[16px_minmax(0,1fr)_auto] gap-x-2 px-4 py-2.5"
                >
                  <span className="text-ink-3">{place + 1}</span>
                  <div className="min-w-0">
                    <p className="font-medium text-pretty">{step.title}</p>
                    <p className="text-meta text-ink-2">
                      {step.label} {step.from ?? "no data"} → {step.to}
                    </p>
                  </div>
                  <div className="text-right">
                    <p>
                      <span className="text-ok-ink">{format.signed(step.points, 1)}</span> to{" "}
                      {step.after}
                    </p>
                    {action ? (
                      <TextLink href={`/customers/${customer.id}${action.place}`}>
                        {action.label}
                      </TextLink>
                    ) : null}
                  </div>
                </li>
              );
            })}
          </ol>
        </>
      )}
    </Card>
  );
}

/** The score now, what each step adds, and where healthy starts. */
function Course({ plan, bands }: { plan: GreenPlan; bands: readonly Band[] }) {
  const tone = bandFor(plan.score, bands).tone;
  const now = plan.score ?? 0;
  const before = [now, ...plan.steps.map((step) => step.after)];
  return (
    <div
      role="img"
      aria-label={`${plan.score ?? "No score"} now, ${plan.best} after ${plan.steps.length === 1 ? "1 step" : `${plan.steps.length} steps`}; healthy starts at ${plan.limit}.`}
    >
      <div className="relative flex h-3 gap-px rounded-xs bg-sunken">
        {now > 0 ? (
          <span className={cn("rounded-xs", barClass[tone])} style={{ width: `${now}%` }} />
        ) : null}
        {plan.steps.map((step, place) => (
          <span
            key={step.factor}
            className={cn("rounded-xs bg-ok", place % 2 === 0 ? "opacity-55" : "opacity-80")}
            style={{ width: `${Math.max(0, step.after - before[place]!)}%` }}
          />
        ))}
        <span
          className="absolute -inset-y-1 w-0.5 -translate-x-1/2 bg-ink"
          style={{ left: `${plan.limit}%` }}
        />
      </div>
      <div className="relative mt-1.5 h-4 text-meta text-ink-3">
        <span className="absolute -translate-x-full pr-1" style={{ left: `${Math.max(now, 8)}%` }}>
          {plan.score ?? "none"}
        </span>
        <span
          className="absolute -translate-x-1/2 whitespace-nowrap"
          style={{ left: `${Math.min(plan.limit, 86)}%` }}
        >
          {plan.limit} healthy
        </span>
      </div>
    </div>
  );
}
