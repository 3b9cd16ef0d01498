import { Card, CardBody, CardHead } from "@/components/ui/card";
import type { ModelVersion } from "@/lib/customers/health-model/types";
import { bandRange, readBands } from "@/components/shared/health-bands";
import { Stones } from "@/components/shared/health";
import { factorCatalog } from "@/lib/customers/health-factor/rules";
import { segmentWords } from "@/lib/customers/health-model/rules";

/** The rules of a version that is or was in force, to read. */
export function HealthModelRules({ model }: { model: ModelVersion }) {
  return (
    <Card aria-labelledby="rules" className="max-w-[720px]">
      <CardHead id="rules" title="Rules" />
      <CardBody className="grid gap-5">
        {model.description ? <p className="max-w-read text-ink-2">{model.description}</p> : null}
        <table className="w-full border-separate border-spacing-0">
          <thead>
            <tr className="text-left text-meta text-ink-3">
              <th scope="col" className="py-1.5 font-medium">
                Factor
              </th>
              <th scope="col" className="py-1.5 text-right font-medium">
                Weight
              </th>
            </tr>
          </thead>
          <tbody>
            {model.factors.map((factor) => (
              <tr key={factor.key}>
                <th scope="row" className="border-t border-line py-2 text-left font-normal">
                  <span className="font-medium">{factor.label}</span>
                  <span className="block text-meta text-ink-2">
                    {factorCatalog[factor.key].about}{" "}
                    {factorCatalog[factor.key].limits
                      .map(({ name, label, hint }) => `${label} ${factor[name] ?? ""} ${hint}.`)
                      .join(" ")}
                  </span>
                </th>
                <td className="border-t border-line py-2 text-right align-top">
                  {Math.round(100 * factor.weight)} %
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div>
          <h3 className="mb-1 font-medium">Bands</h3>
          <ul className="grid gap-1">
            {readBands(model.bands).map((band) => (
              <li key={band.key} className="flex items-center gap-2">
                <Stones tone={band.tone} /> {bandRange(band)}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="mb-1 font-medium">For</h3>
          <p className="text-ink-2">{segmentWords(model)}</p>
        </div>
      </CardBody>
    </Card>
  );
}
