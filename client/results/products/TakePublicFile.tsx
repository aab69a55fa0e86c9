import { Download } from 'lucide-react';
import { useState } from 'react';
import {
  type BodyOf,
  PUBLIC_FILE_FORMATS,
  type PublicFileFormat,
  type PublicFileRisk,
  takePublicFile,
} from '#contract';
import { callForFile } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { saveFile } from '../../components/files/save-text.ts';
import { SelectField } from '../../components/SelectField.tsx';
import { formatDateTime, formatNumber } from '../../text/format.ts';
import { productTexts } from '../../text/products/product-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { Tick } from '../tables/making/Tick.tsx';
import { MakingBar } from './MakingBar.tsx';
import { ProductFields } from './ProductFields.tsx';
import { useMaking } from './use-making.ts';

const TASKS = ['derive', 'public-file'] as const;

interface TakePublicFileProps {
  readonly survey: string;
  /** What its report was made of. */
  readonly asked: Pick<BodyOf<typeof takePublicFile>, 'text' | 'source' | 'language'>;
  readonly earlier: PublicFileRisk['earlier'];
  readonly onTaken: () => void;
  readonly onSessionEnded: () => void;
}

/** The file after its report. Beside earlier ones somebody says first that what they tell together was read. */
export function TakePublicFile({ survey, asked, earlier, onTaken, onSessionEnded }: TakePublicFileProps) {
  const { publicFile: texts, format: formatLabel } = useTexts(productTexts);
  const { locale } = useLanguage();
  const [format, setFormat] = useState<PublicFileFormat>('parquet');
  const [wasRead, setWasRead] = useState(false);
  const making = useMaking<true>({ survey, tasks: TASKS }, onSessionEnded);
  const count = (value: number) => formatNumber(value, locale);

  function take() {
    void making.begin(async (signal) => {
      const body = { ...asked, format, besideEarlier: wasRead };
      const { name, content } = await callForFile(takePublicFile, { query: { survey }, body, signal });
      saveFile(name, content);
      onTaken();
      return true;
    });
  }

  return (
    <>
      {earlier.length > 0 && (
        <Banner kind="caution">
          <ul className="plain-list">
            {earlier.map(({ publicFile: name, madeAt, together }) => (
              <li key={`${name} ${madeAt}`}>
                {texts.tells({
                  name,
                  when: formatDateTime(madeAt, locale),
                  together: together
                    ? texts.together({ people: count(together.people), victims: count(together.victims) })
                    : texts.notTogether,
                })}
              </li>
            ))}
          </ul>
          <Tick kind="checkbox" label={texts.wasRead} isOn={wasRead} onChange={making.changing(setWasRead)} />
        </Banner>
      )}
      <ProductFields>
        <SelectField
          label={formatLabel}
          options={PUBLIC_FILE_FORMATS.map((one) => [one, texts.formats[one]] as const)}
          value={format}
          onChoose={making.changing((chosen) => chosen !== '' && setFormat(chosen))}
        />
      </ProductFields>
      <MakingBar texts={texts.take} making={making} icon={Download} onBegin={take} />
    </>
  );
}
