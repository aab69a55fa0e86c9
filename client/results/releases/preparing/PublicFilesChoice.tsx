import { useCallback } from 'react';
import { listPublicFiles, RECORD_FORMATS } from '#contract';
import { call } from '../../../api.ts';
import { hrefOf } from '../../../shell/use-address.ts';
import { useReply } from '../../../shell/use-reply.ts';
import { downloadTexts } from '../../../text/downloads/download-texts.ts';
import { formatDateTime } from '../../../text/format.ts';
import { productTexts } from '../../../text/products/product-texts.ts';
import { releaseTexts } from '../../../text/releases/release-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { useNameOf } from '../../people/people-context.ts';
import { LanguageField } from '../../products/LanguageAndStandard.tsx';
import type { ReleaseDraft } from './release-draft.ts';

interface PublicFilesChoiceProps {
  readonly survey: string;
  readonly draft: Pick<ReleaseDraft, 'publicFiles' | 'publicFormats' | 'publicLanguage'>;
  readonly onChange: (part: Partial<ReleaseDraft>) => void;
  readonly onSessionEnded: () => void;
}

/** Formats besides Parquet, in which a public-use file always goes. */
const OTHERS = RECORD_FORMATS.filter((format) => format !== 'parquet');

/** The public-use files of the edition that go with a release, and the formats of other programs. */
export function PublicFilesChoice({ survey, draft, onChange, onSessionEnded }: PublicFilesChoiceProps) {
  const { form: text } = useTexts(releaseTexts);
  const { publicFile: words } = useTexts(productTexts);
  const { formats } = useTexts(downloadTexts).records;
  const { language: spoken, locale } = useLanguage();
  const nameOf = useNameOf();
  const ask = useCallback((signal: AbortSignal) => call(listPublicFiles, { query: { survey }, signal }), [survey]);
  const { reply } = useReply(ask, onSessionEnded);
  const files = reply.state === 'here' ? reply.value.files : [];
  const { publicFiles, publicFormats, publicLanguage } = draft;
  return (
    <fieldset className="stack">
      <legend>{text.publicFiles}</legend>
      <p className="quiet">{text.publicFilesHint}</p>
      {reply.state === 'here' && files.length === 0 && (
        <p>
          {text.noPublicFiles}{' '}
          <a className="link-alone" href={hrefOf(['products', 'public-file'])}>
            {text.makePublicFile}
          </a>
        </p>
      )}
      <div className="release-ticks">
        {files.map(({ id, publicFile: name, madeAt, madeBy }) => (
          <label key={id} className="tick">
            <input
              type="checkbox"
              checked={publicFiles.includes(id)}
              onChange={({ target }) => onChange({ publicFiles: withOrWithout(publicFiles, id, target.checked) })}
            />
            <span>{words.earlierLine({ name, when: formatDateTime(madeAt, locale), who: nameOf(madeBy) })}</span>
          </label>
        ))}
      </div>
      {publicFiles.length > 0 && (
        <>
          <p className="field-label">{text.publicFormats}</p>
          <div className="release-ticks">
            {OTHERS.map((format) => (
              <label key={format} className="tick">
                <input
                  type="checkbox"
                  checked={publicFormats.includes(format)}
                  onChange={({ target }) =>
                    onChange({ publicFormats: withOrWithout(publicFormats, format, target.checked) })
                  }
                />
                <span>{formats[format]}</span>
              </label>
            ))}
          </div>
          <LanguageField
            label={text.publicLanguage}
            language={publicLanguage ?? spoken}
            onChange={(language) => onChange({ publicLanguage: language })}
          />
        </>
      )}
    </fieldset>
  );
}

function withOrWithout<Value>(all: readonly Value[], one: Value, isOn: boolean): readonly Value[] {
  const rest = all.filter((each) => each !== one);
  return isOn ? [...rest, one] : rest;
}
