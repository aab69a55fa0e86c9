import type { NumberedFile } from '#contract';
import { DataTable } from '../../components/DataTable.tsx';
import { formatDateTime, formatNumber } from '../../text/format.ts';
import { productTexts } from '../../text/products/product-texts.ts';
import { sourceTexts } from '../../text/sources/source-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useNameOf } from '../people/people-context.ts';

/** The numbered analysis files of the edition, the last one first. */
export function NumberedFiles({ files }: { readonly files: readonly NumberedFile[] }) {
  const { analysisFile: texts, weights } = useTexts(productTexts);
  const { designWeights } = useTexts(sourceTexts);
  const { locale } = useLanguage();
  const nameOf = useNameOf();
  return (
    <section className="stack">
      <h3>{texts.list}</h3>
      <DataTable
        caption={texts.list}
        columns={[
          { key: 'number', name: texts.number, cell: ({ number }) => number, className: 'tabular' },
          { key: 'made', name: texts.madeAt, cell: ({ madeAt }) => formatDateTime(madeAt, locale) },
          { key: 'by', name: texts.madeBy, cell: ({ madeBy }) => nameOf(madeBy) },
          {
            key: 'in',
            name: texts.inFile,
            cell: ({ count, interviews }) => texts.counted({ count: formatNumber(count, locale), which: interviews }),
          },
          { key: 'weights', name: weights, cell: ({ weighting }) => weighting?.name ?? designWeights },
          { key: 'hash', name: 'SHA-256', cell: ({ sha256 }) => sha256, className: 'tabular product-hash' },
        ]}
        rows={files.toReversed()}
        keyOf={({ number }) => number}
        empty={<p className="quiet">{texts.none}</p>}
      />
    </section>
  );
}
