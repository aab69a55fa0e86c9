import { dispositionCounts, type OutcomeRatesReply, rateName } from '#contract';
import { DataTable } from '../../components/DataTable.tsx';
import { fieldworkTexts } from '../../text/fieldwork/fieldwork-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { kindOf, rateInWords } from './rate-words.ts';

/** The rates of an edition, and the households that they are computed from. */
export function RatesTable({ rates: { counts, rates, eligible } }: { rates: OutcomeRatesReply }) {
  const text = useTexts(fieldworkTexts);
  const { locale } = useLanguage();
  return (
    <section className="stack">
      <h2>{text.ratesTitle}</h2>
      <p className="quiet">{text.ratesLead}</p>
      <DataTable
        layout="figures"
        caption={text.ratesTitle}
        columns={[
          { key: 'rate', name: text.rate, cell: (name) => `${text.kinds[kindOf(name)]} (${name})` },
          { key: 'value', name: text.value, className: 'tabular', cell: (name) => rateInWords(rates[name], locale) },
        ]}
        rows={rateName.options}
        keyOf={(name) => name}
      />
      {typeof eligible === 'number' && <p className="quiet">{text.eligible(rateInWords(eligible, locale))}</p>}
      <DataTable
        layout="figures"
        caption={text.countsTitle}
        columns={[
          { key: 'outcome', name: text.countsTitle, cell: (place) => text.counts[place] },
          {
            key: 'count',
            name: text.value,
            className: 'tabular',
            cell: (place) => formatNumber(counts[place], locale),
          },
        ]}
        rows={dispositionCounts.keyof().options}
        keyOf={(place) => place}
      />
    </section>
  );
}
