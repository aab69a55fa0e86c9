import { formatDateTime } from '../../text/format.ts';
import { productTexts } from '../../text/products/product-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useNameOf } from '../people/people-context.ts';

interface EarlierFilesProps {
  readonly files: readonly { readonly publicFile: string; readonly madeAt: string; readonly madeBy: string }[];
}

/** The public-use files of the edition that were made; nothing where there is none. */
export function EarlierFiles({ files }: EarlierFilesProps) {
  const { publicFile: texts } = useTexts(productTexts);
  const { locale } = useLanguage();
  const nameOf = useNameOf();
  if (files.length === 0) return null;
  return (
    <section className="stack">
      <h3>{texts.earlierTitle}</h3>
      <ul className="plain-list">
        {files.map(({ publicFile: name, madeAt, madeBy }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they stand in the order in which they were made
          <li key={place}>{texts.earlierLine({ name, when: formatDateTime(madeAt, locale), who: nameOf(madeBy) })}</li>
        ))}
      </ul>
    </section>
  );
}
