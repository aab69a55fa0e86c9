import { Download } from 'lucide-react';
import type { PublicFileRisk } from '#contract';
import { Button } from '../../components/Button.tsx';
import { saveText } from '../../components/files/save-text.ts';
import { formatNumber } from '../../text/format.ts';
import { productTexts } from '../../text/products/product-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { mostBlank } from './model/most-blank.ts';

interface RiskSummaryProps {
  readonly report: PublicFileRisk;
  /** The whole report, a page that loads nothing. */
  readonly html: string;
}

/** Columns that lost the most. */
const MOST_NAMED = 3;

/** The risk of a public-use file in a few numbers, and the whole report to take along. */
export function RiskSummary({ report, html }: RiskSummaryProps) {
  const { publicFile: texts } = useTexts(productTexts);
  const { locale } = useLanguage();
  const { risk, records, withheld } = report;
  const { people, victims } = risk.released;
  const count = (value: number) => formatNumber(value, locale);
  const share = (value: number) => formatNumber(value, locale, { style: 'percent', maximumFractionDigits: 2 });
  const blank = mostBlank(withheld.columns, MOST_NAMED).map((column) => `${column.column} (${count(column.blank)})`);
  const facts = [
    ['persons', count(records.person?.after ?? 0)],
    ['before', count(risk.coarse.people.atRisk)],
    ['after', count(people.atRisk)],
    ['expected', formatNumber(people.expected, locale, { maximumFractionDigits: 1 })],
    ['highest', share(Math.max(people.highest, victims.highest))],
    ['blank', `${count(withheld.cells)} (${share(withheld.share)})`],
  ] as const;
  return (
    <section className="stack">
      <h3>{texts.riskTitle(report.publicFile)}</h3>
      <dl className="product-facts">
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{texts.numbers[key]}</dt>
            <dd className="tabular">{value}</dd>
          </div>
        ))}
      </dl>
      {blank.length > 0 && <p>{texts.mostBlank(blank.join('; '))}</p>}
      <div>
        <Button icon={Download} onClick={() => saveText(`risk-${report.publicFile}.html`, html, 'text/html')}>
          {texts.saveReport}
        </Button>
      </div>
    </section>
  );
}
