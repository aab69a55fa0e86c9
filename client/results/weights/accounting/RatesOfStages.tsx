import { rateName, type StageRates } from '#contract';
import { DataTable, type TableColumn } from '../../../components/DataTable.tsx';
import { fieldworkTexts } from '../../../text/fieldwork/fieldwork-texts.ts';
import { formatNumber } from '../../../text/format.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { weightingPageTexts } from '../../../text/weighting-page/weighting-page-texts.ts';

const STAGES = ['household', 'person', 'joint'] as const satisfies (keyof StageRates)[];
const WAYS = ['unweighted', 'weighted'] as const;

interface RatesOfStagesProps {
  readonly rates: StageRates;
  /** Without what stands in for others; absent where nothing does. */
  readonly original: StageRates | undefined;
}

/** The outcome rates of households, of persons and of both, by numbers and by design weights. */
export function RatesOfStages({ rates, original }: RatesOfStagesProps) {
  const { accounting } = useTexts(weightingPageTexts);
  return (
    <div className="stack">
      <div>
        <h3>{accounting.rates}</h3>
        <p className="quiet">{accounting.ratesLead}</p>
      </div>
      <RatesTableOfStages caption={accounting.rates} rates={rates} />
      {original && (
        <details className="card">
          <summary>{accounting.ratesOriginal}</summary>
          <RatesTableOfStages caption={accounting.ratesOriginal} rates={original} />
        </details>
      )}
    </div>
  );
}

/** A rate by its name, or the share of eligible ones. */
type Line = (typeof rateName.options)[number] | 'e';

function RatesTableOfStages({ caption, rates }: { caption: string; rates: StageRates }) {
  const { accounting } = useTexts(weightingPageTexts);
  const { kinds } = useTexts(fieldworkTexts);
  const { locale } = useLanguage();
  const percent = (rate: StageRates['joint']['weighted']['eligible'] | undefined) =>
    typeof rate === 'number'
      ? formatNumber(rate, locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
      : '–';
  const nameOf = (line: Line) =>
    line === 'e' ? accounting.eligible : `${kinds[line.replace(/\d$/, '') as keyof typeof kinds]} (${line})`;
  return (
    <DataTable<Line>
      layout="figures"
      caption={caption}
      columns={[
        { key: 'rate', name: accounting.rates, cell: nameOf },
        ...STAGES.flatMap((stage) =>
          WAYS.map((way): TableColumn<Line> => {
            const name = accounting.stages[stage];
            const { eligible, rates: ofStage } = rates[stage][way];
            return {
              key: `${stage} ${way}`,
              name: way === 'weighted' ? accounting.byWeight(name) : name,
              className: 'tabular',
              cell: (line) => percent(line === 'e' ? eligible : ofStage[line]),
            };
          }),
        ),
      ]}
      rows={[...rateName.options, 'e']}
      keyOf={(line) => line}
    />
  );
}
