import './versions.css';
import { useCallback } from 'react';
import { listQuestionnaires } from '#contract';
import { stateMapping, valueAt } from '#questionnaires';
import { call } from '../../api.ts';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { useAddress } from '../../shell/use-address.ts';
import { useReply } from '../../shell/use-reply.ts';
import { designVersionsTexts } from '../../text/design-versions/design-versions-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { PaneProps } from '../pane.ts';
import { useShowPane } from '../shown-panes.ts';
import type { StateMapping } from './MappingForm.tsx';
import { TwoVersions } from './TwoVersions.tsx';
import type { VersionName } from './version-files.ts';

/** The draft beside the version that it began as, another one, or the standard. */
export function VersionsPane({ files, change, select }: PaneProps) {
  const text = useTexts(designVersionsTexts);
  const draft = useAddress().path[1];
  const showPane = useShowPane();
  const ask = useCallback((signal: AbortSignal) => call(listQuestionnaires, { signal }), []);
  const { reply, again } = useReply(ask, NOTHING);
  if (reply.state === 'failed') return <ProblemBanner problem={reply.problem} onRetry={again} />;
  if (reply.state === 'asking')
    return (
      <div className="versions">
        <p role="status">{text.reading}</p>
      </div>
    );
  const { questionnaires } = reply.value;
  const id = String(valueAt(files, ['manifest.json', 'id']) ?? '');
  const mappingFrom = (earlier: VersionName): StateMapping => {
    const from = earlier.id === id ? earlier.version : `${earlier.id} ${earlier.version}`;
    return ({ unmapped }, { variables }, to) => {
      const operations = unmapped ? stateMapping(files, { from, unmapped, variables, to }) : [];
      return operations.length === 0 ? undefined : change(operations)?.code;
    };
  };
  return (
    <TwoVersions
      questionnaires={questionnaires}
      files={files}
      fileName={id}
      began={questionnaires.flatMap(({ drafts }) => drafts).find((one) => one.draft === draft)?.from}
      beganAs={text.began}
      mappingFrom={mappingFrom}
      goTo={(place) => {
        select(place);
        showPane('question');
      }}
    />
  );
}

/** The draft's own session hears of an ended session. */
const NOTHING = () => {};
