import { useState } from 'react';
import { highestVersion, isQuestionnaireId, type PublishedVersion, publishDraft, versionFlaw } from '#contract';
import { valueAt } from '#questionnaires';
import { ApiProblem, call } from '../../api.ts';
import { type DesignPublishTexts, designPublishTexts } from '../../text/design-publish/design-publish-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { useFindings } from '../findings/use-findings.ts';
import type { PaneProps } from '../pane.ts';
import { useInterviews } from '../scenarios/use-interviews.ts';
import { useStanding } from '../standing.ts';
import { useKeptSaid } from './kept-said.ts';
import { proposedVersion, versionStep } from './proposed-version.ts';
import { despiteToSend, groupedWarnings, obstaclesOf, reasonsToSend } from './publication.ts';
import type { Beginning } from './use-beginning.ts';
import { useChanges } from './use-changes.ts';
import { whyNumber } from './why-number.ts';

/** Why the server did not publish, by the place where it is shown. */
type Refusal = 'changed' | 'note-too-long' | { readonly problem: unknown };

/** The server found what this page did not. */
const FINDINGS = ['draft-with-errors', 'warnings-without-reason'];

/** Most characters of a note. */
const MOST_OF_NOTE = 2000;

/** Everything that is known and said of a version before it is published, and publishing it. */
export function usePublishing(pane: PaneProps, beginning: Beginning, onTaken: () => void) {
  const { files } = pane;
  const standing = useStanding();
  const text = useTexts(designPublishTexts);
  const questionnaire = String(valueAt(files, ['manifest.json', 'id']) ?? '');
  const { said, setSaid, forget } = useKeptSaid(standing.draft);
  const found = useFindings(files);
  const news = useChanges(beginning.before, files);
  const interviews = useInterviews(files);
  const [refusal, setRefusal] = useState<Refusal>();
  const [refusedPlaces, setRefusedPlaces] = useState<ApiProblem['places']>();
  const [taken, setTaken] = useState<readonly string[]>([]);
  const [published, setPublished] = useState<PublishedVersion>();
  const [isPublishing, setPublishing] = useState(false);

  const numbers = [...beginning.versions.map(({ version }) => version), ...taken];
  const step = news.changes && versionStep(news.changes);
  const proposed = step || numbers.length === 0 ? proposedVersion(step ?? 'patch', numbers) : '';
  const shown = said.version ?? proposed;
  const flaw = versionFlaw(shown, numbers);
  const failed = [...(interviews.runs ?? [])].filter(([, { failures }]) => failures.length > 0).map(([id]) => id);
  const obstacles = obstaclesOf({
    said,
    isNamed: numbers.length > 0 || isQuestionnaireId(questionnaire),
    isVersion: flaw === undefined,
    isSaved: standing.saving.is === 'saved',
    found,
    failing: interviews.isCurrent ? failed.length : undefined,
  });

  async function publish() {
    const why = failed.length > 0 ? text.scenarios.inNote({ failed: failed.join(', '), reason: said.despite }) : '';
    const note = [said.note.trim(), why].filter((part) => part !== '').join('\n\n');
    if (note.length > MOST_OF_NOTE) return setRefusal('note-too-long');
    setRefusal(undefined);
    setRefusedPlaces(undefined);
    setPublishing(true);
    const ofWarnings = reasonsToSend(said, groupedWarnings(found ?? []));
    const reasons = failed.length > 0 ? [...ofWarnings, despiteToSend(said)] : ofWarnings;
    try {
      const body = { seq: standing.seq, version: shown, note, reasons };
      setPublished(await call(publishDraft, { params: { draft: standing.draft }, body }));
      forget();
    } catch (problem) {
      failedBecause(problem);
    }
    setPublishing(false);
  }

  function failedBecause(problem: unknown): void {
    const code = problem instanceof ApiProblem ? problem.code : '';
    if (problem instanceof ApiProblem && problem.status === 401) standing.onSessionEnded();
    else if (code === 'version-exists') {
      setTaken([...taken, shown]);
      onTaken();
    } else if (code === 'version-not-higher') onTaken();
    else if (code === 'draft-changed') setRefusal('changed');
    else if (problem instanceof ApiProblem && FINDINGS.includes(code)) setRefusedPlaces(problem.places);
    // `draft-closed` too: the page shows it within a second.
    else setRefusal({ problem });
  }

  return {
    questionnaire,
    said,
    say: setSaid,
    number: {
      shown,
      why: (words: DesignPublishTexts) => whyNumber(words, beginning, { step, proposed, shown }),
      problem: ({ number }: DesignPublishTexts) => {
        if (flaw === 'taken') return number.taken(shown);
        if (flaw === 'not-higher') return number.notHigher(highestVersion(numbers)!);
        return shown === '' || flaw === undefined ? undefined : number.wrong;
      },
    },
    news,
    found,
    interviews,
    obstacles,
    refusal,
    refusedPlaces,
    published,
    isPublishing,
    publish,
  };
}
