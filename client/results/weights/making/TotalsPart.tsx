import '../../../components/files/file-form.css';
import { X } from 'lucide-react';
import { useState } from 'react';
import { type TotalsFile, totalsFiles } from '#contract';
import { Button } from '../../../components/Button.tsx';
import { formatNumber } from '../../../text/format.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { weightingPageTexts } from '../../../text/weighting-page/weighting-page-texts.ts';

interface TotalsPartProps {
  readonly totals: readonly TotalsFile[];
  readonly onChange: (totals: readonly TotalsFile[]) => void;
}

/** The files of population totals. One of the same name takes the place of the earlier one. */
export function TotalsPart({ totals, onChange }: TotalsPartProps) {
  const { making } = useTexts(weightingPageTexts);
  const { locale } = useLanguage();
  const [refused, setRefused] = useState('');

  async function add(file: File | undefined) {
    if (!file) return;
    let text: string;
    try {
      // Byte for byte what `cifra weight` reads, so that both have the same hash.
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
    } catch {
      return setRefused(making.totalsNotUtf8);
    }
    const read = { path: file.name, text };
    const all = [...totals.filter(({ path }) => path !== file.name), read];
    const wrong = totalsFiles.safeParse(all).error?.issues[0];
    if (wrong) return setRefused(wrong.path.at(-1) === 'path' ? making.totalsWrongName : making.totalsTooLarge);
    setRefused('');
    onChange(all);
  }

  return (
    <section className="card stack">
      <div>
        <h3>{making.totals}</h3>
        <p className="quiet">{making.totalsLead}</p>
      </div>
      {totals.length === 0 && <p className="quiet">{making.noTotals}</p>}
      <ul className="totals-files">
        {totals.map(({ path, text }) => (
          <li key={path}>
            <span className="totals-name">
              {path}{' '}
              <span className="quiet">{making.lines(formatNumber(text.trimEnd().split('\n').length, locale))}</span>
            </span>
            <Button
              kind="quiet"
              className="button-square"
              icon={X}
              aria-label={making.removeTotals(path)}
              onClick={() => onChange(totals.filter((each) => each.path !== path))}
            />
          </li>
        ))}
      </ul>
      <label className="field">
        <span className="field-label">{making.totalsFile}</span>
        <input
          type="file"
          className="file"
          accept=".csv,.txt,text/csv"
          onChange={({ target }) => {
            void add(target.files?.[0]);
            target.value = '';
          }}
        />
      </label>
      <div role="status">{refused && <p className="field-error">{refused}</p>}</div>
    </section>
  );
}
