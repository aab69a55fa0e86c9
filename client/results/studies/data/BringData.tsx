import '../../../components/files/file-form.css';
import { RotateCcw, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { dataFileHead, LARGEST_DATA_FILE } from '#contract';
import { ApiProblem, isAbort } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { ProblemBanner } from '../../../components/ProblemBanner.tsx';
import { formatNumber } from '../../../text/format.ts';
import { studyPageTexts } from '../../../text/study-page/study-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { bringDataFile, type FileToBring } from './bring-data-file.ts';

interface BringDataProps {
  /** Names that the study has already. */
  readonly taken: readonly string[];
  /** A file is whole on the server. */
  readonly onBrought: (id: string) => void;
  readonly onSessionEnded: () => void;
}

/** Data files to choose, and how far their sending is. What was broken off goes on where it stopped. */
export function BringData({ taken, onBrought, onSessionEnded }: BringDataProps) {
  const { data } = useTexts(studyPageTexts);
  const { locale } = useLanguage();
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const [waiting, setWaiting] = useState<readonly FileToBring[]>([]);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<unknown>();
  const [told, setTold] = useState('');
  const control = useRef<AbortController>(undefined);

  function choose(chosen: readonly File[]) {
    const refusals = chosen.flatMap(({ name, size }) => {
      if (!dataFileHead.shape.name.safeParse(name).success) return [data.wrongName(name)];
      if (size > LARGEST_DATA_FILE) return [data.tooLarge(name)];
      if (size === 0) return [data.isEmpty(name)];
      return taken.includes(name) ? [data.nameTaken(name)] : [];
    });
    setRefused(refusals);
    if (refusals.length > 0) return;
    void send(chosen.map((content) => ({ id: crypto.randomUUID(), name: content.name, content })));
  }

  async function send(files: readonly FileToBring[]) {
    const own = new AbortController();
    control.current = own;
    setProblem(undefined);
    setTold('');
    for (const [place, file] of files.entries()) {
      setWaiting(files.slice(place));
      setSending({ name: file.name, share: 0 });
      try {
        await bringDataFile(file, {
          signal: own.signal,
          onShare: (share) => setSending({ name: file.name, share }),
        });
      } catch (error) {
        setSending(undefined);
        if (isAbort(error)) return setWaiting([]);
        if (error instanceof ApiProblem && error.status === 401) return onSessionEnded();
        return setProblem(error);
      }
      setTold(data.brought(file.name));
      onBrought(file.id);
    }
    setWaiting([]);
    setSending(undefined);
  }

  const percent = sending && formatNumber(Math.round(sending.share * 100) / 100, locale, { style: 'percent' });
  return (
    <div className="stack">
      <label className="field">
        <span className="field-label">{data.bring}</span>
        <span className="field-hint">{data.bringHint}</span>
        <input
          type="file"
          multiple
          className="file"
          accept=".csv,.gz,.txt,.dta,.sav,.zsav,.parquet"
          onChange={({ target }) => {
            choose([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </label>
      <div role="status">
        {sending && <p className="quiet">{data.bringing({ name: sending.name, share: percent! })}</p>}
        {!sending && told && <p className="quiet">{told}</p>}
      </div>
      {sending && (
        <div className="wait">
          <progress aria-label={data.bringing({ name: sending.name, share: '' })} max={1} value={sending.share} />
          <Button icon={X} onClick={() => control.current?.abort()}>
            {data.cancel}
          </Button>
        </div>
      )}
      {refused.length > 0 && (
        <ul className="plain-list field-error" role="alert">
          {refused.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      )}
      {problem !== undefined && (
        <>
          <ProblemBanner problem={problem} />
          <div>
            <Button icon={RotateCcw} onClick={() => void send(waiting)}>
              {data.again}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
