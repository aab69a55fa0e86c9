import './editions.css';
import { Fragment, type ReactNode, useCallback, useEffect, useMemo } from 'react';
import { listSurveys, type SurveyReply } from '#contract';
import { call } from '../../api.ts';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { editionTexts } from '../../text/editions/edition-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { readAddress, replaceAddress, useAddress } from '../use-address.ts';
import { useReply } from '../use-reply.ts';
import { defaultEdition } from './choose-edition.ts';
import { EditionHead } from './EditionHead.tsx';
import { EditionContext } from './edition-context.ts';
import { NoEdition, UnknownEdition } from './NoEdition.tsx';

interface EditionPlaceProps {
  /** Whether the reader may move an edition on. */
  mayMove: boolean;
  onSessionEnded: () => void;
  children: ReactNode;
}

/** Gives the pages of the office the edition that the address names, under its heading. */
export function EditionPlace({ mayMove, onSessionEnded, children }: EditionPlaceProps) {
  const { loading } = useTexts(editionTexts);
  const ask = useCallback((signal: AbortSignal) => call(listSurveys, { signal }), []);
  const { reply, again } = useReply(ask, onSessionEnded);
  if (reply.state === 'asking') return <LoadingScreen what={loading} />;
  if (reply.state === 'failed') return <ProblemBanner problem={reply.problem} onRetry={again} />;
  const { surveys: editions } = reply.value;
  const byDefault = defaultEdition(editions);
  if (!byDefault) return <NoEdition />;
  return (
    <NamedEdition
      editions={editions}
      byDefault={byDefault}
      mayMove={mayMove}
      reload={again}
      onSessionEnded={onSessionEnded}
    >
      {children}
    </NamedEdition>
  );
}

interface NamedEditionProps extends EditionPlaceProps {
  editions: readonly SurveyReply[];
  byDefault: SurveyReply;
  reload: () => void;
}

function NamedEdition({ editions, byDefault, mayMove, reload, onSessionEnded, children }: NamedEditionProps) {
  const address = useAddress();
  const named = address.edition ?? byDefault.key;
  const edition = editions.find(({ key }) => key === named);
  useEffect(() => {
    if (address.edition !== undefined) return;
    // As it is now: since it was drawn the reader may have gone on, to a page that must not be taken back.
    const { edition, path, search } = readAddress(location.hash);
    if (edition === undefined) replaceAddress(path, search, byDefault.key);
  }, [address, byDefault]);
  const inUse = useMemo(() => edition && { edition, reload }, [edition, reload]);
  if (!edition) return <UnknownEdition name={named} editions={editions} byDefault={byDefault} />;
  return (
    <EditionContext value={inUse}>
      <EditionHead
        edition={edition}
        editions={editions}
        mayMove={mayMove}
        reload={reload}
        onSessionEnded={onSessionEnded}
      />
      {/* Nothing of one edition, a selection or a reply, is kept for another. */}
      <Fragment key={edition.key}>{children}</Fragment>
    </EditionContext>
  );
}
