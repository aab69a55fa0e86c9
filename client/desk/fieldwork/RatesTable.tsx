import {
  type DispositionCounts,
  dispositionCounts,
  type OutcomeRatesReply,
  type RateName,
  type RatesReply,
  rateName,
} from '#contract';
import { DataTable, type TableColumn } from '../../components/DataTable.tsx';
import { dwellingTexts } from '../../text/dwellings/dwelling-texts.ts';
import { fieldworkTexts } from '../../text/fieldwork/fieldwork-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { kindOf, rateInWords } from './rate-words.ts';

type RatesTableProps = Pick<RatesReply, 'all' | 'original'>;

/** The rates of an edition, with and without what stands in for others, and the households that they rest on. */
export function RatesTable({ all: { counts, rates, eligible }, original }: RatesTableProps) {
  const text = useTexts(fieldworkTexts);
  const ofDwellings = useTexts(dwellingTexts).rates;
  const { locale } = useLanguage();
  const withoutThem = <Row,>(cellOf: (those: OutcomeRatesReply, row: Row) => string): TableColumn<Row>[] =>
    original
      ? [{ key: 'original', name: ofDwellings.without, className: 'tabular', cell: (row) => cellOf(original, row) }]
      : [];
  return (
    <section className="stack">
      <h2>{text.ratesTitle}</h2>
      <p className="quiet">{text.ratesLead}</p>
      {original && <p>{ofDwellings.lead}</p>}
      <DataTable
        layout="figures"
        caption={text.ratesTitle}
        columns={[
          { key: 'rate', name: text.rate, cell: (name) => `${text.kinds[kindOf(name)]} (${name})` },
          {
            key: 'value',
            name: original ? ofDwellings.withThem : text.value,
            className: 'tabular',
            cell: (name) => rateInWords(rates[name], locale),
          },
          ...withoutThem(({ rates: those }, name: RateName) => rateInWords(those[name], locale)),
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
            name: original ? ofDwellings.withThem : text.value,
            className: 'tabular',
            cell: (place) => formatNumber(counts[place], locale),
          },
          ...withoutThem(({ counts: those }, place: keyof DispositionCounts) => formatNumber(those[place], locale)),
        ]}
        rows={dispositionCounts.keyof().options}
        keyOf={(place) => place}
      />
    </section>
  );
}
