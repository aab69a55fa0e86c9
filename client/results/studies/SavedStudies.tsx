import { Plus, Trash2 } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { deleteStudy, listStudies, type SavedStudyHead } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { AskFirstDialog } from '../../components/AskFirstDialog.tsx';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import type { ChosenFile } from '../../components/files/chosen-file.ts';
import { FileForm } from '../../components/files/FileForm.tsx';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { goTo, hrefOf } from '../../shell/use-address.ts';
import { useReply } from '../../shell/use-reply.ts';
import { formatDateTime } from '../../text/format.ts';
import { studyPageTexts } from '../../text/study-page/study-page-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useNameOf } from '../people/people-context.ts';
import { beginStudy, newStudy, studyTextOf } from './model/study-draft.ts';

/** The saved studies, each a link that opens it; a new one, and one from a file. */
export function SavedStudies({ onSessionEnded }: { onSessionEnded: () => void }) {
  const { title, list, making, saving } = useTexts(studyPageTexts);
  const { locale } = useLanguage();
  const nameOfPerson = useNameOf();
  const ask = useCallback((signal: AbortSignal) => call(listStudies, { signal }), []);
  const { reply, again } = useReply(ask, onSessionEnded);
  const [removing, setRemoving] = useState<SavedStudyHead>();
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const heading = useRef<HTMLHeadingElement>(null);

  async function remove({ key, revision, study }: SavedStudyHead) {
    setProblem(undefined);
    try {
      const answer = await call(deleteStudy, { params: { key }, query: { revision } });
      heading.current?.focus();
      setTold('deleted' in answer ? list.removed(study) : saving.conflictTitle);
      again();
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
    }
  }

  async function open({ bytes }: ChosenFile) {
    // What is no study yet is mended on the page, where every finding stands at its place.
    beginStudy(new TextDecoder().decode(bytes));
    goTo(['studies', 'new']);
  }

  return (
    <div className="stack">
      <h1>{title}</h1>
      <p className="quiet study-lead">{list.lead}</p>
      <div>
        <Button
          kind="primary"
          icon={Plus}
          onClick={() => {
            beginStudy(studyTextOf(newStudy(making.unnamed)));
            goTo(['studies', 'new']);
          }}
        >
          {list.begin}
        </Button>
      </div>
      <h2 ref={heading} tabIndex={-1}>
        {list.saved}
      </h2>
      <p role="status" className={told ? 'quiet' : 'visually-hidden'}>
        {told}
      </p>
      {problem !== undefined && <ProblemBanner problem={problem} />}
      {reply.state === 'asking' && <LoadingScreen />}
      {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
      {reply.state === 'here' && (
        <DataTable
          caption={list.saved}
          columns={[
            {
              key: 'study',
              name: list.columns.study,
              cell: ({ key, study }) => <a href={hrefOf(['studies', key])}>{study}</a>,
            },
            {
              key: 'changed',
              name: list.columns.changed,
              cell: ({ changedAt, changedBy }) =>
                list.changed({ when: formatDateTime(changedAt, locale), who: nameOfPerson(changedBy) }),
            },
            {
              key: 'actions',
              name: list.columns.actions,
              cell: (head) => (
                <Button
                  kind="danger"
                  icon={Trash2}
                  aria-label={list.removeOf(head.study)}
                  onClick={() => setRemoving(head)}
                >
                  {list.remove}
                </Button>
              ),
            },
          ]}
          rows={reply.value.studies}
          keyOf={({ key }) => key}
          empty={<Banner>{list.none}</Banner>}
        />
      )}
      <section className="card stack">
        <h2>{list.upload}</h2>
        <p id="study-file-hint" className="quiet">
          {list.uploadHint}
        </p>
        <FileForm
          text={{ file: list.file, send: list.open, sending: list.opening, noFile: list.noFile }}
          accept=".json,application/json"
          describedBy="study-file-hint"
          read={open}
          onSessionEnded={onSessionEnded}
        />
      </section>
      {removing && (
        <AskFirstDialog
          title={list.removeTitle(removing.study)}
          action={list.remove}
          onConfirm={() => remove(removing)}
          onClose={() => setRemoving(undefined)}
        >
          <p>{list.removeBody}</p>
        </AskFirstDialog>
      )}
    </div>
  );
}
