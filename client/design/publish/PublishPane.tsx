import './publish.css';
import { valueAt } from '#questionnaires';
import { Banner } from '../../components/Banner.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { designPublishTexts } from '../../text/design-publish/design-publish-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { PaneProps } from '../pane.ts';
import { useStanding } from '../standing.ts';
import { useAskedHeading } from './asked-to-publish.ts';
import { PublishedReceipt } from './PublishedReceipt.tsx';
import { PublishForm } from './PublishForm.tsx';
import { useBeginning } from './use-beginning.ts';

/** Where a draft is published: everything that is said of the version, read like a receipt before it is signed. */
export function PublishPane(pane: PaneProps) {
  const { isClosed } = useStanding();
  const text = useTexts(designPublishTexts);
  const questionnaire = String(valueAt(pane.files, ['manifest.json', 'id']) ?? '');
  if (isClosed === 'discarded') return <Banner kind="caution">{text.receipt.discarded}</Banner>;
  const version = String(valueAt(pane.files, ['manifest.json', 'version']) ?? '');
  if (isClosed === 'published') return <PublishedReceipt id={questionnaire} version={version} />;
  return <OpenDraft key={questionnaire} questionnaire={questionnaire} pane={pane} />;
}

function OpenDraft({ questionnaire, pane }: { questionnaire: string; pane: PaneProps }) {
  const { draft, onSessionEnded } = useStanding();
  const text = useTexts(designPublishTexts);
  const heading = useAskedHeading();
  const { reply, again } = useBeginning(draft, questionnaire, onSessionEnded);
  return (
    <section className="publish stack" aria-label={text.title}>
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {text.title}
        </h2>
        <p className="publish-quiet">{text.lead}</p>
      </div>
      {reply.state === 'asking' && <p role="status">{text.changes.waits}</p>}
      {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
      {reply.state === 'here' && reply.value && <PublishForm pane={pane} beginning={reply.value} onTaken={again} />}
    </section>
  );
}
