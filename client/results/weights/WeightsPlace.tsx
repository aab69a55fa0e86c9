import '../results.css';
import '../print.css';
import '../tables/tables.css';
import './weights.css';
import { useCallback, useState } from 'react';
import { getWeighting } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { useEdition } from '../../shell/editions/edition-context.ts';
import { hrefOf } from '../../shell/use-address.ts';
import { useReply } from '../../shell/use-reply.ts';
import { useTexts } from '../../text/use-texts.ts';
import { weightingPageTexts } from '../../text/weighting-page/weighting-page-texts.ts';
import { begunWeighting, type WeightingDraft, weightingDraftOf } from './model/weighting-draft.ts';
import { SavedWeightings } from './SavedWeightings.tsx';
import { WeightingMaker } from './WeightingMaker.tsx';

interface WeightsPlaceProps {
  /** `new`, or the key of a saved specification; absent on the list. */
  readonly item: string | undefined;
  readonly onSessionEnded: () => void;
}

/** The weights of the statistician: the saved specifications and the accounts of the sample, or one that is open. */
export function WeightsPlace({ item, onSessionEnded }: WeightsPlaceProps) {
  const { making } = useTexts(weightingPageTexts);
  const survey = useEdition().edition.key;
  if (item === undefined) return <SavedWeightings survey={survey} onSessionEnded={onSessionEnded} />;
  const begun = begunWeighting(making.unnamed);
  // A new one that is saved is at another address, and the same page.
  if (item === 'new' || item === begun.key)
    return <OpenWeighting key={begun.key} opened={begun} survey={survey} onSessionEnded={onSessionEnded} />;
  return <SavedWeightingPlace key={item} item={item} survey={survey} onSessionEnded={onSessionEnded} />;
}

interface OpenProps {
  readonly survey: string;
  readonly onSessionEnded: () => void;
}

function SavedWeightingPlace({ item, survey, onSessionEnded }: OpenProps & { item: string }) {
  const { list, saving } = useTexts(weightingPageTexts);
  const ask = useCallback((signal: AbortSignal) => call(getWeighting, { params: { key: item }, signal }), [item]);
  const { reply, again } = useReply(ask, onSessionEnded);
  if (reply.state === 'asking') return <LoadingScreen />;
  const isGone = reply.state === 'failed' && reply.problem instanceof ApiProblem && reply.problem.status === 404;
  if (reply.state === 'failed' && !isGone) return <ProblemBanner problem={reply.problem} onRetry={again} />;
  const opened = reply.state === 'here' ? weightingDraftOf(reply.value) : undefined;
  if (opened) return <OpenWeighting opened={opened} survey={survey} onSessionEnded={onSessionEnded} />;
  return (
    <Banner kind="caution">
      <p>{isGone ? saving.gone : saving.notRead}</p>
      <a className="link-alone" href={hrefOf(['weights'])}>
        {list.back}
      </a>
    </Banner>
  );
}

/** Another specification that takes the place of this one has fields of its own. */
function OpenWeighting({ opened, ...props }: OpenProps & { opened: WeightingDraft }) {
  const [current, setCurrent] = useState({ draft: opened, round: 0 });
  const replace = (draft: WeightingDraft) => setCurrent(({ round }) => ({ draft, round: round + 1 }));
  return <WeightingMaker key={current.round} opened={current.draft} onOther={replace} {...props} />;
}
