import type { AgreementRow } from '#contract';
import { DataTable, type TableColumn } from '../../components/DataTable.tsx';
import { type CodingTexts, codingTexts } from '../../text/coding/coding-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';

interface AgreementTableProps {
  rows: readonly AgreementRow[];
  nameOf: (crime: string) => string;
}

/** How far two coders agree, in all and by crime, with how many incidents that rests on. */
export function AgreementTable({ rows, nameOf }: AgreementTableProps) {
  const text = useTexts(codingTexts);
  const { locale } = useLanguage();
  const codedTwice = rows.filter(({ n }) => n > 0);
  return (
    <section className="stack">
      <h2>{text.agreement}</h2>
      {codedTwice.length > 0 && <p>{text.agreementNote}</p>}
      <DataTable
        caption={text.agreement}
        columns={columnsOf(text, nameOf, locale)}
        rows={codedTwice}
        keyOf={({ crime }) => crime ?? ''}
        empty={<p>{text.noAgreement}</p>}
      />
    </section>
  );
}

function columnsOf(text: CodingTexts, nameOf: (crime: string) => string, locale: string): TableColumn<AgreementRow>[] {
  const { agreementColumns: names } = text;
  const decimals = (value: number) =>
    formatNumber(value, locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return [
    { key: 'crime', name: names.crime, cell: ({ crime }) => (crime === undefined ? text.allCrimes : nameOf(crime)) },
    { key: 'n', name: names.n, className: 'tabular', cell: ({ n }) => formatNumber(n, locale) },
    {
      key: 'agreed',
      name: names.agreed,
      className: 'tabular',
      cell: ({ agreed, n }) => formatNumber(agreed / n, locale, { style: 'percent', maximumFractionDigits: 1 }),
    },
    {
      key: 'kappa',
      name: names.kappa,
      className: 'tabular',
      cell: ({ kappa, kappaSe }) => (kappa === null ? text.noKappa : `${decimals(kappa)} ± ${decimals(kappaSe ?? 0)}`),
    },
  ];
}
