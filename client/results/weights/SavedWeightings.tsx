import { Plus, Trash2 } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import {
  deleteWeighting,
  listWeightings,
  makeWeightsReport,
  type SavedWeightingHead,
  type WeightingFindingReply,
} from '#contract';
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
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { weightingPageTexts } from '../../text/weighting-page/weighting-page-texts.ts';
import { useNameOf } from '../people/people-context.ts';
import { SampleAccounting } from './accounting/SampleAccounting.tsx';
import { beginWeighting, newWeighting, weightingIn } from './model/weighting-draft.ts';
import { WeightingFindings } from './shown/WeightingFindings.tsx';

interface SavedWeightingsProps {
  readonly survey: string;
  readonly onSessionEnded: () => void;
}

/** The saved specifications, each a link that opens it; a new one, one from a file, and the accounts of the sample. */
export function SavedWeightings({ survey, onSessionEnded }: SavedWeightingsProps) {
  const { title, list, making, saving } = useTexts(weightingPageTexts);
  const { locale } = useLanguage();
  const nameOfPerson = useNameOf();
  const ask = useCallback((signal: AbortSignal) => call(listWeightings, { signal }), []);
  const { reply, again } = useReply(ask, onSessionEnded);
  const [removing, setRemoving] = useState<SavedWeightingHead>();
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const [findings, setFindings] = useState<readonly WeightingFindingReply[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);

  async function remove({ key, revision, weighting }: SavedWeightingHead) {
    setProblem(undefined);
    try {
      const answer = await call(deleteWeighting, { params: { key }, query: { revision } });
      heading.current?.focus();
      setTold('deleted' in answer ? list.removed(weighting) : saving.conflictTitle);
      again();
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
    }
  }

  async function open({ bytes }: ChosenFile) {
    const text = new TextDecoder().decode(bytes);
    const spec = weightingIn(text);
    setFindings([]);
    if (spec) {
      beginWeighting(spec, text);
      return goTo(['weights', 'new']);
    }
    // The server knows the places of what is wrong, and says them.
    const judged = await call(makeWeightsReport, { query: { survey }, body: { text: text || ' ', totals: [] } });
    if ('findings' in judged) setFindings(judged.findings);
  }

  return (
    <div className="stack">
      <h1>{title}</h1>
      <div>
        <Button
          kind="primary"
          icon={Plus}
          onClick={() => {
            beginWeighting(newWeighting(making.unnamed));
            goTo(['weights', 'new']);
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
              key: 'name',
              name: list.columns.name,
              cell: ({ key, weighting }) => <a href={hrefOf(['weights', key])}>{weighting}</a>,
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
                  aria-label={list.removeOf(head.weighting)}
                  onClick={() => setRemoving(head)}
                >
                  {list.remove}
                </Button>
              ),
            },
          ]}
          rows={reply.value.weightings}
          keyOf={({ key }) => key}
          empty={<Banner>{list.none}</Banner>}
        />
      )}
      <section className="card stack">
        <h2>{list.upload}</h2>
        <p id="weighting-file-hint" className="quiet">
          {list.uploadHint}
        </p>
        <FileForm
          text={{ file: list.file, send: list.open, sending: list.opening, noFile: list.noFile }}
          accept=".json,application/json"
          describedBy="weighting-file-hint"
          read={open}
          onSessionEnded={onSessionEnded}
        />
        {findings.length > 0 && <WeightingFindings title={saving.notRead} findings={findings} />}
      </section>
      <SampleAccounting survey={survey} onSessionEnded={onSessionEnded} />
      {removing && (
        <AskFirstDialog
          title={list.removeTitle(removing.weighting)}
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
