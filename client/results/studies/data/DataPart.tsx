import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type DataFileHead, removeDataFile } from '#contract';
import { ApiProblem, call } from '../../../api.ts';
import { AskFirstDialog } from '../../../components/AskFirstDialog.tsx';
import { Button } from '../../../components/Button.tsx';
import { ProblemBanner } from '../../../components/ProblemBanner.tsx';
import { formatDateTime, formatNumber } from '../../../text/format.ts';
import { studyPageTexts } from '../../../text/study-page/study-page-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { Tick } from '../../tables/making/Tick.tsx';
import type { WrittenStudy } from '../model/study-draft.ts';
import { BringData } from './BringData.tsx';
import { ColumnsOfFile } from './ColumnsOfFile.tsx';

interface DataPartProps {
  readonly files: readonly DataFileHead[];
  /** Ids of those of the study. */
  readonly chosen: readonly string[];
  readonly study: WrittenStudy | undefined;
  /** Others are of the study; told by what they are of those of now, for a file may arrive after another one. */
  readonly onChosen: (of: (ids: readonly string[]) => readonly string[]) => void;
  readonly onStudy: (study: WrittenStudy) => void;
  /** The list is another one now. */
  readonly onChanged: () => void;
  readonly onSessionEnded: () => void;
}

/** The data files: which are of the study, what is in each, how to bring and remove one. */
export function DataPart(props: DataPartProps) {
  const { files, chosen, study, onChosen, onStudy, onChanged, onSessionEnded } = props;
  const { data } = useTexts(studyPageTexts);
  const { locale } = useLanguage();
  const [removing, setRemoving] = useState<DataFileHead>();
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const ofStudy = files.filter(({ id }) => chosen.includes(id));

  async function remove({ id, name }: DataFileHead) {
    setProblem(undefined);
    try {
      await call(removeDataFile, { params: { id } });
      setTold(data.removed(name));
      onChosen((now) => now.filter((other) => other !== id));
      onChanged();
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
    }
  }

  return (
    <section className="card stack">
      <div>
        <h2>{data.heading}</h2>
        <p className="quiet">{data.lead}</p>
      </div>
      {files.length === 0 && <p className="quiet">{data.none}</p>}
      <ul className="data-files" aria-label={data.heading}>
        {files.map((file) => {
          const isChosen = chosen.includes(file.id);
          const isTwin = !isChosen && ofStudy.some(({ name }) => name === file.name);
          return (
            <li key={file.id} className="data-file">
              <div className="data-file-head">
                <Tick
                  kind="checkbox"
                  label={
                    <>
                      <strong className="data-file-name">{file.name}</strong>{' '}
                      <span className="quiet">
                        {data.size(formatNumber(file.bytes / 1_000_000, locale, { maximumFractionDigits: 1 }))} ·{' '}
                        {data.broughtBy({ who: file.broughtBy, when: formatDateTime(file.broughtAt, locale) })}
                      </span>
                    </>
                  }
                  isOn={isChosen}
                  refused={isTwin ? data.nameTaken(file.name) : undefined}
                  onChange={(isOn) =>
                    onChosen((now) => (isOn ? [...now, file.id] : now.filter((id) => id !== file.id)))
                  }
                />
                <Button
                  kind="danger"
                  icon={Trash2}
                  aria-label={data.removeOf(file.name)}
                  onClick={() => setRemoving(file)}
                >
                  {data.remove}
                </Button>
              </div>
              {isChosen && (
                <ColumnsOfFile file={file} study={study} onStudy={onStudy} onSessionEnded={onSessionEnded} />
              )}
            </li>
          );
        })}
      </ul>
      <p role="status" className={told ? 'quiet' : 'visually-hidden'}>
        {told}
      </p>
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <BringData
        taken={ofStudy.map(({ name }) => name)}
        onBrought={(id) => {
          onChosen((now) => [...now, id]);
          onChanged();
        }}
        onSessionEnded={onSessionEnded}
      />
      {removing && (
        <AskFirstDialog
          title={data.removeTitle(removing.name)}
          action={data.remove}
          onConfirm={() => remove(removing)}
          onClose={() => setRemoving(undefined)}
        >
          <p>{data.removeBody}</p>
        </AskFirstDialog>
      )}
    </section>
  );
}
