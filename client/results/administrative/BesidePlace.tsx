import { RotateCw } from 'lucide-react';
import { type PublicationStandard, STANDARDS } from '#contract';
import { ApiProblem } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { WaitBar } from '../../components/waiting/WaitBar.tsx';
import { WaitWords } from '../../components/waiting/WaitWords.tsx';
import { goTo, hrefOf, useAddress } from '../../shell/use-address.ts';
import { administrativePageTexts } from '../../text/administrative/administrative-page-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { CrimeNamesContext } from '../crime-names.ts';
import { SourceProblem } from '../sources/SourceProblem.tsx';
import { SourceSentence } from '../sources/SourceSentence.tsx';
import { readSourceOf, writeSource } from '../sources/source-address.ts';
import { useSources } from '../sources/use-sources.ts';
import { SpecFindings } from '../tables/shown/SpecFindings.tsx';
import { BesideView } from './BesideView.tsx';
import { useBesideCounts } from './use-beside-counts.ts';

interface BesidePlaceProps {
  readonly survey: string;
  readonly records: string;
  readonly onSessionEnded: () => void;
}

/** Administrative counts beside the survey, the wait for them, or why there are none. */
export function BesidePlace({ survey, records, onSessionEnded }: BesidePlaceProps) {
  const { list, shown } = useTexts(administrativePageTexts);
  const { path, search } = useAddress();
  const sources = useSources(survey, onSessionEnded);
  const source = readSourceOf(search);
  const standard = standardIn(search);
  const { reply, again, waiting, isCancelled } = useBesideCounts({ survey, records, standard, source }, onSessionEnded);
  const isGone = reply.state === 'failed' && reply.problem instanceof ApiProblem && reply.problem.status === 404;
  return (
    <div className="stack">
      <p>
        <a className="link-alone" href={hrefOf(['records'])}>
          {list.back}
        </a>
      </p>
      <SourceSentence
        sources={sources}
        source={source}
        onChange={(chosen) => goTo(path, writeSource(chosen, search))}
      />
      <p role="status" className={waiting.isWaiting ? 'quiet' : 'visually-hidden'}>
        {waiting.isWaiting && <WaitWords words={waiting.words} progress={waiting.progress} />}
      </p>
      {waiting.isWaiting && waiting.isLong && <WaitBar {...waiting} />}
      {isCancelled && (
        <Banner>
          <p>{shown.cancelled}</p>
          <div>
            <Button icon={RotateCw} onClick={again}>
              {shown.again}
            </Button>
          </div>
        </Banner>
      )}
      {isGone && <Banner kind="caution">{list.gone}</Banner>}
      {reply.state === 'failed' && !isCancelled && !isGone && (
        <SourceProblem problem={reply.problem} weighting={source.weighting} onRetry={again} />
      )}
      {reply.state === 'here' && 'findings' in reply.value && (
        <SpecFindings title={shown.refused} findings={reply.value.findings} />
      )}
      {reply.state === 'here' && 'made' in reply.value && (
        <CrimeNamesContext value={reply.value.made.crimes}>
          <BesideView made={reply.value.made} survey={survey} onSessionEnded={onSessionEnded} />
        </CrimeNamesContext>
      )}
    </div>
  );
}

function standardIn(search: string): PublicationStandard {
  const named = new URLSearchParams(search).get('standard');
  return STANDARDS.find((one) => one === named) ?? 'inegi';
}
