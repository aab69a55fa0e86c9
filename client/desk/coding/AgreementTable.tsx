import type { AgreementRow } from '#contract';
import { deskTexts } from '../../text/desk/desk-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';

interface AgreementTableProps {
  rows: readonly AgreementRow[];
  nameOf: (crime: string) => string;
}

/** How far two coders agree, in all and by crime, with how many events that rests on. */
export function AgreementTable({ rows, nameOf }: AgreementTableProps) {
  const text = useTexts(deskTexts).coding;
  const coded = rows.filter(({ n }) => n > 0);
  return (
    <section className="stack">
      <h2>{text.agreement}</h2>
      {coded.length === 0 ? (
        <p>{text.noAgreement}</p>
      ) : (
        <>
          <p>{text.agreementNote}</p>
          <table className="list">
            <caption className="visually-hidden">{text.agreement}</caption>
            <thead>
              <tr>
                {Object.entries(text.agreementColumns).map(([key, name]) => (
                  <th key={key} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {coded.map((row) => (
                <Row
                  key={row.crime ?? ''}
                  row={row}
                  name={row.crime === undefined ? text.allCrimes : nameOf(row.crime)}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function Row({ row: { n, agreed, kappa, kappaSe }, name }: { row: AgreementRow; name: string }) {
  const { agreementColumns: columns, noKappa } = useTexts(deskTexts).coding;
  const { locale } = useLanguage();
  const decimals = (value: number) =>
    formatNumber(value, locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-column={columns.n} className="tabular">
        {formatNumber(n, locale)}
      </td>
      <td data-column={columns.agreed} className="tabular">
        {formatNumber(agreed / n, locale, { style: 'percent', maximumFractionDigits: 1 })}
      </td>
      <td data-column={columns.kappa} className="tabular">
        {kappa === null ? noKappa : `${decimals(kappa)} ± ${decimals(kappaSe ?? 0)}`}
      </td>
    </tr>
  );
}
